import { useState, type FormEvent, type KeyboardEvent } from 'react';
import type { Section } from '#pwa/issue/model.ts';
import { useIssue } from '../issue-session.ts';
import { Button } from '../kit/button.tsx';
import { Field } from '../kit/field.tsx';
import { useBoardFocus } from './board-focus.ts';
import css from './section-naming.module.css';

/** Names a section in place. Enter keeps the name, Escape keeps the old one. */
export function SectionNaming({ section }: { readonly section: Section }) {
  const { run } = useIssue();
  const { setNaming, setWish } = useBoardFocus();
  const [emoji, setEmoji] = useState(section.emoji);
  const [name, setName] = useState(section.name);
  const close = (say?: string) => {
    setNaming(null);
    setWish({ section: section.id, ...(say === undefined ? {} : { say: () => say }) });
  };
  const keep = (event: FormEvent) => {
    event.preventDefault();
    const patch = { emoji: emoji.trim(), name: name.trim() };
    if (patch.emoji === section.emoji && patch.name === section.name) close();
    else if (run({ do: 'change-section', section: section.id, patch }).ok) close(`Section named ${patch.name}`);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
  };
  return (
    <form className={css['naming']} onSubmit={keep} onKeyDown={onKeyDown}>
      <div className={css['emoji']}>
        <Field label="Emoji" value={emoji} onChange={setEmoji} />
      </div>
      <div className={css['name']}>
        <Field label="Section name" value={name} onChange={setName} autoFocus />
      </div>
      <Button type="submit">Keep</Button>
      <Button look="quiet" onPress={() => close()}>
        Cancel
      </Button>
    </form>
  );
}
