/** What a toast says. It crosses into the page as JSON. */
export interface ToastWords {
  readonly sentence: string;
  readonly direction: string;
  /** Null where there is nothing to undo. */
  readonly undo: UndoWords | null;
}

export interface UndoWords {
  readonly button: string;
  /** What the background knows the gesture by. */
  readonly key: string;
  /** Said where the background is gone. */
  readonly lost: string;
  /** Said where a click does not count (docs/decisions/taking-back.md). */
  readonly covered: string;
}
