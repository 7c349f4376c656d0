import { clearAlarm, raiseAlarm } from '@anlan/alarms/contract/alarm'
import { pointAlarmCleared, pointAlarmRaised } from '@anlan/plant/contract/reading'
import { react } from '@anlan/platform/module/module'
import { type Abnormal, abnormalProposed } from '../contract/abnormal.ts'
import { proposalCause } from '../intake/abnormal.ts'
import { limitedFences } from '../intake/crowd-facts.ts'
import { proposeAbnormal } from '../rules/crowd/propose-abnormal.ts'
import { openAbnormal, saveAbnormal } from '../store/abnormal.ts'

/** A value that may be an abnormal condition is put before a person; where one runs already, or is proposed for the point, nothing is asked. */
export const abnormalFromPoints = react('positioning.abnormal-from-points', pointAlarmRaised, async ({ at, data: { point } }, scope) => {
  const { tx, org } = scope
  const areas = (await limitedFences(scope)).filter(({ data }) => data.unitArea).map(({ id, data }) => ({ fence: id, name: data.name }))
  const proposal = proposeAbnormal(point, areas)
  if (proposal === undefined) return
  const open = await openAbnormal(tx, org)
  if (open.some((it) => (it.state === 'proposed' && it.point === point.point) || (it.state === 'running' && it.fence !== null && it.fence === proposal.fence))) return
  const condition: Abnormal = { id: scope.newId(), version: 1, state: 'proposed', ...proposal, point: point.point, raisedAt: at, begunAt: null, begunBy: null, endedAt: null, endedBy: null, note: '' }
  await saveAbnormal(tx, org, condition)
  scope.record(abnormalProposed, { subject: condition.id, data: { condition } })
  await scope.order(raiseAlarm, {
    cause: proposalCause(condition.id), kind: 'abnormal-proposed', level: 'orange', title: `可能异常工况：${proposal.area || '未填写区域'}`,
    text: `${proposal.reason}。请确认是否进入异常工况；进入后该装置区将限制人数`, link: '/positioning/abnormal', subject: condition.id, place: proposal.area,
    to: [{ role: 'team-leader' }, { role: 'safety-manager' }],
  })
})

/** The value is well again before anybody decided. */
export const abnormalPointsWell = react('positioning.abnormal-points-well', pointAlarmCleared, async ({ at, data: { point } }, scope) => {
  const { tx, org } = scope
  const found = (await openAbnormal(tx, org)).find((it) => it.state === 'proposed' && it.point === point.point)
  if (found === undefined) return
  await saveAbnormal(tx, org, { ...found, version: found.version + 1, state: 'lapsed', endedAt: at, note: '监测值已恢复' })
  await scope.order(clearAlarm, { cause: proposalCause(found.id), reason: '监测值已恢复' })
})
