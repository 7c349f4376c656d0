/**
 * The error that a share of all errors does not pass: the value at that point of their distribution (AQ 3064.3 3.3), neither
 * the mean nor the greatest. It is always an error that was measured, the lowest that reaches the share; nothing is interpolated.
 * @returns undefined of nothing
 */
export const quantile = (errors: readonly number[], share: number): number | undefined => {
  const sorted = errors.toSorted((one, other) => one - other)
  // 0.6827 × 10,000 is a hair above 6,827 in floating point.
  return sorted[Math.max(0, Math.ceil(sorted.length * share - 1e-9) - 1)]
}
