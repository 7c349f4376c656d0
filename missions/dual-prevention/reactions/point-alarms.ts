import { clearAlarm, raiseAlarm } from '@anlan/alarms/contract/alarm'
import type { Id } from '@anlan/kernel/id'
import { POINT_CONDITIONS, pointAlarmCleared, pointAlarmRaised } from '@anlan/plant/contract/reading'
import { react } from '@anlan/platform/module/module'
import { pointAlarm } from '../rules/point-alarm-level.ts'

const causeOf = (point: Id): string => `point:${point}`

/** The plant tells what is; whoever answers for it is told here, where alarms can be ordered: one open alarm a point. */
export const raisePointAlarm = react('dual-prevention.raise-point-alarm', pointAlarmRaised, async ({ data: { point, condition, value, limit } }, scope) => {
  const alarm = pointAlarm(point, condition)
  if (alarm === null) return void (await scope.order(clearAlarm, { cause: causeOf(point.point), reason: '数据中断，无法判断' }))
  const now = value === null ? '' : `当前 ${value} ${point.unit}`
  await scope.order(raiseAlarm, {
    cause: causeOf(point.point),
    ...alarm,
    title: `${point.tag} ${point.name} ${POINT_CONDITIONS[condition]}`,
    text: [now, limit === null ? '' : `限值 ${limit} ${point.unit}`].filter((it) => it !== '').join('，') || '仪表报告故障',
    link: `/plant/points/${point.point}`,
    subject: point.point,
    ...(point.area === '' ? {} : { place: point.area }),
    to: [{ role: 'team-leader' }, { role: 'safety-manager' }],
  })
})

export const clearPointAlarm = react('dual-prevention.clear-point-alarm', pointAlarmCleared, async ({ data: { point, condition } }, scope) => {
  await scope.order(clearAlarm, { cause: causeOf(point.point), reason: point.bypassed ? '监测点已旁路' : `${POINT_CONDITIONS[condition]}已恢复` })
})
