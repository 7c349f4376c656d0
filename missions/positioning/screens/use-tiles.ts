import { useMemo } from 'react'
import { endpointsOf } from '@anlan/kernel/register'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { groundRegister } from '../contract/ground.ts'
import { fitGround, type Ground } from '../rules/ground/fit.ts'
import type { TileDatum } from '../rules/ground/tiles.ts'

const grounds = endpointsOf(groundRegister)

/** A map below a plan: where the plan lies on it, whose degrees it is cut in, whose it is. */
export interface Tiles {
  readonly id: string
  readonly ground: Ground
  readonly datum: TileDatum
  readonly by: string
}

/** None when no address is set, or nobody has surveyed the plan: then nobody can say where it lies. */
export const useTiles = (plan: string): Tiles | undefined => {
  const rows = useQueryOf(grounds.list, { limit: 500 }).value?.rows
  return useMemo(() => {
    const row = rows?.find(({ data }) => data.plan === plan)
    // What was saved before there were tiles says nothing of them.
    if (row === undefined || (row.data.tiles ?? '') === '') return undefined
    const fit = fitGround(row.data.points)
    return fit.accepted ? { id: row.id, ground: fit.value.ground, datum: row.data.tilesDatum, by: row.data.tilesBy } : undefined
  }, [rows, plan])
}
