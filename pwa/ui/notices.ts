import { createContext, use } from 'react';

/** A sentence for the user. `pencil` is for what went wrong: it stays until it is dismissed. */
export interface Notice {
  readonly text: string;
  readonly tone?: 'plain' | 'pencil';
  /** What was being written in is gone: the focus waits here, where letters do nothing, until the user goes on. */
  readonly takesFocus?: true;
  /** It is not gone by itself, only for the next one: what it offers is offered nowhere else. */
  readonly stays?: true;
  /** One thing to do about it: "Undo", "Retry". */
  readonly action?: { readonly name: string; readonly act: () => void };
}

/** Shows a notice, and has a screen reader say it. Plain ones go away by themselves. */
export type Tell = (notice: Notice) => void;

export const TellContext = createContext<Tell | null>(null);

/** How to tell the user something. */
export const useTell = (): Tell => {
  const tell = use(TellContext);
  if (tell === null) throw new Error('Nobody to tell around this component: wrap it in TellContext.');
  return tell;
};
