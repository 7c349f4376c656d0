import { type AccuracyTest, isFunctional } from '../../contract/accuracy-test.ts'
import type { Judged } from '../../contract/judged.ts'
import { triedBy } from './functional-layout.ts'

/** Whether an alarm is the one that a functional test tries: of its fence, or, for a gathering, among its people. */
export const concerns = ({ kind, fence, persons }: Pick<AccuracyTest, 'kind' | 'fence' | 'persons'>, judged: Pick<Judged, 'kind' | 'fence' | 'carriers'>): boolean => {
  if (!isFunctional(kind)) return false
  const { alarm } = triedBy(kind as Parameters<typeof triedBy>[0])
  if (judged.kind !== alarm) return false
  return alarm === 'gathering' ? judged.carriers.some((it) => persons.includes(it)) : judged.fence === fence
}

/** Heads that an alarm is about; none once its condition has gone. */
export const headsOf = ({ phase, carriers }: { readonly phase: string; readonly carriers: Judged['carriers'] }): number => (phase === 'begun' || phase === 'changed' ? Math.max(1, carriers.length) : 0)
