import { use, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { ParagraphId, Publication } from '#pwa/issue/model.ts';
import { textOf } from '#pwa/issue/text-of.ts';
import { useIssue } from '../issue-session.ts';
import { useTell } from '../notices.ts';
import { cx } from '../kit/cx.ts';
import type { MarkdownView } from './markdown-view.ts';
import css from './text-editor.module.css';
import { TextHandlesContext } from './text-handles.ts';

export interface TextEditorProps {
  readonly text: 'intro' | 'signOff' | ParagraphId;
  /** What a screen reader calls it. */
  readonly label: string;
}

type Stage = 'loading' | 'open' | 'failed';

/**
 * A long text of the issue, written as Markdown. Every keystroke is in the issue's document at once; the editor itself is
 * fetched when the first one is opened.
 */
export function TextEditor({ text, label }: TextEditorProps) {
  const { doc, publication, undoManager, undo, redo } = useIssue();
  const standing = text === 'intro' || text === 'signOff';
  const hint = hintOf(text, label, publication);
  const handles = use(TextHandlesContext);
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<MarkdownView | null>(null);
  const [stage, setStage] = useState<Stage>('loading');
  const onUndo = useEffectEvent(undo);
  const onRedo = useEffectEvent(redo);
  const tell = useTell();
  const onTell = useEffectEvent((sentence: string) => tell({ text: sentence, tone: 'pencil' }));

  useEffect(() => {
    let left = false;
    const open = async (): Promise<void> => {
      const { createMarkdownView } = await import('./markdown-view.ts');
      if (left || host.current === null) return;
      const shared = textOf(doc, text);
      view.current = createMarkdownView({
        parent: host.current,
        text: shared,
        undoManager,
        undo: () => onUndo(),
        redo: () => onRedo(),
        tell: (sentence) => onTell(sentence),
      });
      handles?.open(text, view.current);
      setStage('open');
    };
    open().catch((reason: unknown) => {
      setStage('failed');
      reportError(reason);
    });
    return () => {
      left = true;
      handles?.close(text);
      view.current?.destroy();
      view.current = null;
    };
  }, [doc, text, undoManager, handles]);

  useEffect(() => {
    if (stage === 'open') view.current?.describe(label, hint);
  }, [label, hint, stage]);

  return (
    <div className={cx(css['editor'], standing && css['standing'])} data-text={text}>
      {stage === 'open' ? null : <div className={css['still']}>{textOf(doc, text).toJSON()}</div>}
      {stage === 'failed' ? (
        <p role="alert" className={css['failed']}>
          The editor did not load. Nothing is lost: reload the desk to write on.
        </p>
      ) : null}
      <div ref={host} />
    </div>
  );
}

/** What stands in an empty text. The publication's standing one stands above it, in ink: this one would go out in its place. */
function hintOf(text: TextEditorProps['text'], label: string, { intro, signOff }: Publication): string {
  if (text !== 'intro' && text !== 'signOff') return 'Your words, in Markdown';
  const standing = text === 'intro' ? intro : signOff;
  return `${label} of this issue${standing.trim() === '' ? '' : ', instead of the standing one'}, in Markdown`;
}
