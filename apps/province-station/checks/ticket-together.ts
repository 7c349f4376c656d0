import { type Fault, isEmpty, type Row } from './field.ts'

/** What fields of a permit are called, in the two forms. */
export interface TicketNames {
  readonly type: string
  readonly status: string
  readonly gas: readonly [name: string, time: string, value: string]
  readonly issued: string
  readonly start: string
  readonly end: string
  readonly checked: string
  readonly certificates: readonly [name: string, number: string]
  readonly changed: readonly [flag: string, cause: string]
  readonly cancelled: readonly [flag: string, cause: string]
}

/** Hot work and confined spaces are analysed before they begin (GB 30871 5.3, 6.4). */
const ANALYSED = ['01', '02', '03', '70']
const BEGUN = ['2', '3']
const ISSUED = ['1', '2', '3', '6']
const count = (value: unknown): number => (isEmpty(value) ? 0 : String(value).split(',').length)

/** What the fields of a permit owe to each other (AQ 3064.2 table A.1, its conditions). Stamps compare as text. */
export const ticketTogether = (names: TicketNames) => (row: Row): Fault[] => {
  const faults: Fault[] = []
  const say = (field: string, title: string, msg: string): void => void faults.push({ field, title, msg })
  const owe = (field: string, title: string, when: boolean, msg: string): void => {
    if (when && isEmpty(row[field])) say(field, title, msg)
  }
  const [type, status] = [String(row[names.type]), String(row[names.status])]
  const analysed = ANALYSED.includes(type) && BEGUN.includes(status)
  const GAS = ['气体名称', '分析时间', '分析值'] as const
  names.gas.forEach((field, at) => owe(field, GAS[at] ?? '', analysed || names.gas.some((other) => !isEmpty(row[other])), analysed ? '动火、受限空间作业开始后必须填写' : '气体名称、分析时间、分析值应一起填写'))
  owe(names.issued, '签批时间', ISSUED.includes(status), '签发以后必须填写')
  owe(names.checked, '验收时间', status === '3', '作业状态为已验收时必须填写')
  if (String(row[names.end]) <= String(row[names.start])) say(names.end, '结束时间', '应晚于开始时间')
  if (!isEmpty(row[names.checked]) && String(row[names.checked]) < String(row[names.start])) say(names.checked, '验收时间', '不能早于开始时间')
  if (count(row[names.certificates[0]]) !== count(row[names.certificates[1]])) say(names.certificates[1], '证书编号', '应与证书名称逐个对应')
  owe(names.changed[1], '变更原因', row[names.changed[0]] === '1', '变更过时必须填写')
  owe(names.cancelled[1], '取消原因', row[names.cancelled[0]] === '1', '取消时必须填写')
  if ((row[names.cancelled[0]] === '1') !== (status === '5')) say(names.cancelled[0], '是否取消', '取消与作业状态“撤销”应一致')
  return faults
}
