import { clearAlarm, raiseAlarm } from '@anlan/alarms/contract/alarm'
import { HOUR, MINUTE } from '@anlan/kernel/time'
import type { Scope } from '@anlan/platform/module/scope'
import type { StopRecord, StopSign } from '../../contract/records.ts'

const linkOf = ({ id }: StopRecord): string => `/dual-prevention/stops/${id}`
const forgotten = ({ id }: StopRecord): string => `stop-forgotten:${id}`
const asked = ({ id }: StopRecord): string => `stop-asked:${id}`

/** Whoever may approve hears of it at once: an unapproved stop pauses nothing. */
export const tellApprovers = async (scope: Scope, stop: StopRecord, unitName: string): Promise<void> => {
  const extension = stop.extension != null
  await scope.order(raiseAlarm, {
    cause: asked(stop),
    kind: 'stop-asked',
    level: 'blue',
    title: `${unitName}${extension ? '申请停用延期' : '申请停用检维修'}，待审批`,
    text: `${(extension ? stop.extension?.by : stop.requester)?.name ?? ''}：${extension ? stop.extension?.reason : stop.reason}。批准前排查照常`,
    link: linkOf(stop),
    subject: stop.unit,
    place: unitName,
    to: [{ role: 'safety-manager' }, { role: 'principal' }],
  })
}

export const decided = async (scope: Scope, stop: StopRecord): Promise<void> => {
  await scope.order(clearAlarm, { cause: asked(stop), reason: '已审批' })
}

/** A stop that nobody ends is a hole in the inspections. */
export const tellForgotten = async (scope: Scope, stop: StopRecord, unitName: string): Promise<void> => {
  await scope.order(raiseAlarm, {
    cause: forgotten(stop),
    kind: 'stop-forgotten',
    level: 'orange',
    title: `${unitName}停用已到期，一直没有复产检查`,
    text: `停用已到期 ${Math.floor((scope.now - stop.endAt) / HOUR)} 小时。运行类排查仍在暂停，请做复产检查，或申请新的停用`,
    link: linkOf(stop),
    subject: stop.unit,
    place: unitName,
    to: [...(stop.requester == null ? [] : [{ person: stop.requester.id }]), { role: 'safety-manager' }],
    escalation: [{ afterMinutes: (24 * HOUR) / MINUTE, to: [{ role: 'principal' }] }],
  })
}

export const restarted = async (scope: Scope, stop: StopRecord): Promise<void> => {
  await scope.order(clearAlarm, { cause: forgotten(stop), reason: '已完成复产检查' })
}

/** The enterprise hears of signs first, so that it can say what was the matter. */
export const tellSigns = async (scope: Scope, stop: StopRecord, unitName: string, signs: readonly StopSign[]): Promise<void> => {
  if (signs.length === 0) return
  await scope.order(raiseAlarm, {
    cause: `stop-signs:${stop.id}`,
    kind: 'stop-signs',
    level: 'yellow',
    title: `${unitName}的停用有疑点，请说明`,
    text: `${signs.map(({ title }) => title).join('；')}。疑点不是结论，可在停用记录上写明情况，说明随记录报送`,
    link: linkOf(stop),
    subject: stop.unit,
    place: unitName,
    to: [{ role: 'safety-manager' }, { role: 'principal' }],
  })
}
