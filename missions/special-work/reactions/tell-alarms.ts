import { clearAlarm, raiseAlarm } from '@anlan/alarms/contract/alarm'
import { inOneGo, react } from '@anlan/platform/module/module'
import { WORK_KINDS } from '@anlan/standards/special-work/kinds'
import { workAlarmBegun, workAlarmEnded } from '../contract/permits.ts'
import { signersOf } from '../intake/signers.ts'
import { alarmCause, courseOf, toldOf } from '../rules/alarm-course.ts'
import { GATES } from '../rules/gates/gates.ts'
import { SIGN_OVERDUE } from '../rules/life/sign-due.ts'
import { readPermits } from '../store/permits.ts'

const titleOf = (gate: string): string => (gate === SIGN_OVERDUE.name ? SIGN_OVERDUE.title : (GATES.find(({ name }) => name === gate)?.title ?? gate))
const MANAGERS = [{ role: 'safety-manager' }]
const TOP = [{ role: 'safety-manager' }, { role: 'principal' }]

/** What stops or endangers work is told to everybody who is named on the permit, and climbs when nobody takes it on (AQ 3064.2-2025 5.9.10). */
export const alarmsTold = inOneGo(react('special-work.alarms-told', workAlarmBegun, async ({ data: { alarm } }, scope) => {
  const [permit] = await readPermits(scope.tx, scope.org, [alarm.permit])
  if (permit === undefined) return
  const gate = GATES.find(({ name }) => name === alarm.gate)
  const { kind, level, to, climbMinutes } = courseOf(alarm.gate)
  const { spot } = permit.request.place
  const persons = to === 'signers' ? await signersOf(scope, permit) : toldOf(permit, to)
  await scope.order(raiseAlarm, {
    cause: alarmCause(alarm.permit, alarm.gate), kind, level, title: `${gate?.watch === 'stop' ? '作业已暂停' : '作业提醒'}：${spot}${WORK_KINDS[permit.kind]}（${titleOf(alarm.gate)}）`, text: `${alarm.number}：${alarm.text}`,
    link: `/special-work/permits/${alarm.permit}`, subject: alarm.permit, place: spot, to: [...persons.map((person) => ({ person })), ...MANAGERS], escalation: [{ afterMinutes: climbMinutes, to: TOP }],
  })
}))

export const alarmsEnded = inOneGo(react('special-work.alarms-ended', workAlarmEnded, async ({ data: { alarm } }, scope) => {
  await scope.order(clearAlarm, { cause: alarmCause(alarm.permit, alarm.gate), reason: '条件已消除' })
}))
