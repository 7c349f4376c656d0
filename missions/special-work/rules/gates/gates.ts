import type { Permit } from '../../contract/permit.ts'
import type { Facts, Trouble } from '../facts.ts'
import type { Gate, Turn } from './gate.ts'
import { feedBound, feedOver, feedSilent, gasAfterPause, gasAfterStop, gasDaily, gasFresh, gasPassed, gasRecorded, gasTested } from './gas-gates.ts'
import { digAsConfined, expired, frozen, level, notYet, oneBlind, period, planned, upgrade, workPlan } from './paper-gates.ts'
import { certificates } from './people-gates.ts'
import { alarmsNear, apart, briefing, camera, guardian, guardianSilent, hazards, heads, headsSeen, locksOff, madeSafe, measures, nobodyInside, orders, photoReuse, signatures, weather } from './site-gates.ts'
import { conflicts, coordinator, linksIssued, linksMade, linksMutual, powerFollows } from './together-gates.ts'

/**
 * The law of special work as a table. What blocks, where, by which clause and with which alarm code; what stops work under way.
 * In the order in which people can mend it.
 */
export const GATES: readonly Gate[] = [
  planned, period, level, oneBlind, workPlan, apart, certificates,
  hazards, measures, photoReuse, digAsConfined, linksMade, linksMutual, powerFollows, conflicts, coordinator,
  gasTested, gasPassed, gasFresh, gasDaily, gasAfterPause, gasAfterStop, feedBound, feedSilent, feedOver, gasRecorded,
  signatures, briefing, frozen, linksIssued, upgrade, camera, guardian, guardianSilent, weather, alarmsNear, heads, headsSeen, orders,
  madeSafe, nobodyInside, locksOff, notYet, expired,
]

const troubleOf = (it: Gate, permit: Permit, facts: Facts): Trouble | null => {
  const message = it.judge(permit, facts)
  return message === null ? null : { gate: it.name, message, clause: it.clause, alarm: typeof it.alarm === 'function' ? it.alarm(permit, facts) : it.alarm }
}

/** All that stands in the way at this turn; empty: pass. */
export const openGates = (turn: Turn, permit: Permit, facts: Facts): Trouble[] => GATES.filter(({ at }) => at.includes(turn)).flatMap((it) => troubleOf(it, permit, facts) ?? [])

/** What has opened under work that goes on: what stops it, and what people are only told of. */
export const watchGates = (permit: Permit, facts: Facts): { readonly stops: Trouble[]; readonly warnings: Trouble[] } => {
  const opened = (how: Gate['watch']): Trouble[] => GATES.filter(({ watch }) => watch === how).flatMap((it) => troubleOf(it, permit, facts) ?? [])
  return { stops: opened('stop'), warnings: opened('warn') }
}

/** The turn that the next step of a permit is, for showing what is still missing. */
export const nextTurn: Readonly<Record<Permit['state'], Turn | null>> = {
  draft: 'apply', preparing: 'submit', signing: 'sign', issued: 'start', working: null, suspended: 'resume', finished: 'accept', closed: null, void: null, cancelled: null,
}
