import type { FenceRule } from '../../contract/fence.ts'

/** 超员 is *more than*, and Annex A tries it by *as many as*: so whoever sets the rule says which. */
export const exceeds = (value: number, operator: NonNullable<FenceRule['operator']>, threshold: number): boolean => {
  const ways: Readonly<Record<typeof operator, boolean>> = { '>': value > threshold, '>=': value >= threshold, '<': value < threshold, '<=': value <= threshold }
  return ways[operator]
}
