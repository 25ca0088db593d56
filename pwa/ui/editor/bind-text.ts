import { Annotation, type ChangeSpec, type Extension } from '@codemirror/state';
import { ViewPlugin, type EditorView, type ViewUpdate } from '@codemirror/view';
import type { YTextEvent } from 'yjs';
import { changeText, type SharedText } from '#pwa/issue/text-of.ts';
import type { Difference } from '#pwa/issue/whole-characters.ts';

/** Marks what came into the editor out of the issue: it is not to be written there again. */
export const fromIssue = Annotation.define<true>();

const isFromIssue = ({ transactions }: ViewUpdate): boolean =>
  transactions.some((transaction) => transaction.annotation(fromIssue) === true);

const changesIn = ({ delta }: YTextEvent): ChangeSpec[] => {
  const changes: ChangeSpec[] = [];
  let from = 0;
  for (const { insert, delete: gone = 0, retain = 0 } of delta) {
    if (typeof insert === 'string') changes.push({ from, insert });
    else if (gone > 0) changes.push({ from, to: from + gone });
    from += gone + retain;
  }
  return changes;
};

const differencesIn = ({ changes }: ViewUpdate): readonly Difference[] => {
  const found: Difference[] = [];
  changes.iterChanges((fromA, toA, fromB, toB) => found.push({ fromA, toA, fromB, toB }));
  return found;
};

/** Keeps an editor and a text of the issue the same, both ways. What is typed is written under the origin. */
export const bindText = (text: SharedText, origin: unknown): Extension =>
  ViewPlugin.define((view: EditorView) => {
    const onChange = (event: YTextEvent, transaction: { readonly origin: unknown }): void => {
      if (transaction.origin !== origin) view.dispatch({ changes: changesIn(event), annotations: fromIssue.of(true) });
    };
    text.observe(onChange);
    return {
      update: (update) => {
        if (!update.docChanged || isFromIssue(update)) return;
        changeText(text, { to: update.state.doc.toString(), at: differencesIn(update) }, origin);
      },
      destroy: () => text.unobserve(onChange),
    };
  });
