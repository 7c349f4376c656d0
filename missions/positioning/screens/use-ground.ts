import { useMemo } from 'react'
import { endpointsOf, type RegisterRow } from '@anlan/kernel/register'
import { areaRegister, planRegister } from '@anlan/plant/contract/place'
import { fileAddress } from '@anlan/platform/ui/file-link'
import { useHere } from '@anlan/platform/ui/here'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { type FenceData, fenceRegister } from '../contract/fence.ts'

const [plans, areas, fences] = [endpointsOf(planRegister), endpointsOf(areaRegister), endpointsOf(fenceRegister)]

export type Area = RegisterRow<(typeof areaRegister)['schema']>
export interface Fence {
  readonly id: string
  readonly version: number
  readonly data: FenceData
}
export interface Ground {
  readonly name: string
  readonly widthMetres: number
  readonly heightMetres: number
  readonly picture?: string
}

/** Until the enterprise gives its own size. */
const SCHEMATIC: Ground = { name: '', widthMetres: 300, heightMetres: 200 }
const NO_FENCES: readonly Fence[] = []
const NO_AREAS: readonly Area[] = []

export interface Grounds {
  readonly plans: readonly Ground[]
  readonly areas: readonly Area[]
  readonly fences: readonly Fence[]
  /** Whether fences were told at all: no fences is not the same as not knowing them. */
  readonly fencesKnown: boolean
  /** The plan of that name; the first one, or a schematic, when there is none. */
  readonly planOf: (name: string | undefined) => Ground
}

/** What people stand on: plans, areas, fences. */
export const useGrounds = (): Grounds => {
  const { org } = useHere()
  const planRows = useQueryOf(plans.list, { limit: 500 }).value?.rows
  const areaRows = useQueryOf(areas.list, { limit: 500 }).value?.rows
  const fenceRows = useQueryOf(fences.list, { limit: 500 }).value?.rows
  const known = useMemo(
    () => (planRows ?? []).map(({ data: { image, ...plan } }): Ground => (image === '' ? plan : { ...plan, picture: fileAddress(org.id, image) })),
    [planRows, org.id],
  )
  return {
    plans: known,
    areas: areaRows ?? NO_AREAS,
    fences: fenceRows ?? NO_FENCES,
    fencesKnown: fenceRows !== undefined,
    planOf: (name) => known.find((plan) => plan.name === name) ?? known[0] ?? SCHEMATIC,
  }
}
