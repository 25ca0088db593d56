import { cleaningOf } from '#pwa/issue/commands/clean-link.ts';
import type { Block, Link } from '#pwa/issue/model.ts';
import { useIssue } from '../issue-session.ts';
import { Button } from '../kit/button.tsx';
import { removedWords } from './cleaning-words.ts';
import css from './link-rows.module.css';

interface LinkCleaningProps {
  readonly block: Block;
  readonly link: Link;
  /** What the row is called. */
  readonly name: string;
}

/** What was taken off an address or could be, and the button that does the other. What a sponsor asked for is left alone. */
export function LinkCleaning({ block, link, name }: LinkCleaningProps) {
  const { run } = useIssue();
  const cleaning = cleaningOf(link.url, link.cleaning);
  if (cleaning === null || (cleaning !== link.cleaning && block.kind !== 'item')) return null;
  const isClean = link.url === cleaning.clean;
  const words = removedWords(cleaning);
  return (
    <p className={css['cleaning']}>
      <span>
        {isClean ? 'without' : 'with'} {words}
      </span>
      <Button
        look="quiet"
        small
        aria-label={isClean ? `Put back what was removed from ${name.toLowerCase()}` : `Clean ${name.toLowerCase()}`}
        onPress={() => run({ do: isClean ? 'restore-link' : 'clean-link', block: block.id, link: link.id })}
      >
        {isClean ? 'Put back' : 'Clean'}
      </Button>
    </p>
  );
}
