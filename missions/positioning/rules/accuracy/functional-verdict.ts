import { type Instant, MINUTE, SECOND } from '@anlan/kernel/time'
import { ANNEX_A, POSITIONING } from '@anlan/standards/positioning'
import type { TestVerdict } from '../../contract/accuracy-test.ts'

/** How an alarm went: heads from a moment on, 0 from its end on. */
export interface AlarmStep {
  readonly cause: string
  readonly at: Instant
  readonly heads: number
}

/** Whether an alarm of at least so many heads stood at a moment. */
export const stoodAt = (steps: readonly AlarmStep[], heads: number, at: Instant): boolean => {
  const last = new Map<string, AlarmStep>()
  for (const step of steps) if (step.at <= at && step.at >= (last.get(step.cause)?.at ?? 0)) last.set(step.cause, step)
  return [...last.values()].some((step) => step.heads >= heads && step.heads > 0)
}

interface Sampled {
  readonly asks: 'missed' | 'false'
  readonly heads: number
  /** Null: sampling never began. */
  readonly from: Instant | null
  readonly until: Instant
}

const EMPTY = { error: null, withSatellite: null, withoutSatellite: null, areas: [], points: [], cdf: [], valid: null, routeMetres: null, metresASecond: null }

/** Misses and false alarms by samples (AQ 3064.3-2025 7.3.2, Annex A): looked at every five seconds for ten minutes; below the limit, not at it. */
export const functionalVerdict = (steps: readonly AlarmStep[], { asks, heads, from, until }: Sampled): TestVerdict => {
  const every = ANNEX_A.sampledSeconds * SECOND
  const samples = from === null ? 0 : Math.max(0, Math.floor((until - from) / every))
  const wrong = Array.from({ length: samples }, (_, at) => (from as number) + (at + 1) * every).filter((at) => stoodAt(steps, heads, at) !== (asks === 'missed')).length
  const allowedPercent = (asks === 'missed' ? POSITIONING.missedPercent : POSITIONING.falsePercent).value
  const wrongPercent = samples === 0 ? null : (wrong / samples) * 100
  const least = ANNEX_A.sampledMinutes * MINUTE
  const shortcomings = samples * every < least ? [`采样 ${Math.floor((samples * every) / MINUTE)} 分钟，应不少于 ${ANNEX_A.sampledMinutes} 分钟`] : []
  return { ...EMPTY, samples, wrong, wrongPercent, allowedPercent, shortcomings, passed: shortcomings.length === 0 && wrongPercent !== null && wrongPercent < allowedPercent }
}
