const decoderFor = (label: string | undefined): TextDecoder | null => {
  if (label === undefined) return null;
  try {
    return new TextDecoder(label);
  } catch {
    return null; // The page names an encoding that does not exist.
  }
};

const byMark = ([first, second]: Uint8Array): string | undefined => {
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xff && second === 0xfe ? 'utf-16le' : undefined;
};

const CHARSET = /charset\s*=\s*["']?\s*([\w:.-]+)/i;

/** So many bytes of a page are searched for the name of its encoding, as browsers do. */
const HEAD = 1_024;

const byTag = (bytes: Uint8Array): string | undefined =>
  CHARSET.exec(new TextDecoder('latin1').decode(bytes.subarray(0, HEAD)))?.[1];

/** A page's text, in the encoding that its server or the page itself names, else UTF-8, else what old pages without a name are in. */
export const decodePage = (bytes: Uint8Array, contentType: string | null): string => {
  const named = [byMark(bytes), CHARSET.exec(contentType ?? '')?.[1], byTag(bytes)].find(
    (label) => decoderFor(label) !== null,
  );
  if (named !== undefined) return decoderFor(named)?.decode(bytes) ?? '';
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
};
