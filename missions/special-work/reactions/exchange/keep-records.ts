import type { EventData, EventKind, JournalEvent } from '@anlan/kernel/event'
import { registerEventsOf } from '@anlan/kernel/register'
import { personSaved } from '@anlan/people/contract/person'
import type { Reaction } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { groundRegister } from '@anlan/positioning/contract/ground'
import type { Id } from '@anlan/kernel/id'
import { permitChanged, workAlarmBegun, workAlarmEnded } from '../../contract/permits.ts'
import { planChanged } from '../../contract/plan.ts'
import { readPermits } from '../../store/permits.ts'
import { lackingPermits, toldPermits, workRecord } from '../../store/work-records.ts'
import { keepPaperSoon, PAPER_STATES } from './keep-paper.ts'
import { keepPermitRecord, keepPlanRecord } from './keep-permit-record.ts'
import { keepRecord } from './keep-record.ts'

/** Who signs a record that no person changed. */
const SYSTEM = '特殊作业'
type Keep = (event: JournalEvent<never>, scope: Scope) => Promise<void>
const on = <Kind extends EventKind>(kind: Kind, keep: (event: JournalEvent<EventData<Kind>>, scope: Scope) => Promise<void>): readonly [string, Keep] => [kind.type, keep as Keep]

/** What stands around permits is different: those that it touches are written anew. */
const again = async (scope: Scope, ids: readonly Id[]): Promise<void> => {
  for (const permit of await readPermits(scope.tx, scope.org, ids)) await keepPermitRecord(scope, permit, { at: scope.now, by: SYSTEM }, false)
}

const alarm = async ({ data: { alarm: it } }: JournalEvent<EventData<typeof workAlarmBegun>>, scope: Scope): Promise<void> => {
  const { permit, number, gate, code, text, at: begunAt, endedAt, result } = it
  const draft = { deleted: false, permit, number, gate, code, text, begunAt, endedAt, result: result ?? (endedAt === null ? null : '情形已消除') }
  await keepRecord(scope, 'work-alarm', it.id, draft, { at: endedAt ?? begunAt, by: SYSTEM })
}

const ground = registerEventsOf(groundRegister)

const KEEPS = new Map<string, Keep>([
  on(planChanged, async ({ data: { plan } }, scope) => keepPlanRecord(scope, plan, (await workRecord(scope.tx, scope.org, 'work-plan', plan.id)) !== undefined)),
  on(permitChanged, ({ data: { permit } }, scope) => keepPermitRecord(scope, permit, { at: permit.updatedAt, by: permit.updatedBy }, true)),
  on(workAlarmBegun, alarm),
  on(workAlarmEnded, alarm),
  on(ground.saved, async (_event, scope) => again(scope, await toldPermits(scope.tx, scope.org))),
  on(ground.removed, async (_event, scope) => again(scope, await toldPermits(scope.tx, scope.org))),
  on(personSaved, async (_event, scope) => again(scope, await lackingPermits(scope.tx, scope.org))),
])

type Told = JournalEvent<never>
const permitsIn = (events: readonly Told[]) => events.filter(({ type }) => type === permitChanged.type).map((event) => (event as JournalEvent<EventData<typeof permitChanged>>).data.permit)

/** Prints are asked for before a record is touched: whoever prints holds that very row of the schedule and then waits for the record. */
const keepAll = async (events: readonly Told[], scope: Scope): Promise<void> => {
  for (const { id, state } of permitsIn(events)) if (PAPER_STATES.includes(state)) await keepPaperSoon(scope, id)
  for (const event of events) await KEEPS.get(event.type)?.(event, scope)
}

/** Whatever receivers are owed of special work becomes a whole record, change after change, in the order of the journal (AQ 3064.2-2025 8.2). */
export const keepWorkRecords: Reaction = { name: 'special-work.keep-records', on: [...KEEPS.keys()], handle: (event, scope) => keepAll([event], scope), together: keepAll }
