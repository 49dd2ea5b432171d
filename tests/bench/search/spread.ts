/** How some figures are spread: so much or less are half of them, 95 and 99 of 100. */
export interface Spread {
  readonly median: number;
  readonly p95: number;
  readonly p99: number;
}

export function spreadOf(figures: readonly number[]): Spread {
  const sorted = figures.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95), p99: at(0.99) };
}
