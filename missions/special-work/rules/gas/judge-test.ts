import { GASES } from '@anlan/standards/special-work/gases'
import type { GasReading, GasResult, GasVerdict } from '../../contract/gas.ts'
import { judgeReading, type ReadingFacts } from './judge-reading.ts'
import { toVolume } from './convert.ts'

/** Worst first. */
const WORST: readonly GasVerdict[] = ['fail', 'none', 'pass']

/** All readings of one sampling: one bad one is enough; one that cannot be judged leaves the whole unjudged. */
export const judgeTest = (readings: readonly GasReading[], facts: Omit<ReadingFacts, 'oxygen'>): { readonly results: GasResult[]; readonly verdict: GasVerdict } => {
  const oxygen = readings.find(({ gas }) => gas === 'oxygen')
  const level = oxygen === undefined ? null : toVolume(oxygen.value, oxygen.unit, GASES.oxygen)
  const results = readings.map((reading) => judgeReading(reading, { ...facts, oxygen: level }))
  return { results, verdict: WORST.find((verdict) => results.some((it) => it.verdict === verdict)) ?? 'none' }
}
