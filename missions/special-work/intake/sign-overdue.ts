import type { Id } from '@anlan/kernel/id'
import type { ScheduleKind } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import type { Permit } from '../contract/permit.ts'
import { workAlarmBegun, workAlarmEnded } from '../contract/permits.ts'
import { openGates } from '../rules/gates/gates.ts'
import { isSignOverdue, overdueWords, pausesOf, SIGN_OVERDUE, type SignDue, signDue } from '../rules/life/sign-due.ts'
import { recentHolds } from '../store/holds.ts'
import { readPermits } from '../store/permits.ts'
import { beginWorkAlarm, endWorkAlarm } from '../store/work-alarms.ts'
import { gatherFacts } from './gather-facts.ts'

const DUE = 'special-work.sign-due'
/** As many holds as may have stood since a turn came. */
export const HOLDS = 200

const begin = async (scope: Scope, permit: Permit, due: SignDue): Promise<void> => {
  const { tx, org, now } = scope
  const id = scope.newId()
  const [first] = openGates('sign', permit, await gatherFacts(scope, permit))
  const alarm = { id, permit: permit.id, gate: SIGN_OVERDUE.name, code: null, text: overdueWords(due, first?.message ?? null) }
  if (await beginWorkAlarm(tx, org, { ...alarm, begunAt: now, endedAt: null })) scope.record(workAlarmBegun, { subject: permit.id, data: { alarm: { ...alarm, number: permit.number, at: now, endedAt: null, result: null } } })
}

const end = async ({ tx, org, now, record }: Scope, { id: permit, number }: Permit): Promise<void> => {
  const it = await endWorkAlarm(tx, org, permit, SIGN_OVERDUE.name, now)
  if (it !== undefined) record(workAlarmEnded, { subject: permit, data: { alarm: { id: it.id, permit, number, gate: it.gate, code: null, text: it.text, at: it.begunAt, endedAt: now, result: null } } })
}

/** Looks at whose turn it is: in time, or held from above so that no time runs, the moment when it no longer will be is noted down; late, an alarm stands until he signs or nobody has to (AQ 3064.2-2025 5.9.9). */
export const followSigning = async (scope: Scope, id: Id): Promise<void> => {
  const [permit] = await readPermits(scope.tx, scope.org, [id])
  if (permit === undefined) return
  const due = signDue(permit, pausesOf(permit.request.place.area, await recentHolds(scope.tx, scope.org, HOLDS)))
  if (due !== null && isSignOverdue(due, scope.now)) return begin(scope, permit, due)
  await end(scope, permit)
  await (due === null || due.at === null ? scope.unschedule(DUE, id) : scope.schedule(DUE, id, due.at + 1))
}

/** The time of a node is over. */
export const signingDue: ScheduleKind = { kind: DUE, handle: ({ key }, scope) => followSigning(scope, key) }
