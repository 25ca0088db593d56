/** Middle of the values; the mean of the two middle ones where their number is even. */
export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  if (low === undefined || high === undefined) throw new Error('Nothing was measured.');
  return (low + high) / 2;
};

/** Largest of the values. */
export const worst = (values: readonly number[]): number => Math.max(...values);

/** "12.3 ms (worst 15.6)". */
export const spelled = (values: readonly number[]): string =>
  `${median(values).toFixed(1)} ms (worst ${worst(values).toFixed(1)})`;
