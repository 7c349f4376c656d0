import { raiseAlarm } from '@anlan/alarms/contract/alarm'
import { responsibleAbove } from '@anlan/people/contract/person'
import type { ScheduleKind } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { type Danger, dangerOverdue } from '../contract/records.ts'
import { type Climb, nextClimb } from '../rules/overdue-climb.ts'
import { revised } from '../rules/revision.ts'
import { watchDanger } from '../intake/danger/watch.ts'
import { byItself } from '../intake/hand.ts'
import { rulesOf } from '../intake/rules-of.ts'
import { CLIMB, overdueCause, watchDeadline } from '../intake/watch-deadline.ts'
import { loadDanger } from '../store/load-danger.ts'
import { saveDanger } from '../store/save-danger.ts'

/** A deadline has passed, or another day without rectification: the next responsible person upward is told. */
export const climbDanger: ScheduleKind = {
  kind: CLIMB,
  handle: async ({ key }, scope) => {
    const before = await loadDanger(scope.tx, scope.org, key)
    const next = before === undefined ? null : nextClimb(before, await rulesOf(scope))
    if (before === undefined || next === null) return
    if (next.at > scope.now) return scope.schedule(CLIMB, key, next.at)
    const danger = revised(before, { climbed: next.level }, byItself(scope.now))
    await saveDanger(scope.tx, scope.org, danger)
    scope.record(dangerOverdue, { subject: danger.id, data: { danger } })
    await tell(scope, danger, next)
    await watchDeadline(scope, danger)
    await watchDanger(scope, danger, before)
  },
}

const tell = async (scope: Scope, danger: Danger, { level, alarm }: Climb): Promise<void> => {
  const above = await scope.ask(responsibleAbove, { person: danger.responsible?.id ?? null, level })
  const persons = [...(danger.responsible === null ? [] : [danger.responsible]), ...(above.accepted ? above.value.persons : [])]
  await scope.order(raiseAlarm, {
    cause: overdueCause(danger.id),
    kind: 'danger-overdue',
    level: alarm,
    title: `隐患超期未整改：${danger.name}`,
    text: `整改期限 ${danger.deadline}，整改责任人${danger.responsible?.name ?? '未指定'}，已上报${above.accepted ? above.value.title : '上一级责任人'}`,
    link: `/dual-prevention/dangers/${danger.id}`,
    subject: danger.id,
    place: danger.place,
    to: persons.length > 0 ? persons.map(({ id }) => ({ person: id })) : [{ role: 'safety-manager' }],
  })
}
