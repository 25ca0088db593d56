import { type ClipboardEvent, type DragEvent, type KeyboardEvent, useId, useState } from 'react';
import * as z from 'zod/mini';
import { Group } from 'react-aria-components/Group';
import { checkAddress } from '#pwa/issue/commands/check-address.ts';
import type { Block, Link } from '#pwa/issue/model.ts';
import { useFormDraft } from '../form-drafts.ts';
import { useIssue } from '../issue-session.ts';
import { useTell } from '../notices.ts';
import { Button } from '../kit/button.tsx';
import { linkDraft } from './link-draft.ts';
import { LinkCleaning } from './link-cleaning.tsx';
import { useFieldUndo } from './field-undo.ts';
import { severalAddresses } from './several-addresses.ts';
import css from './link-rows.module.css';

const parseAddress = (kept: unknown): string | null => z.string().safeParse(kept).data ?? null;

/** An address that is typed and not in the issue yet, since it is none so far; null where nothing is typed. */
function useAddressDraft(name: string) {
  const { typed, type, done } = useFormDraft<string | null>(name, parseAddress, () => null);
  return {
    draft: typed,
    setDraft: (address: string | null): void => {
      type(address);
      if (address === null || address === '') done();
    },
  };
}

/** The addresses of a block: the first is the one its title leads to. */
export function LinkRows({ block }: { readonly block: Block }) {
  return (
    <Group className={css['links'] ?? ''} aria-label="Links">
      {block.links.map((link, index) => (
        <LinkRow key={link.id} block={block} link={link} name={index === 0 ? 'Link' : `Link ${index + 1}`} />
      ))}
      <NewLink block={block} first={block.links.length === 0} />
    </Group>
  );
}

/** What comes into a field at once: by pasting or by dropping. */
type Coming = ClipboardEvent<HTMLInputElement> | DragEvent<HTMLInputElement>;

const dataOf = (event: Coming): DataTransfer => ('dataTransfer' in event ? event.dataTransfer : event.clipboardData);

/** Adds each of several addresses that come at once; they replace the one that stands in the field where all of it is chosen. */
function useSeveral(block: Block) {
  const { run } = useIssue();
  const tell = useTell();
  return (event: Coming, replace: (address: string) => void): void => {
    const addresses = severalAddresses(dataOf(event).getData('text/plain'));
    if (addresses === null) return;
    event.preventDefault();
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    // What is dropped comes beside what is chosen, and not over it.
    const isAll = value === '' || (event.type === 'paste' && selectionStart === 0 && selectionEnd === value.length);
    const [first = '', ...others] = addresses;
    if (isAll) replace(first);
    for (const url of isAll ? others : addresses) run({ do: 'add-link', block: block.id, url });
    tell({ text: `${addresses.length} addresses, each in a line of its own` });
  };
}

function LinkRow({ block, link, name }: { readonly block: Block; readonly link: Link; readonly name: string }) {
  const { run } = useIssue();
  const onUndo = useFieldUndo();
  const { draft, setDraft } = useAddressDraft(linkDraft(block.id, link.id));
  const several = useSeveral(block);
  const write = (typed: string): void => {
    setDraft(typed);
    const address = checkAddress(typed);
    if (address.ok) run({ do: 'change-link', block: block.id, link: link.id, url: address.value });
  };
  return (
    <AddressField
      name={name}
      link={link.id}
      value={draft ?? link.url}
      onWrite={write}
      onTake={(event) => several(event, write)}
      onKey={(event) => {
        if (onUndo(event)) setDraft(null);
      }}
      onLeave={() => {
        if (draft === null || checkAddress(draft).ok) setDraft(null);
      }}
    >
      <Button
        look="quiet"
        small
        aria-label={`Remove ${name.toLowerCase()}`}
        onPress={() => {
          setDraft(null);
          run({ do: 'remove-link', block: block.id, link: link.id });
        }}
      >
        Remove
      </Button>
      <LinkCleaning block={block} link={link} name={name} />
    </AddressField>
  );
}

function NewLink({ block, first }: { readonly block: Block; readonly first: boolean }) {
  const { run } = useIssue();
  const { draft, setDraft } = useAddressDraft(linkDraft(block.id, 'new'));
  const several = useSeveral(block);
  const add = (): void => {
    const address = checkAddress(draft ?? '');
    if (address.ok && run({ do: 'add-link', block: block.id, url: address.value }).ok) setDraft(null);
  };
  return (
    <AddressField
      name={first ? 'Link' : 'Add link'}
      placeholder={first ? 'https://' : 'another address'}
      value={draft ?? ''}
      onWrite={setDraft}
      onTake={(event) => several(event, (url) => void run({ do: 'add-link', block: block.id, url }))}
      onLeave={add}
    />
  );
}

interface AddressFieldProps {
  readonly name: string;
  /** The link it is the address of, where there is one already. */
  readonly link?: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly onWrite: (value: string) => void;
  readonly onTake: (event: Coming) => void;
  readonly onLeave: () => void;
  readonly onKey?: (event: KeyboardEvent) => void;
  readonly children?: React.ReactNode;
}

/** A line for an address; what cannot be linked to is said when the line is left, and stays in it. */
function AddressField({
  name,
  link,
  value,
  placeholder = '',
  onWrite,
  onTake,
  onLeave,
  onKey,
  children,
}: AddressFieldProps) {
  const id = useId();
  const [refusal, setRefusal] = useState<string | null>(null);
  const leave = (): void => {
    const address = checkAddress(value);
    setRefusal(value.trim() === '' || address.ok ? null : address.failure.why);
    onLeave();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    onKey?.(event);
    if (event.key === 'Enter') leave();
  };
  return (
    <div className={css['row']}>
      <label className={css['name']} htmlFor={id}>
        {name}
      </label>
      <input
        id={id}
        data-link={link}
        className={css['input']}
        value={value}
        placeholder={placeholder}
        type="text"
        inputMode="url"
        dir="ltr"
        autoComplete="off"
        spellCheck={false}
        aria-invalid={refusal !== null}
        aria-describedby={`${id}-why`}
        onChange={(event) => {
          setRefusal(null);
          onWrite(event.target.value);
        }}
        onPaste={onTake}
        onDrop={onTake}
        onBlur={leave}
        onKeyDown={onKeyDown}
      />
      {children}
      <output id={`${id}-why`} className={css['refusal']}>
        {refusal}
      </output>
    </div>
  );
}
