import type { Id } from '@anlan/kernel/id'
import { type Instant, MINUTE, SECOND } from '@anlan/kernel/time'
import type { PatrolRound, PatrolState, StopFact } from '../../contract/patrol-round.ts'
import type { Whereabout } from '../../contract/whereabouts.ts'
import { type Chosen, chooseVisits } from './choose-visits.ts'
import { smoothWay } from './smooth-way.ts'
import { groundOf } from './stop-ground.ts'
import { type CodeProof, mergeVisits, stayOf, type Visit, visitsByCode, visitsByPosition } from './visits.ts'

/** What one person left behind in the window: what was seen before, fixes as they came, in order of time, and codes that were scanned. */
export interface PatrolEvidence {
  readonly person: Id
  readonly known: readonly Visit[]
  readonly fixes: readonly Whereabout[]
  readonly proofs: readonly { readonly stop: Id; readonly at: Instant }[]
}

/** What was sent in the last moment of the window may take so long to come. */
const CLOSING = MINUTE

type Round = Pick<PatrolRound, 'plan' | 'stops' | 'ordered' | 'maxGapMinutes' | 'startAt' | 'endAt'>

export interface JudgedPatrol {
  readonly person: Id
  readonly facts: readonly StopFact[]
  /** Every visit, to go on from. */
  readonly visits: readonly Visit[]
  readonly begunAt: Instant | null
  /** When the last stop was left; null while it goes on. */
  readonly endedAt: Instant | null
  readonly outcome: Extract<PatrolState, 'running' | 'done' | 'partial' | 'missed'>
}

const stateOf = (chosen: Chosen | undefined, over: boolean): StopFact['state'] => {
  if (chosen === undefined) return over ? 'missed' : 'waiting'
  if (chosen.enough) return 'reached'
  return chosen.visit.stillThere && !over ? 'there' : 'short'
}

/** Stops whose way from the one before took longer than the route allows. */
const lateOnes = (chosen: ReadonlyMap<number, Chosen>, { maxGapMinutes }: Round): Set<number> => {
  const walked = [...chosen.values()].map(({ visit }) => visit).toSorted((a, b) => a.from - b.from)
  const late = walked.filter((visit, at) => {
    const before = walked[at - 1]
    return maxGapMinutes !== null && before !== undefined && visit.from - before.to > maxGapMinutes * MINUTE
  })
  return new Set(late.map(({ stop }) => stop))
}

/**
 * One person's walk of a round as it shows at `now`: nothing is made up for what nobody saw.
 * @param awaySeconds seen off a stop for longer than that, he has left it
 */
export const judgePatrol = (round: Round, { person, known, fixes, proofs }: PatrolEvidence, now: Instant, awaySeconds: number): JudgedPatrol => {
  const { stops, plan, startAt, endAt } = round
  const away = awaySeconds * SECOND
  const within = (at: Instant): boolean => at >= startAt && at <= endAt
  const way = smoothWay(fixes.filter(({ at }) => within(at)))
  const scanned: CodeProof[] = proofs.filter(({ at }) => within(at)).map(({ stop, at }) => ({ at, stop: stops.findIndex(({ id }) => id === stop) })).toSorted((a, b) => a.at - b.at)
  const fresh = stops.flatMap((stop, place) => {
    const ground = groundOf(stop, plan)
    return [...(ground === undefined ? [] : visitsByPosition(place, ground, way, { now, end: endAt, away })), ...visitsByCode(place, ground, way, scanned, away)]
  })
  const visits = mergeVisits(known, fresh, away)
  const chosen = chooseVisits(visits, stops.map(({ minSeconds }) => minSeconds), round.ordered)
  const late = lateOnes(chosen, round)
  const over = now >= endAt + CLOSING
  const facts = stops.map((stop, place): StopFact => {
    const found = chosen.get(place)
    const { id, name, code, minSeconds } = stop
    const told = { stop: id, name, code, minSeconds, state: stateOf(found, over) }
    if (found === undefined) return { ...told, reachedAt: null, leftAt: null, staySeconds: null, evidence: null, outOfOrder: false, late: false, apartMetres: null }
    const { visit, outOfOrder } = found
    return { ...told, reachedAt: visit.from, leftAt: visit.stillThere && !over ? null : visit.to, staySeconds: stayOf(visit, minSeconds), evidence: visit.by, outOfOrder, late: late.has(place), apartMetres: visit.apartMetres }
  })
  const been = [...chosen.values()].map(({ visit }) => visit)
  const whole = facts.every(({ state }) => state === 'reached')
  const outcome = whole && (over || facts.every(({ leftAt }) => leftAt !== null)) ? 'done' : !over ? 'running' : been.length === 0 ? 'missed' : 'partial'
  return {
    person, facts, visits, outcome,
    begunAt: been.length === 0 ? null : Math.min(...been.map(({ from }) => from)),
    endedAt: outcome === 'running' || been.length === 0 ? null : Math.max(...been.map(({ to }) => to)),
  }
}

const score = ({ facts }: JudgedPatrol): number => facts.reduce((sum, { state, evidence }) => sum + (state === 'reached' ? 1_000 : evidence === null ? 0 : 1), 0)

/** Of those who may walk it the one who shows most; the earliest of two alike. Nobody who shows nothing. */
export const walkerOf = (judged: readonly JudgedPatrol[]): JudgedPatrol | undefined =>
  judged.filter((it) => it.begunAt !== null).toSorted((a, b) => score(b) - score(a) || (a.begunAt as Instant) - (b.begunAt as Instant))[0]
