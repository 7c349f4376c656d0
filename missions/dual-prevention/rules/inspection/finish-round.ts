import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { step } from '@anlan/kernel/lifecycle'
import { HOUR, type Instant } from '@anlan/kernel/time'
import type { z } from 'zod'
import type { Place } from '../../contract/inspection/place.ts'
import type { finishRound, RoundRun, Visit } from '../../contract/inspection/round.ts'
import { roundRunLife } from '../../contract/inspection/round-life.ts'
import type { ExplosionState } from '../../contract/inspection/setting.ts'
import { putRight } from '../device-clock.ts'
import type { Hand } from '../hand.ts'
import { decideDevice } from './explosion-proof.ts'
import { judgePresence, NOWHERE } from './presence.ts'
import { roundFacts } from './round-facts.ts'

/** As for answers: how long a walk may wait on a phone without a network. */
const ON_THE_PHONE = 12 * HOUR

export interface FinishFacts {
  readonly run: RoundRun & { readonly before: readonly Id[] }
  readonly places: readonly Place[]
  readonly by: Hand
  readonly minutes: number
  readonly metres: number
  readonly explosion: ExplosionState
  readonly here: { readonly explosionProof: boolean } | null
}

type Finish = z.output<typeof finishRound.input>

const mayWalk = ({ run, by }: FinishFacts): boolean =>
  run.assignees.length === 0 || run.assignees.includes(by.id) || run.before.includes(by.id) || by.roles.some((role) => role === 'team-leader' || role === 'safety-manager')

const visitOf = (place: Id, name: string, input: Finish, { places, by, minutes, metres }: FinishFacts): Visit => {
  const given = input.visits.find((it) => it.place === place)
  if (given?.arrived == null) return { place, name, arrived: null, left: null, presence: null, skipped: given?.skipped ?? null }
  const on = (at: Instant): Instant => putRight(at, input.deviceClockOffset, by.now)
  const facts = { places: places.filter(({ id }) => id === place), checkedAt: given.arrived - input.deviceClockOffset, offset: input.deviceClockOffset, minutes, metres, freshPhotos: 0 }
  return { place, name, arrived: on(given.arrived), left: given.left === null ? null : on(given.left), presence: judgePresence(given.proof === null ? [] : [given.proof], facts)[0] ?? NOWHERE, skipped: null }
}

/** The walk as it was: whole or not, in order or not. What was passed over wants a reason. */
export const decideFinish = (input: Finish, facts: FinishFacts): Decision<RoundRun> => {
  const { run, by } = facts
  const next = step(roundRunLife, run.state, 'finish')
  if (!next.accepted) return next
  if (!mayWalk(facts)) return refuse('not-yours', '这条路线由当班的其他人员巡检，请由其提交', { kind: 'forbidden' })
  const [startedAt, endedAt] = [putRight(input.startedAt, input.deviceClockOffset, by.now), putRight(input.endedAt, input.deviceClockOffset, by.now)]
  if (startedAt < run.startAt) return refuse('round-not-begun', '还没有到巡检开始的时间，开始后才能提交')
  if (startedAt >= run.endAt || by.now - run.endAt > ON_THE_PHONE) return refuse('round-expired', '这次巡检已到期并记为未巡检，不能补交；请按下一次的时间巡检')
  const visits = run.stops.map(({ place, name }) => visitOf(place, name, input, facts))
  const device = decideDevice(facts.explosion, facts.places.filter(({ id }) => visits.some((visit) => visit.place === id && visit.arrived !== null)), facts.here)
  if (!device.accepted) return device
  const unexplained = visits.find(({ arrived, skipped }) => arrived === null && (skipped ?? '') === '')
  if (unexplained !== undefined) return refuse('skip-unexplained', `没有到“${unexplained.name}”，请到场，或写明跳过的原因`, { field: 'visits' })
  const { before: _before, ...kept } = run
  return accept({ ...kept, state: next.value, startedAt, endedAt: Math.max(startedAt, endedAt), walker: by.name, visits, facts: roundFacts(run.stops, visits) })
}

/** Of a patrol that was proven by the code on the spot; everything else was seen. */
export const BY_CODE = '扫码'
export const BY_POSITION = '人员定位'

/** What another house saw, put beside what the phone noted: it proves a place where it overlaps the stay. */
export const withEvidence = (run: RoundRun, evidence: RoundRun['evidence']): { readonly run: RoundRun; readonly proven: Id[] } => {
  const proven: Id[] = []
  const visits = run.visits.map((visit): Visit => {
    const { arrived, left, presence, place } = visit
    if (arrived === null || (presence !== null && presence.kind !== 'none')) return visit
    const seen = evidence.find((it) => it.place === place && it.from <= (left ?? arrived) && it.to >= arrived)
    if (seen === undefined) return visit
    proven.push(place)
    return { ...visit, presence: { ...NOWHERE, kind: seen.source === BY_CODE ? 'code' : 'position', place, at: Math.max(seen.from, arrived) } }
  })
  return { run: { ...run, visits, evidence: [...run.evidence, ...evidence], facts: run.facts === null ? null : roundFacts(run.stops, visits) }, proven }
}
