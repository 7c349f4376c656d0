import { raiseAlarm } from '@anlan/alarms/contract/alarm'
import { plantDay } from '@anlan/kernel/time'
import { findPersons, responsibleAbove } from '@anlan/people/contract/person'
import type { ScheduleKind } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { inspectionMissed } from '../contract/records.ts'
import { EXPIRE_DUES } from '../intake/due-schedules.ts'
import { byItself } from '../intake/hand.ts'
import { missedRecord } from '../rules/missed-record.ts'
import { type ExpiredDue, markMissed, nextEnd, takeExpired } from '../store/expire-dues.ts'
import { RECORD, saveRecords } from '../store/record-table.ts'

const BATCH = 1_000

/** What was not answered until its end is recorded as 未排查, and whoever answers for it is told, once a post and day. */
export const expireDues: ScheduleKind = {
  kind: EXPIRE_DUES,
  handle: async ({ key }, scope) => {
    const { tx, org, now } = scope
    const expired = await takeExpired(tx, org, now, BATCH)
    const names = await namesOf(scope, expired)
    const records = expired.map((due) =>
      missedRecord({ ...due, assigneeNames: due.assignees.flatMap((id) => names.get(id) ?? []) }, scope.newId(), byItself(now)),
    )
    await saveRecords(tx, org, RECORD, records)
    await markMissed(tx, org, records.map((record) => ({ id: record.due ?? '', record: record.id })))
    for (const [n, record] of records.entries()) scope.record(inspectionMissed, { subject: record.id, data: { record, due: dueOf(expired[n]) } })
    for (const [who, missed] of Map.groupBy(expired, (due) => due.post ?? due.assignees[0] ?? '')) await tell(scope, who, missed)
    const next = await nextEnd(tx, org)
    if (next !== null) await scope.schedule(EXPIRE_DUES, key, next)
  },
}

const dueOf = (due: ExpiredDue | undefined) =>
  due === undefined ? null : { startAt: due.startAt, endAt: due.endAt, content: due.content, assignees: [...due.assignees], by: null }

const namesOf = async (scope: Scope, dues: readonly ExpiredDue[]): Promise<Map<string, string>> => {
  const ids = [...new Set(dues.flatMap((due) => due.assignees))]
  const found = ids.length === 0 ? undefined : await scope.ask(findPersons, { ids })
  return new Map(found?.accepted === true ? found.value.persons.map(({ id, name }) => [id, name]) : [])
}

const NAMED = 3

const tell = async (scope: Scope, who: string, missed: readonly ExpiredDue[]): Promise<void> => {
  const above = await scope.ask(responsibleAbove, { person: missed[0]?.assignees[0] ?? null, level: 1 })
  const persons = above.accepted ? above.value.persons : []
  const whose = missed[0]?.postName ?? '责任人'
  const contents = missed.slice(0, NAMED).map(({ content }) => content).join('；')
  await scope.order(raiseAlarm, {
    cause: `dues-missed:${who}:${plantDay(scope.now)}`,
    kind: 'dues-missed',
    level: 'yellow',
    title: `${whose}有排查到期未完成`,
    text: `${missed.length} 项到期未排查：${contents}${missed.length > NAMED ? ' 等' : ''}。请安排逾期补查`,
    link: '/dual-prevention/dues?state=missed',
    to: persons.length > 0 ? persons.map(({ id }) => ({ person: id })) : [{ role: 'safety-manager' }],
  })
}
