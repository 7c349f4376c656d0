import { type Explained, explainScore, listScores } from '../../contract/score.ts'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import type { Answer } from '@anlan/platform/ui/use-query'

/** The last week scored, explained; the running one as long as none is. */
export const useLatest = (): Answer<{ explained: Explained | null }> => {
  const last = useQueryOf(listScores, { limit: 1 })
  const week = last.value?.rows[0]?.week
  const explained = useQueryOf(explainScore, week === undefined ? {} : { week }, { listens: ['dual-prevention'] })
  return last.value === undefined ? { ...explained, value: undefined } : explained
}
