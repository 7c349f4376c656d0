import type { Instant } from '@anlan/kernel/time'
import type { AccuracyTest } from '../../contract/accuracy-test.ts'
import { ACCURACY } from './figures.ts'

export interface TestStep {
  readonly kind: 'lay-spots' | 'go-to' | 'settle' | 'measure' | 'stop' | 'lay-tags' | 'wait' | 'sample' | 'finish' | 'over'
  /** Place among the spots. */
  readonly spot: number | null
  readonly until: Instant | null
}

type Running = Pick<AccuracyTest, 'kind' | 'state' | 'spots' | 'from' | 'until'>

const step = (kind: TestStep['kind'], spot: number | null = null, until: Instant | null = null): TestStep => ({ kind, spot, until })

/** The spot on which somebody began to stand last. */
const lastStood = ({ spots }: Running): { readonly spot: number; readonly at: Instant } | undefined => {
  let last: { spot: number; at: Instant } | undefined
  for (const [spot, { at }] of spots.entries()) if (at !== null && at >= (last?.at ?? 0)) last = { spot, at }
  return last
}

const ofAlarm = ({ from, until }: Running, now: Instant): TestStep => {
  if (from === null || until === null) return step('lay-tags')
  if (now < from) return step('wait', null, from)
  return now < until ? step('sample', null, until) : step('finish')
}

/** What is to be done now: told by what stands on disk alone, so that any phone can take over at any moment. */
export const nextStep = (test: Running, now: Instant): TestStep => {
  if (test.state !== 'running') return step('over')
  if (test.kind !== 'static' && test.kind !== 'dynamic') return ofAlarm(test, now)
  if (test.spots.length === 0) return step('lay-spots')
  const [last, { settle, last: lasts }, { stop }] = [lastStood(test), ACCURACY.statics, ACCURACY.dynamics]
  if (last !== undefined && test.kind === 'dynamic' && now < last.at + stop) return step('stop', last.spot, last.at + stop)
  if (last !== undefined && test.kind === 'static' && now < last.at + settle) return step('settle', last.spot, last.at + settle)
  if (last !== undefined && test.kind === 'static' && now < last.at + settle + lasts) return step('measure', last.spot, last.at + settle + lasts)
  const next = test.spots.findIndex(({ at }) => at === null)
  return next === -1 ? step('finish') : step('go-to', next)
}
