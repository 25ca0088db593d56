import type { FormEvent } from 'react';
import * as z from 'zod/mini';
import type { Section, SectionId } from '#pwa/issue/model.ts';
import { useFormDraft } from '../form-drafts.ts';
import { useIssue } from '../issue-session.ts';
import { Button } from '../kit/button.tsx';
import { Field } from '../kit/field.tsx';
import { useFocusOnMount } from '../kit/use-focus-on-mount.ts';
import { useBoardFocus } from './board-focus.ts';
import css from './section-naming.module.css';

export const namingDraft = (section: SectionId): string => `section-naming:${section}`;

const naming = z.strictObject({ emoji: z.string(), name: z.string() });
type Naming = z.infer<typeof naming>;

const parseNaming = (kept: unknown): Naming | null => naming.safeParse(kept).data ?? null;

/** Names a section in place. Enter keeps the name, Escape keeps the old one. */
export function SectionNaming({ section }: { readonly section: Section }) {
  const { run } = useIssue();
  const { setNaming, setWish } = useBoardFocus();
  const first = useFocusOnMount<HTMLInputElement>();
  const draft = useFormDraft(namingDraft(section.id), parseNaming, () => ({
    emoji: section.emoji,
    name: section.name,
  }));
  const { emoji, name } = draft.typed;
  const close = (say?: string) => {
    draft.done();
    setNaming(null);
    setWish({ section: section.id, ...(say === undefined ? {} : { say: () => say }) });
  };
  const keep = (event: FormEvent) => {
    event.preventDefault();
    const patch = { emoji: emoji.trim(), name: name.trim() };
    if (patch.emoji === section.emoji && patch.name === section.name) close();
    else if (run({ do: 'change-section', section: section.id, patch }).ok) close(`Section named ${patch.name}`);
  };
  const onKeyDown = (event: { readonly key: string }) => {
    if (event.key === 'Escape') close();
  };
  return (
    <form className={css['naming']} data-naming={section.id} onSubmit={keep}>
      <div className={css['emoji']}>
        <Field
          label="Emoji"
          value={emoji}
          onChange={(typed) => draft.type({ emoji: typed, name })}
          onKeyDown={onKeyDown}
        />
      </div>
      <div className={css['name']}>
        <Field
          label="Section name"
          value={name}
          onChange={(typed) => draft.type({ emoji, name: typed })}
          onKeyDown={onKeyDown}
          inputRef={first}
        />
      </div>
      <Button type="submit">Keep</Button>
      <Button look="quiet" onPress={() => close()}>
        Cancel
      </Button>
    </form>
  );
}
