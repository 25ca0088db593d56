import type { Block } from '#pwa/issue/model.ts';
import { useIssue } from '../issue-session.ts';
import css from './block-fields.module.css';
import { ShortField } from './short-field.tsx';

type ShortName = 'title' | 'source' | 'label' | 'tagline';

/** The short lines of a block: those its kind shows, and those that were filled before it became this kind. */
export function BlockFields({ block }: { readonly block: Block }) {
  const { run } = useIssue();
  const promoted = block.kind === 'sponsor' || block.kind === 'event';
  const write =
    (name: ShortName) =>
    (value: string): void => {
      run({ do: 'change-block', block: block.id, patch: { [name]: value } });
    };
  return (
    <div className={css['fields']}>
      {promoted ? (
        <ShortField
          label="Label"
          value={block.label}
          placeholder={block.kind === 'sponsor' ? 'Sponsored' : 'Event highlight'}
          suggestions={block.kind === 'sponsor' ? ['Sponsored', 'Partner'] : ['Event highlight']}
          onWrite={write('label')}
        />
      ) : null}
      <ShortField label="Title" look="title" value={block.title} placeholder="Untitled" onWrite={write('title')} />
      {block.kind === 'item' ? (
        <ShortField label="Source" value={block.source} placeholder="who published it" onWrite={write('source')} />
      ) : null}
      {promoted ? (
        <ShortField
          label="Tagline"
          value={block.tagline}
          placeholder="a line under the title"
          onWrite={write('tagline')}
        />
      ) : null}
    </div>
  );
}
