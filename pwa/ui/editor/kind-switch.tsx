import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import type { Block, BlockKind } from '#pwa/issue/model.ts';
import { useIssue } from '../issue-session.ts';
import css from './kind-switch.module.css';

const KINDS: Readonly<Record<BlockKind, string>> = { item: 'Item', sponsor: 'Sponsor', event: 'Event', text: 'Text' };

/** What the block is. Its words stay when it becomes something else. */
export function KindSwitch({ block }: { readonly block: Block }) {
  const { run } = useIssue();
  return (
    <RadioGroup
      aria-label="Kind of block"
      orientation="horizontal"
      value={block.kind}
      onChange={(kind) => {
        if (isKind(kind)) run({ do: 'change-block', block: block.id, patch: { kind } });
      }}
      className={css['kinds'] ?? ''}
    >
      {Object.entries(KINDS).map(([kind, name]) => (
        <Radio key={kind} value={kind} className={css['kind'] ?? ''}>
          {name}
        </Radio>
      ))}
    </RadioGroup>
  );
}

const isKind = (kind: string): kind is BlockKind => Object.hasOwn(KINDS, kind);
