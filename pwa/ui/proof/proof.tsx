import { useRef } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { useIssue } from '../issue-session.ts';
import css from './proof.module.css';
import { ProofSheet } from './proof-sheet.tsx';
import { type Rendering, useRendering } from './rendering.ts';
import { useFollowBlock } from './use-follow-block.ts';

/** The issue as its readers will have it, beside the work on it: set, and as the Markdown itself. */
export function Proof() {
  const { issue, publication } = useIssue();
  const rendering = useRendering(issue, publication, 'markdown');
  return (
    <Tabs className={css['tabs'] ?? ''}>
      <TabList aria-label="Proof" className={css['list'] ?? ''}>
        <Tab id="proof" className={css['tab'] ?? ''}>
          Proof
        </Tab>
        <Tab id="markdown" className={css['tab'] ?? ''}>
          Markdown
        </Tab>
      </TabList>
      <TabPanel id="proof" className={css['panel'] ?? ''}>
        <Rendered rendering={rendering}>{(text) => <ProofSheet markdown={text} />}</Rendered>
      </TabPanel>
      <TabPanel id="markdown" className={css['panel'] ?? ''}>
        <Rendered rendering={rendering}>{(text) => <Source text={text} />}</Rendered>
      </TabPanel>
    </Tabs>
  );
}

/** The Markdown, as it goes out. */
function Source({ text }: { readonly text: string }) {
  const source = useRef<HTMLPreElement>(null);
  useFollowBlock(source, text);
  return (
    <pre ref={source} className={css['source']}>
      {text}
    </pre>
  );
}

interface RenderedProps {
  readonly rendering: Rendering;
  readonly children: (text: string) => React.ReactNode;
}

function Rendered({ rendering, children }: RenderedProps) {
  if (rendering.kind === 'loading') return <p className={css['quiet']}>Setting the proof…</p>;
  if (rendering.kind === 'rendered') return children(rendering.text);
  return (
    <p role="alert" className={css['failed']}>
      {rendering.why}
    </p>
  );
}
