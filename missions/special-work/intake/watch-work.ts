import { SECOND } from '@anlan/kernel/time'
import type { ScheduleKind } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import type { Permit } from '../contract/permit.ts'
import { workAlarmBegun, workAlarmEnded } from '../contract/permits.ts'
import type { Trouble } from '../rules/facts.ts'
import { watchGates } from '../rules/gates/gates.ts'
import { decideSuspend } from '../rules/life/work.ts'
import { loadPermit } from '../store/permits.ts'
import { beginWorkAlarm, endWorkAlarms } from '../store/work-alarms.ts'
import { gatherFacts } from './gather-facts.ts'
import { keepPermit } from './on-permit.ts'

const WATCH = 'special-work.watch-work'
/** How often work under way is looked at: often enough that a silent detector is noticed within its sixty seconds and a little. */
const EVERY = 15 * SECOND

/** From now on until it is over. */
export const watchWork = (scope: Scope, permit: string): Promise<void> => scope.schedule(WATCH, permit, scope.now + EVERY)

/** Begins what has opened, ends what is closed again: one alarm a gate, told once. */
const tellAlarms = async (scope: Scope, { id: permit, number }: Permit, troubles: readonly Trouble[]): Promise<void> => {
  const { tx, org, now } = scope
  for (const it of await endWorkAlarms(tx, org, permit, troubles.map(({ gate }) => gate), now))
    scope.record(workAlarmEnded, { subject: permit, data: { alarm: { id: it.id, permit, number, gate: it.gate, code: it.code as Trouble['alarm'], text: it.text, at: Number(it.begunAt), endedAt: now, result: null } } })
  for (const { gate, alarm: code, message: text } of troubles) {
    const id = scope.newId()
    if (await beginWorkAlarm(tx, org, { id, permit, gate, code, text, begunAt: now, endedAt: null })) scope.record(workAlarmBegun, { subject: permit, data: { alarm: { id, permit, number, gate, code, text, at: now, endedAt: null, result: null } } })
  }
}

/** Looks at one permit: what the law stops is stopped by the system, what it warns of is an alarm (GB 30871-2022 4.8, AQ 3064.2-2025 5.9). */
export const lookAtWork: ScheduleKind = {
  kind: WATCH,
  handle: async ({ key }, scope) => {
    const permit = await loadPermit(scope.tx, scope.org, key)
    if (permit === undefined) return
    if (permit.state === 'suspended') return watchWork(scope, key)
    if (permit.state !== 'working') return tellAlarms(scope, permit, [])
    const facts = await gatherFacts(scope, permit)
    const { stops, warnings } = watchGates(permit, facts)
    await tellAlarms(scope, permit, [...stops, ...warnings])
    const [first] = stops
    const stopped = first === undefined ? undefined : decideSuspend({ cause: first.gate, text: first.message, code: first.alarm, factAt: scope.now }, null, { permit, facts })
    if (stopped?.accepted === true) await keepPermit(scope, stopped.value, first?.gate ?? '')
    await watchWork(scope, key)
  },
}
