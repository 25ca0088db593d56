import type { TextQuote } from '#shared/capture.ts';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isQuote = (value: unknown): value is TextQuote =>
  isRecord(value) && ['exact', 'prefix', 'suffix'].every((part) => typeof value[part] === 'string');

/** The quotations in a message of the clipper's own; by hand, for Zod is larger than all else that is injected here. */
export const readQuotes = (message: unknown): TextQuote[] => (Array.isArray(message) ? message.filter(isQuote) : []);
