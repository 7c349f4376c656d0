import { useState } from 'react'
import { keep, readKept } from '@anlan/platform/ui/kept'
import { proofMoment } from './proof-moment.ts'
import type { Walk } from './round-walk.ts'

const keyOf = (run: string): string => `anlan.walk.${run}`

/** The walk under way, kept with every step: a phone that dies on the way loses nothing. */
export const useWalk = (run: string) => {
  const [walk, setWalk] = useState(() => readKept<Walk>(keyOf(run)))
  const put = (next: Walk | undefined) => {
    keep(keyOf(run), next)
    setWalk(next)
  }
  return { walk, put, start: () => put({ startedAt: proofMoment(), visits: [] }), forget: () => keep(keyOf(run), undefined) }
}
