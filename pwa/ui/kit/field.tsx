import type { Ref } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Text } from 'react-aria-components/Text';
import { Input, Label, TextField, type TextFieldProps } from 'react-aria-components/TextField';
import { TextArea } from 'react-aria-components/TextArea';
import css from './field.module.css';
import { cx } from './cx.ts';

export interface FieldProps extends Omit<TextFieldProps, 'className' | 'style' | 'children'> {
  readonly label: string;
  /** Hide the label from sight where the place already says it; it is still read aloud. */
  readonly labelHidden?: boolean;
  readonly description?: string | undefined;
  /** A sentence that says what is wrong; shown in red pencil while `isInvalid`. */
  readonly error?: string | undefined;
  readonly placeholder?: string;
  /** Several lines: how many are shown at first. */
  readonly lines?: number;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** A text field with its label, and what to know about it. */
export function Field(props: FieldProps) {
  const { label, labelHidden = false, description, error, placeholder = '', lines, inputRef, ...rest } = props;
  return (
    <TextField {...rest} isInvalid={rest.isInvalid ?? error !== undefined} className={cx(css['field'])}>
      <Label className={cx(css['label'], labelHidden && css['hidden'])}>{label}</Label>
      {lines === undefined ? (
        <Input className={cx(css['input'])} placeholder={placeholder} {...(inputRef ? { ref: inputRef } : {})} />
      ) : (
        <TextArea className={cx(css['input'])} placeholder={placeholder} rows={lines} />
      )}
      {description === undefined ? null : (
        <Text slot="description" className={cx(css['description'])}>
          {description}
        </Text>
      )}
      <FieldError className={cx(css['error'])}>{error}</FieldError>
    </TextField>
  );
}
