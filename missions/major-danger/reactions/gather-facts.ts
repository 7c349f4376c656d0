import { listStops } from '@anlan/dual-prevention/contract/stops/get-stop'
import { stopHolds } from '@anlan/dual-prevention/contract/stops/stop-holds'
import { today } from '@anlan/dual-prevention/contract/overview'
import { endpointsOf } from '@anlan/kernel/register'
import { plantDay } from '@anlan/kernel/time'
import { certificateRegister } from '@anlan/people/contract/certificate'
import { personsWithRole } from '@anlan/people/contract/person'
import { listBypasses } from '@anlan/plant/contract/bypass'
import { ownOrg } from '@anlan/plant/contract/org'
import { pointStates } from '@anlan/plant/contract/reading'
import type { Scope } from '@anlan/platform/module/scope'
import type { KeptFact } from '../contract/facts.ts'
import { oddsOf } from '../rules/odds.ts'
import { unqualified } from '../rules/qualification.ts'
import { forgetOthers, keepFact, sinceOf } from '../store/facts.ts'
import { latestCommitment } from '../store/latest-commitment.ts'

/** What nobody tells by an event is asked for: certificates, connection, interlocks, a commitment against the day. */
export const gatherFacts = async (scope: Scope): Promise<void> => {
  await keepOnly(scope, 'unqualified-person', await qualificationFacts(scope))
  await keepOnly(scope, 'unconnected-monitoring', await connectionFacts(scope))
  await keepOnly(scope, 'interlock-bypassed', await interlockFacts(scope))
  await keepOnly(scope, 'commitment-at-odds', await oddsFacts(scope))
}

const keepOnly = async ({ tx, org }: Scope, kind: KeptFact['kind'], facts: readonly KeptFact[]): Promise<void> => {
  await forgetOthers(tx, org, kind, facts.map(({ key }) => key))
  for (const fact of facts) await keepFact(tx, org, fact)
}

const qualificationFacts = async (scope: Scope): Promise<KeptFact[]> => {
  const roles = ['principal', 'safety-manager'] as const
  const [persons, certificates] = await Promise.all([scope.ask(personsWithRole, { roles: [...roles] }), scope.ask(endpointsOf(certificateRegister).list, { kind: [...roles], limit: 500 })])
  if (!persons.accepted || !certificates.accepted) return []
  const holders = persons.value.persons.flatMap((person) => roles.filter((role) => person.roles.includes(role)).map((role) => ({ name: person.name, role })))
  return unqualified(holders, certificates.value.rows.map(({ data }) => data), plantDay(scope.now))
}

/** 5.5.7: interlocks that are out of service, approved or not. */
const interlockFacts = async (scope: Scope): Promise<KeptFact[]> => {
  const out = await scope.ask(listBypasses, { out: true, limit: 500 })
  if (!out.accepted) return []
  return out.value.rows
    .filter(({ what }) => what === 'interlock')
    .map(({ id, point, tag, pointName, area, fromAt, untilAt, unapproved }) => ({
      kind: 'interlock-bypassed', key: id, data: { point, tag, name: pointName, area, since: fromAt, approved: !unapproved, until: unapproved ? null : untilAt }, expiresAt: null,
    }))
}

/** 5.7.3, third part: an enterprise with a major hazard source whose points nobody hears. */
const connectionFacts = async (scope: Scope): Promise<KeptFact[]> => {
  const [org, states] = await Promise.all([scope.ask(ownOrg, {}), scope.ask(pointStates, {})])
  if (!org.accepted || !org.value.majorHazardSource || !states.accepted) return []
  const fed = states.value.points.filter(({ source }) => source !== 'manual')
  const heard = fed.filter(({ condition, at }) => at !== null && condition !== 'silent').length
  if (fed.length === 0 || heard > 0) return []
  const moments = fed.flatMap(({ at, conditionSince }) => at ?? conditionSince ?? [])
  // Never heard of at all: it counts from when that was first noticed.
  const since = moments.length > 0 ? Math.max(...moments) : (await sinceOf(scope.tx, scope.org, 'unconnected-monitoring', 'all')) ?? scope.now
  return [{ kind: 'unconnected-monitoring', key: 'all', data: { points: fed.length, heard, since }, expiresAt: null }]
}

/** 5.7.7, second part: what was published for today against what is on record now. */
const oddsFacts = async (scope: Scope): Promise<KeptFact[]> => {
  const commitment = await latestCommitment(scope.tx, scope.org, plantDay(scope.now))
  if (commitment === undefined) return []
  const [picture, stops] = await Promise.all([scope.ask(today, {}), scope.ask(listStops, { limit: 500 })])
  if (!picture.accepted || !stops.accepted) return []
  const stopped = new Set(stops.value.rows.filter((stop) => stopHolds(stop, scope.now)).map(({ unit }) => unit))
  const odds = oddsOf({ majorDanger: commitment.majorDanger, stopped: commitment.counts.stopped }, { openMajorDangers: picture.value.dangers.major, stoppedUnits: stopped.size })
  return odds.length === 0 ? [] : [{ kind: 'commitment-at-odds', key: commitment.id, data: { day: commitment.day, odds, since: commitment.signedAt }, expiresAt: null }]
}
