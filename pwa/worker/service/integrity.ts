/** What the bytes of a file are called by, as `integrity` of a request takes it: https://www.w3.org/TR/SRI/ */
export const integrityOf = async (bytes: BufferSource, { subtle }: Crypto): Promise<string> => {
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return `sha256-${btoa(String.fromCharCode(...digest))}`;
};
