import { DUE_KINDS, type Due, WHOLE_SYSTEM } from '../../contract/calibration-due.ts'

/** Of what: `整套定位系统`, or a device. */
export const dueSubject = ({ device }: Pick<Due, 'device'>): string => (device === WHOLE_SYSTEM ? '整套定位系统' : `设备 ${device}`)

/** What somebody has to do and by when. */
export const dueWords = (due: Due): string => {
  const what = `${dueSubject(due)}${DUE_KINDS[due.kind]}`
  if (due.state === 'never') return `${what}：还没有记录，每年至少一次`
  if (due.passed === false) return `${what}：${due.lastOn} 不合格，整改后重新进行`
  return due.state === 'overdue' ? `${what}：${due.dueOn} 已到期，请尽快进行` : `${what}：${due.dueOn} 到期`
}
