import { SECOND } from '@anlan/kernel/time'
import type { EdgeSample, EdgeState } from '../contract/edge.ts'

/** Wall ms until the next try after so many failures in a row: 1, 2, 4 … seconds, a minute at most. */
export const edgeBackOff = (failures: number): number => Math.min(2 ** (failures - 1), 60) * SECOND

/** How a connection fares that has answered. */
export const stateOfRound = (samples: readonly EdgeSample[], unknown: number): EdgeState =>
  unknown > 0 || samples.some(({ quality }) => quality === 'bad') ? 'partial' : 'running'

/** What to tell about a round, the first three at most. */
export const troubleOf = (samples: readonly EdgeSample[], unknown: readonly string[]): string | null => {
  const told = [
    ...unknown.map((tag) => `${tag}：监测点台账中没有此位号`),
    ...samples.filter(({ quality }) => quality === 'bad').map(({ tag, error }) => `${tag}：${error ?? '数值无效'}`),
  ]
  return told.length === 0 ? null : `${told.slice(0, 3).join('；')}${told.length > 3 ? ` 等 ${told.length} 个测点` : ''}`
}

/** Rounds that could not be handed in wait, the oldest is let go first. */
export const MOST_WAITING = 500
export const enqueue = <Round extends object>(waiting: readonly Round[], round: Round): { readonly waiting: readonly Round[]; readonly dropped: number } => {
  const all = [...waiting, round]
  return { waiting: all.slice(-MOST_WAITING), dropped: Math.max(0, all.length - MOST_WAITING) }
}
