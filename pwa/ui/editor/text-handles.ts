import { createContext } from 'react';
import type { MarkdownView } from './markdown-view.ts';

/** The open texts of a block by their id: a quote goes into the one last written in, and the cursor into a new one. */
export interface TextHandles {
  readonly get: (text: string | null | undefined) => MarkdownView | undefined;
  readonly open: (text: string, view: MarkdownView) => void;
  readonly close: (text: string) => void;
  /** Puts the cursor into a text, at once or as soon as its editor is there. */
  readonly focus: (text: string) => void;
}

export const TextHandlesContext = createContext<TextHandles | null>(null);

export function createTextHandles(): TextHandles {
  const views = new Map<string, MarkdownView>();
  let wanted: string | null = null;
  return {
    get: (text) => views.get(text ?? ''),
    open: (text, view) => {
      views.set(text, view);
      if (wanted !== text) return;
      wanted = null;
      view.focus();
    },
    close: (text) => {
      views.delete(text);
    },
    focus: (text) => {
      const view = views.get(text);
      if (view === undefined) wanted = text;
      else view.focus();
    },
  };
}
