import type { HouseStyle, Publication } from '#pwa/issue/model.ts';
import { Field } from '../kit/field.tsx';
import { useFocusOnMount } from '../kit/use-focus-on-mount.ts';
import { PresetCards } from './preset-cards.tsx';
import css from './publication-form.module.css';
import { RareSettings } from './rare-settings.tsx';
import { StartingSections } from './starting-sections.tsx';
import { Tick } from './tick.tsx';

interface FirstIssue {
  /** As it is typed. */
  readonly number: string;
  readonly error: string | undefined;
  readonly onChange: (number: string) => void;
}

export interface PublicationFormProps {
  readonly value: Publication;
  readonly onChange: (publication: Publication) => void;
  /** Said under the name while it is missing. */
  readonly nameError: string | undefined;
  /** Asked for a new publication; null for one that has its issues. */
  readonly first: FirstIssue | null;
}

/** Everything that is the same from issue to issue, and the number that a new publication begins with. */
export function PublicationForm({ value, onChange, nameError, first }: PublicationFormProps) {
  const name = useFocusOnMount<HTMLInputElement>();
  const set = (patch: Partial<Publication>): void => onChange({ ...value, ...patch });
  const style = (patch: Partial<HouseStyle>): void => set({ style: { ...value.style, ...patch } });
  return (
    <>
      <div className={first === null ? css['pair'] : css['begin']}>
        <Field
          label="Name"
          value={value.name}
          error={nameError}
          onChange={(to) => set({ name: to })}
          isRequired
          autoComplete="off"
          {...(first === null ? {} : { inputRef: name })}
        />
        {first === null ? null : (
          <Field
            label="First issue"
            value={first.number}
            error={first.error}
            onChange={first.onChange}
            inputMode="numeric"
            autoComplete="off"
          />
        )}
        <Field label="Tagline" value={value.tagline} onChange={(tagline) => set({ tagline })} />
      </div>
      <PresetCards value={value.style.preset} onChange={(preset) => style({ preset })} />
      <div className={css['ticks']}>
        <Tick
          name="Front matter"
          about="YAML above the Markdown, for Hugo, Jekyll, Eleventy"
          value={value.style.frontMatter}
          onChange={(frontMatter) => style({ frontMatter })}
        />
      </div>
      <Field
        label="Intro"
        description="Standing texts are Markdown; an issue may have its own intro and sign-off instead."
        lines={2}
        value={value.intro}
        onChange={(intro) => set({ intro })}
      />
      <div className={css['pair']}>
        <Field label="Sign-off" lines={2} value={value.signOff} onChange={(signOff) => set({ signOff })} />
        <Field label="Footer" lines={2} value={value.footer} onChange={(footer) => set({ footer })} />
      </div>
      <StartingSections key={value.style.preset} sections={value.sections} onChange={(sections) => set({ sections })} />
      <RareSettings style={value.style} onChange={style} />
    </>
  );
}
