/** Whether a text begins as indented code does. */
export const isIndented = (text: string): boolean => /^(?: {4}| {0,3}\t)/.test(text);
