import { step } from '@anlan/kernel/lifecycle'
import { HOUR, type Instant, MINUTE, SECOND } from '@anlan/kernel/time'
import { patrolLife, type PatrolRound, type StopFact } from '../../contract/patrol-round.ts'
import { nextSeal } from '../track/blocks.ts'
import type { JudgedPatrol } from './judge-patrol.ts'

const [LOOK_EVERY, LATE_EVERY] = [15 * SECOND, 15 * MINUTE]

export interface MovedRound {
  readonly round: PatrolRound
  readonly begun: boolean
  readonly reached: readonly StopFact[]
  /** It has come to its end now, or its end was put right. */
  readonly ended: boolean
  readonly amended: boolean
}

const MOVES = { done: 'finish', partial: 'leave', missed: 'miss' } as const

/** The state that a walk leads to from where the round stands; what cannot be gone back on stays. */
const stateAfter = ({ state }: PatrolRound, outcome: JudgedPatrol['outcome']): PatrolRound['state'] => {
  const running = step(patrolLife, state, 'open')
  const opened = running.accepted ? running.value : state
  if (outcome === 'running') return opened
  const moved = step(patrolLife, opened, MOVES[outcome])
  return moved.accepted ? moved.value : opened
}

/** What a look at the walk changes. `lead` is whoever shows most of it, or an empty walk. */
export const moveRound = (before: PatrolRound, lead: JudgedPatrol, walkerName: string | null): MovedRound => {
  const state = stateAfter(before, lead.outcome)
  const wasOver = before.endedAt !== null || before.state === 'missed' || before.state === 'partial'
  const nobody = lead.begunAt === null
  const round = { ...before, state, walker: nobody ? null : lead.person, walkerName: nobody ? null : walkerName, begunAt: lead.begunAt, endedAt: state === 'running' ? null : lead.endedAt, facts: [...lead.facts] }
  const stateOf = (stop: string): StopFact['state'] | undefined => before.facts.find((fact) => fact.stop === stop)?.state
  const changed = state !== before.state || lead.facts.some((fact) => fact.state !== stateOf(fact.stop))
  const isOver = state !== 'running' && state !== 'planned'
  return {
    round,
    begun: before.begunAt === null && !nobody,
    reached: lead.facts.filter((fact) => fact.state === 'reached' && stateOf(fact.stop) !== 'reached'),
    ended: isOver && changed,
    amended: isOver && changed && wasOver,
  }
}

/** What came late is looked at before its hour is packed: after that nobody knows how exact it was. */
const beforeSeal = (now: Instant): Instant => nextSeal(now + MINUTE) - MINUTE

/** When a round is to be looked at again; null when nothing can change it any more. */
export const lookAgain = ({ state, startAt, endAt }: Pick<PatrolRound, 'state' | 'startAt' | 'endAt'>, now: Instant, lateHours: number): Instant | null => {
  if (state === 'planned') return startAt
  if (state === 'running') return now + LOOK_EVERY
  return state === 'done' || now > endAt + lateHours * HOUR ? null : Math.min(now + LATE_EVERY, beforeSeal(now))
}
