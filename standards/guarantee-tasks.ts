import type { PlantDay } from '@anlan/kernel/time'
import type { Confidence } from './confidence.ts'
import type { LimitName } from './limits.ts'

/** 1 主要负责人 2 技术负责人 3 操作负责人, as `workType` of the exchange. */
export type GuaranteeRole = '1' | '2' | '3'

export const GUARANTEE_ROLES: Readonly<Record<GuaranteeRole, string>> = { '1': '主要负责人', '2': '技术负责人', '3': '操作负责人' }

/** What a rule says of one of the three persons, in our own words. */
export interface GuaranteeDuty {
  readonly text: string
  readonly confidence: Confidence
}

/** One issue of the rules: the duties that stand on the public board, and how many items the list of inspections has. */
export interface GuaranteeEdition {
  readonly edition: string
  readonly from: PlantDay
  /** First day no longer in force. */
  readonly until?: PlantDay
  readonly roles: Readonly<Record<GuaranteeRole, { readonly duties: readonly GuaranteeDuty[]; readonly items: number; readonly cadence: LimitName }>>
}

const duty = (text: string, confidence: Confidence = 'T'): GuaranteeDuty => ({ text, confidence })

const PRINCIPAL = [
  duty('建立重大危险源安全包保责任体系，指定技术负责人和操作负责人'),
  duty('组织制定安全生产规章制度和操作规程'),
  duty('组织开展安全教育和培训'),
  duty('保证必要的安全投入'),
  duty('督促检查重大危险源的安全生产工作'),
  duty('组织制定并实施应急预案'),
  duty('组织填报登记信息，保证监测监控数据接入风险监测预警系统'),
]
const TECHNICAL = [
  duty('组织建设并完善监测监控系统'),
  duty('组织定期检测检验和维护保养'),
  duty('对超出可容许风险的，组织采取措施降低风险'),
  duty('组织审查外来施工单位和变更'),
  duty('至少每季度组织一次针对性排查，重大活动、重点时段和节假日前组织排查'),
  duty('组织跟踪隐患治理'),
]
const OPERATING = [
  duty('至少每周组织一次针对性排查', 'K'),
  duty('组织确认工艺参数、设备状态和作业许可', 'K'),
  duty('督促落实隐患治理', 'K'),
]

const roles: GuaranteeEdition['roles'] = {
  '1': { duties: PRINCIPAL, items: 9, cadence: 'guarantee-principal-months' },
  '2': { duties: TECHNICAL, items: 9, cadence: 'guarantee-technical-months' },
  '3': { duties: OPERATING, items: 10, cadence: 'guarantee-operation-days' },
}
const unread = (it: GuaranteeEdition['roles']): GuaranteeEdition['roles'] =>
  Object.fromEntries(Object.entries(it).map(([role, { duties, ...rest }]) => [role, { ...rest, duties: duties.map(({ text }) => duty(text, 'L')) }])) as unknown as GuaranteeEdition['roles']

/**
 * The lists of 9, 9 and 10 items: their numbers are exchanged, their texts have not been read in print and are therefore
 * laid as numbered places, which the enterprise fills from its own copy. AQ 3072-2026 is unread as a whole: the duties of
 * the 2021 rules go on until its text is loaded.
 */
export const GUARANTEE_EDITIONS: readonly GuaranteeEdition[] = [
  { edition: '应急厅〔2021〕12号', from: '2021-02-04', until: '2026-09-30', roles },
  { edition: 'AQ 3072-2026', from: '2026-09-30', roles: unread(roles) },
]

/** The edition in force on a day; the earliest for days before any. */
export const guaranteeEditionOn = (day: PlantDay): GuaranteeEdition =>
  GUARANTEE_EDITIONS.findLast(({ from }) => from <= day) ?? (GUARANTEE_EDITIONS[0] as GuaranteeEdition)

/** What stands in the place of a text that nobody has read: never an invented one. */
export const unreadItem = (num: number): string => `第 ${num} 项（原文待核）`
