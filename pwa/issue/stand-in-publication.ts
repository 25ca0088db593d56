import type { Issue, Publication } from './model.ts';

/** Stands for an issue's publication that is not here or cannot be read, so that the issue opens all the same. It has no standing texts. */
export const standInPublication = (id: Issue['publication'], isFlat: boolean): Publication => ({
  id,
  name: 'Issue',
  tagline: '',
  style: { preset: isFlat ? 'flat' : 'labelled', frontMatter: false, closingLineBreaks: 1, keepDamagedEmoji: false },
  intro: '',
  signOff: '',
  footer: '',
  sections: [],
});
