import { clearAlarm, raiseAlarm } from '@anlan/alarms/contract/alarm'
import type { Scope } from '@anlan/platform/module/scope'
import { type Appointment, GUARANTEE_WORDS } from '../contract/appointment.ts'
import type { DutySheet } from '../contract/duty.ts'
import { dutySheetsOf } from './duty-sheets.ts'

const cause = (kind: 'soon' | 'missed', appointment: string): string => `guarantee-${kind}:${appointment}`
const LINK = '/responsibility/duties'

/**
 * The person is warned before an item falls due; when one was missed, those who answer for the enterprise are told, too.
 * @returns the items that were missed and had not been told before
 */
export const tellDuties = async (scope: Scope, sheet: DutySheet): Promise<readonly number[]> => {
  const of = (state: string) => sheet.items.filter((item) => item.state === state).map(({ num }) => num)
  const [soon, missed] = [of('soon'), of('missed')]
  const title = `${sheet.hazardName}包保${GUARANTEE_WORDS[sheet.role]}${sheet.personName}`
  if (soon.length > 0)
    await scope.order(raiseAlarm, { cause: cause('soon', sheet.appointment), kind: 'guarantee-soon', level: 'blue', title: `${title}有任务即将到期`, text: `第 ${soon.join('、')} 项`, link: LINK, subject: sheet.appointment, to: [{ person: sheet.person }] })
  if (missed.length === 0) return []
  const raised = await scope.order(raiseAlarm, {
    cause: cause('missed', sheet.appointment), kind: 'guarantee-missed', level: 'orange', title: `${title}到期未履职`, text: `第 ${missed.join('、')} 项上一周期没有完成，可能构成重大事故隐患（AQ 3067-2026 5.1.5，待核），请尽快履职并登记`,
    link: LINK, subject: sheet.appointment, to: [{ person: sheet.person }, { role: 'safety-manager' }, { role: 'principal' }],
  })
  return raised.accepted && !raised.value.again ? missed : []
}

/** After a performance: what no longer holds is cleared. */
export const clearDutyAlarm = async (scope: Scope, { id }: Pick<Appointment, 'id'>): Promise<void> => {
  const [sheet] = await dutySheetsOf(scope, { appointment: id })
  for (const kind of ['soon', 'missed'] as const)
    if (sheet?.items.every(({ state }) => state !== kind)) await scope.order(clearAlarm, { cause: cause(kind, id), reason: '已登记履职' })
}
