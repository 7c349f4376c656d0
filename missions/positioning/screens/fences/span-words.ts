import { timeWords } from '@anlan/platform/ui/time-words'
import { plantNow } from '@anlan/platform/ui/clock'
import type { FenceData } from '../../contract/fence.ts'

/** 固定, or from when until when. */
export const spanWords = ({ temporary, from, until }: Pick<FenceData, 'temporary' | 'from' | 'until'>): string => {
  if (!temporary) return '固定'
  const now = plantNow()
  if (until !== null && until <= now) return `临时，已于 ${timeWords(until, now)} 失效`
  return `临时${from === null ? '' : `，自 ${timeWords(from, now)}`}${until === null ? '' : `，至 ${timeWords(until, now)}`}`
}
