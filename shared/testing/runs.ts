/**
 * How often a property is tried, and from where: the same seed each time, so that an ordinary run says the same of the same code.
 * `FUZZ_SEED=7 FUZZ_TIMES=20 npx vitest run --project node pwa/issue` tries others, and more; what that finds becomes a case of its own.
 */
export const runs = (numRuns: number): { readonly numRuns: number; readonly seed: number } => ({
  numRuns: numRuns * Number(process.env['FUZZ_TIMES'] ?? 1),
  seed: Number(process.env['FUZZ_SEED'] ?? 1),
});
