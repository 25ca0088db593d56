import type { PopupParts } from './parts.ts';

export interface Acts {
  readonly clip: () => void;
  /** Close, with what was typed kept. */
  readonly leave: () => void;
}

/** In the title, which is one line, Enter clips; in the note it makes a line, and Ctrl+Enter clips, as anywhere. Escape closes. */
export const takeKeys = ({ form, title }: PopupParts, { clip, leave }: Acts): void => {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clip();
  });
  form.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const clips = event.key === 'Enter' && (event.target === title || event.ctrlKey || event.metaKey);
    if (!clips && event.key !== 'Escape') return;
    event.preventDefault();
    if (clips) form.requestSubmit();
    else leave();
  });
};
