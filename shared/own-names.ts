/** What the curator wants of addresses besides the list: names of parameters to take off, and names to leave, in lower case. */
export interface OwnNames {
  readonly strip: readonly string[];
  /** Leaving wins over taking off, whoever asks for it. */
  readonly spare: readonly string[];
}

/** Nothing besides the list. */
export const NO_NAMES: OwnNames = { strip: [], spare: [] };

/** Names of the parameters in these addresses, in lower case, in the query as well as behind the hash. */
const namesOf = (addresses: readonly string[]): ReadonlySet<string> =>
  new Set(
    addresses
      .filter((address) => URL.canParse(address))
      .map((address) => new URL(address))
      .flatMap(({ search, hash }) => [search, hash.replace(/^#/, '')])
      .flatMap((pairs) => Array.from(new URLSearchParams(pairs).keys()))
      .map((name) => name.toLowerCase()),
  );

/** Those of the curator's names that these addresses have; null where they have none. */
export const namesIn = (addresses: readonly string[], { strip, spare }: OwnNames): OwnNames | null => {
  if (strip.length + spare.length === 0) return null;
  const here = namesOf(addresses);
  const found = { strip: strip.filter((name) => here.has(name)), spare: spare.filter((name) => here.has(name)) };
  return found.strip.length + found.spare.length === 0 ? null : found;
};

/** The names that make one address of another: those that it has no more, and those that it has still. */
export const namesBetween = (before: string, after: string): OwnNames => {
  const kept = namesOf([after]);
  return { strip: [...namesOf([before])].filter((name) => !kept.has(name)), spare: [...kept] };
};
