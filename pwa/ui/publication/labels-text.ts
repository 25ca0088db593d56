const PLAIN = 'plain';

/** Paragraph labels as one line to edit: "plain, Why it matters". */
export const labelsToText = (labels: readonly (string | null)[]): string =>
  labels.map((label) => label ?? PLAIN).join(', ');

/** Reads the line back; "plain" is a paragraph without a label. */
export const labelsFromText = (text: string): readonly (string | null)[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => (part.toLowerCase() === PLAIN ? null : part));
