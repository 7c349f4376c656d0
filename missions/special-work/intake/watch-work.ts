import type { Id } from '@anlan/kernel/id'
import { type Instant, SECOND } from '@anlan/kernel/time'
import type { ScheduleKind } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import type { Permit } from '../contract/permit.ts'
import { workAlarmBegun, workAlarmEnded } from '../contract/permits.ts'
import type { Facts, Trouble } from '../rules/facts.ts'
import { watchGates } from '../rules/gates/gates.ts'
import { factAtOf, nextByTime } from '../rules/gates/since.ts'
import { decideSuspend } from '../rules/life/work.ts'
import { loadPermit } from '../store/permits.ts'
import { lockTouched, type Touched } from '../store/watched-permits.ts'
import { beginWorkAlarm, endWorkAlarms } from '../store/work-alarms.ts'
import { type Common, openCommon } from './facts/asked-once.ts'
import { watchFacts } from './gather-facts.ts'
import { keepPermit } from './on-permit.ts'

const WATCH = 'special-work.watch-work'
/** How often work under way is looked at when nothing happens: for what no event tells of. */
const EVERY = 15 * SECOND

/** From now on until it is over. */
export const watchWork = (scope: Scope, permit: Id, at: Instant = scope.now + EVERY): Promise<void> => scope.schedule(WATCH, permit, at)

const endAlarms = async ({ tx, org, now, record }: Scope, { id: permit, number }: Permit, still: readonly string[]): Promise<void> => {
  for (const it of await endWorkAlarms(tx, org, permit, still, now))
    record(workAlarmEnded, { subject: permit, data: { alarm: { id: it.id, permit, number, gate: it.gate, code: it.code as Trouble['alarm'], text: it.text, at: it.begunAt, endedAt: now, result: null } } })
}

/** One alarm a gate, told once. */
const beginAlarms = async (scope: Scope, { id: permit, number }: Permit, troubles: readonly Trouble[]): Promise<void> => {
  const { tx, org, now } = scope
  for (const { gate, alarm: code, message: text } of troubles) {
    const id = scope.newId()
    if (await beginWorkAlarm(tx, org, { id, permit, gate, code, text, begunAt: now, endedAt: null })) scope.record(workAlarmBegun, { subject: permit, data: { alarm: { id, permit, number, gate, code, text, at: now, endedAt: null, result: null } } })
  }
}

/** Of a guardian who went nothing is over until he is seen again: unknown is not back. */
const stillAway = ({ state }: Permit, { guardian }: Facts): string[] => (state === 'suspended' && guardian !== 'present' ? ['guardian', 'guardian-silent'] : [])

/**
 * Looks at one permit now: what the law stops is stopped by the system, what it warns of is an alarm (GB 30871-2022 4.8,
 * AQ 3064.2-2025 5.9). Work that stands still is only looked at for what is over. @returns whether it was stopped
 */
const look = async (scope: Scope, permit: Permit, common: Common, heardAt: Instant): Promise<boolean> => {
  if (permit.state !== 'working' && permit.state !== 'suspended') {
    await endAlarms(scope, permit, [])
    return false
  }
  const facts = await watchFacts(scope, permit, common)
  const { stops, warnings } = watchGates(permit, facts)
  await endAlarms(scope, permit, [...[...stops, ...warnings].map(({ gate }) => gate), ...stillAway(permit, facts)])
  const [first] = stops
  if (permit.state === 'working') await beginAlarms(scope, permit, [...stops, ...warnings])
  const stopped = permit.state === 'working' && first !== undefined ? decideSuspend({ cause: first.gate, text: first.message, code: first.alarm, factAt: factAtOf(first.gate, permit, facts), heardAt }, null, { permit, facts }) : undefined
  if (stopped?.accepted === true) await keepPermit(scope, stopped.value, first?.gate ?? '')
  await watchWork(scope, permit.id, Math.min(scope.now + EVERY, Math.max(nextByTime(permit, facts), scope.now + 1)))
  return stopped?.accepted === true
}

/** Looks at all that something happened to, at once; what they share is asked for once. @returns what was stopped */
export const lookAtTouched = async (scope: Scope, touched: Touched, heardAt: Instant = scope.now): Promise<Id[]> => {
  const common = openCommon(scope)
  const stopped: Id[] = []
  for (const permit of await lockTouched(scope.tx, scope.org, touched)) if (await look(scope, permit, common, heardAt)) stopped.push(permit.id)
  return stopped
}

/** For what only time brings: that it expires, that night falls, that a detector has been silent for too long. */
export const lookAtWork: ScheduleKind = {
  kind: WATCH,
  handle: async ({ key }, scope) => {
    const permit = await loadPermit(scope.tx, scope.org, key)
    if (permit !== undefined) await look(scope, permit, openCommon(scope), scope.now)
  },
}
