import { clearAlarm, raiseAlarm } from '@anlan/alarms/contract/alarm'
import type { Id } from '@anlan/kernel/id'
import { whoIsOnDuty } from '@anlan/people/contract/person'
import type { Scope } from '@anlan/platform/module/scope'
import { POSITIONING } from '@anlan/standards/positioning'
import { patrolBegun, patrolEnded, type PatrolRound, stopReached } from '../../contract/patrol-round.ts'
import { judgePatrol, type JudgedPatrol, walkerOf } from '../../rules/patrol/judge-patrol.ts'
import { lookAgain, type MovedRound, moveRound } from '../../rules/patrol/move-round.ts'
import { patrolAlarm } from '../../rules/patrol/patrol-words.ts'
import { type PatrolProof, proofsOf } from '../../store/patrol/patrol-proofs.ts'
import { saveRound, type WatchedRound } from '../../store/patrol/patrol-rounds.ts'
import { openFixesOf } from '../../store/tracks/fixes-of.ts'
import { carriersOf } from '../card.ts'
import { waitsOf } from '../own-figures.ts'

/** A source that does not say how exact its fixes are is taken at what the standard asks. */
const ASSUMED = POSITIONING.dynamicMetres.value

/** Those named, and whoever is on duty at its posts at any look while it runs: a shift may change on the way. */
const whoMay = async (scope: Scope, { persons, posts, endAt }: PatrolRound): Promise<Id[]> => {
  const found = new Set(persons)
  if (scope.now <= endAt)
    for (const post of posts) {
      const onDuty = await scope.ask(whoIsOnDuty, { post, at: scope.now })
      for (const { id } of onDuty.accepted ? onDuty.value.persons : []) found.add(id)
    }
  return [...found]
}

const judge = async ({ tx, org, now }: Scope, { round, visits }: WatchedRound, person: Id, proofs: readonly PatrolProof[], awaySeconds: number): Promise<JudgedPatrol> => {
  const fixes = await openFixesOf(tx, org, person, round.startAt, Math.min(now, round.endAt), ASSUMED)
  return judgePatrol(round, { person, known: visits[person] ?? [], fixes, proofs: proofs.filter((proof) => proof.person === person) }, now, awaySeconds)
}

const causeOf = ({ id }: PatrolRound): string => `positioning:patrol:${id}`

/** What was missed is told once; put right, it is taken back. */
const tellEnd = async (scope: Scope, { round, amended }: MovedRound): Promise<void> => {
  scope.record(patrolEnded, { subject: round.id, data: { round, amended } })
  const words = patrolAlarm(round)
  if (words !== null) await scope.order(raiseAlarm, { cause: causeOf(round), kind: 'patrol-missed', level: 'yellow', ...words, link: `/positioning/patrols/rounds/${round.id}`, subject: round.id, to: [{ role: 'team-leader' }] })
  else if (amended) await scope.order(clearAlarm, { cause: causeOf(round), reason: '补传后已巡检' })
}

const tell = async (scope: Scope, moved: MovedRound): Promise<void> => {
  const { round, begun, reached, ended } = moved
  if (begun) scope.record(patrolBegun, { subject: round.id, data: { round } })
  if (round.walker !== null) for (const fact of reached) scope.record(stopReached, { subject: round.id, data: { round, fact, person: round.walker } })
  if (ended) await tellEnd(scope, moved)
}

/** A look at one round: what fixes and codes show of it by now, with all that follows. */
export const lookAtRound = async (scope: Scope, watched: WatchedRound): Promise<PatrolRound> => {
  const { tx, org, now } = scope
  const persons = await whoMay(scope, watched.round)
  const proofs = await proofsOf(tx, org, watched.round.id)
  const { patrolAwaySeconds, patrolLateHours } = await waitsOf(scope)
  const judged: JudgedPatrol[] = []
  for (const person of persons) judged.push(await judge(scope, watched, person, proofs, patrolAwaySeconds))
  const lead = walkerOf(judged) ?? judgePatrol(watched.round, { person: '', known: [], fixes: [], proofs: [] }, now, patrolAwaySeconds)
  const name = lead.begunAt === null ? null : ((await carriersOf(scope, [lead.person])).get(lead.person)?.name ?? '已离职人员')
  const moved = moveRound({ ...watched.round, persons }, lead, name)
  const visits = Object.fromEntries(judged.filter((it) => it.visits.length > 0).map((it) => [it.person, it.visits]))
  await saveRound(tx, org, { round: moved.round, visits }, lookAgain(moved.round, now, patrolLateHours))
  await tell(scope, moved)
  return moved.round
}
