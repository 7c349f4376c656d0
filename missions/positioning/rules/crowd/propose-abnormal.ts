import type { Id } from '@anlan/kernel/id'
import type { PointState } from '@anlan/plant/contract/reading'
import { POINT_CONDITIONS } from '@anlan/plant/contract/reading'

const GASES: readonly string[] = ['combustible-gas', 'toxic-gas']

export interface Proposal {
  /** Null where no unit area is called like the area of the point: a person says which. */
  readonly fence: Id | null
  readonly area: string
  readonly reason: string
}

/**
 * What the plant says that may be an abnormal condition: a value over its high-high limit, or gas over its high one. A person
 * confirms it (AQ 3067-2026 5.7.4 asks for the condition, not for how it is known).
 * @param areas unit areas and buildings in use
 */
export const proposeAbnormal = (
  { tag, name, area, quantity, condition, value, unit, bypassed }: Pick<PointState, 'tag' | 'name' | 'area' | 'quantity' | 'condition' | 'value' | 'unit' | 'bypassed'>,
  areas: readonly { readonly fence: Id; readonly name: string }[],
): Proposal | undefined => {
  if (areas.length === 0 || bypassed || condition === null) return undefined
  if (condition !== 'high-high' && !(condition === 'high' && GASES.includes(quantity))) return undefined
  const same = areas.find((it) => it.name === area)
  return { fence: same?.fence ?? null, area: same?.name ?? area, reason: `${tag} ${name}${POINT_CONDITIONS[condition]}${value === null ? '' : `，当前 ${value} ${unit}`}` }
}
