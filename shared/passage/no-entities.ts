/** Stands in for a library that decodes entities: where Markdown is only written, there are none to decode. */
export const decodeNamedCharacterReference = (): false => false;
