import { createContext } from 'react';
import type { MarkdownView } from './markdown-view.ts';

/** Where the open texts of a block are known by their id, so that a quote can be put into the one last written in. */
export type TextHandles = Map<string, MarkdownView>;

export const TextHandlesContext = createContext<TextHandles | null>(null);
