import type { Id } from '@anlan/kernel/id'
import { step } from '@anlan/kernel/lifecycle'
import type { Instant } from '@anlan/kernel/time'
import type { StopFact } from '@anlan/positioning/contract/patrol-round'
import type { Place } from '../../contract/inspection/place.ts'
import type { RoundRun, Visit } from '../../contract/inspection/round.ts'
import { roundRunLife } from '../../contract/inspection/round-life.ts'
import { BY_CODE, BY_POSITION, withEvidence } from './finish-round.ts'
import { placeByCode } from './place-code.ts'
import { NOWHERE } from './presence.ts'
import { roundFacts } from './round-facts.ts'

type Evidence = RoundRun['evidence'][number]

/** What a patrol showed of its stops, by the places whose codes they bear. Stops without a code of ours are nobody's. */
export const evidenceOf = (facts: readonly StopFact[], places: readonly Pick<Place, 'id' | 'code' | 'past'>[]): Evidence[] =>
  facts.flatMap(({ code, state, reachedAt, leftAt, evidence }) => {
    if (reachedAt === null || code === '' || state === 'waiting' || state === 'missed') return []
    const place = placeByCode(code, places, reachedAt)
    return place === undefined ? [] : [{ place: place.id, from: reachedAt, to: leftAt ?? reachedAt, source: evidence === 'code' ? BY_CODE : BY_POSITION }]
  })

/** Of this walk: at its places, within its time, by somebody who has it. */
export const fitsRun = ({ startAt, endAt, assignees, stops }: RoundRun, person: Id, evidence: readonly Evidence[]): Evidence[] =>
  assignees.length > 0 && !assignees.includes(person) ? [] : evidence.filter(({ place, from, to }) => from < endAt && to >= startAt && stops.some((stop) => stop.place === place))

/** The later word about the same stay takes the place of the former. */
const merge = (known: readonly Evidence[], fresh: readonly Evidence[]): Evidence[] => [
  ...known.filter((old) => !fresh.some(({ place, from, source }) => place === old.place && from === old.from && source === old.source)),
  ...fresh,
]

const visitBy = ({ place, from, to, source }: Evidence, name: string): Visit => ({ place, name, arrived: from, left: to, presence: { ...NOWHERE, kind: source === BY_CODE ? 'code' : 'position', place, at: from }, skipped: null })

/**
 * A walk with what a patrol showed of it. A walk that was handed in is proven by it; one whose every place the patrol has
 * shown by its end is walked, whether or not somebody hands it in. @param over the patrol has come to its end
 */
export const takePatrol = (run: RoundRun, person: { readonly name: string }, fresh: readonly Evidence[], over: boolean): { readonly run: RoundRun; readonly finished: boolean; readonly proven: Id[] } => {
  const evidence = merge(run.evidence, fresh)
  if (run.state === 'done') {
    const proof = withEvidence({ ...run, evidence: [] }, evidence)
    return { ...proof, finished: false }
  }
  const seen = run.stops.map(({ place, name }) => evidence.filter((it) => it.place === place).map((it) => visitBy(it, name))[0])
  const next = step(roundRunLife, run.state, 'finish')
  if (!over || !next.accepted || !seen.every((visit) => visit !== undefined)) return { run: { ...run, evidence }, finished: false, proven: [] }
  const moments = (key: 'arrived' | 'left'): Instant[] => seen.map((visit) => visit[key] as Instant)
  return {
    run: { ...run, state: next.value, evidence, visits: seen, startedAt: Math.min(...moments('arrived')), endedAt: Math.max(...moments('left')), walker: person.name, facts: roundFacts(run.stops, seen) },
    finished: true, proven: seen.map(({ place }) => place),
  }
}
