import { ALARM_CODES, WORK_KINDS, type WorkKind } from '@anlan/standards/special-work/kinds'
import type { LedgerSplit } from '../../contract/boards.ts'
import { permitLife } from '../../contract/life.ts'
import { levelWords } from './level-words.ts'

const STATES: Readonly<Record<string, string>> = permitLife.states
const CODES: Readonly<Record<string, string>> = ALARM_CODES

/** What a group of the statistics is called. */
export const splitWords = (by: LedgerSplit, { key, words }: { readonly key: string; readonly words: string }): string => {
  const [kind = '', level = ''] = key.split(':')
  switch (by) {
    case 'kind': return WORK_KINDS[key as WorkKind]
    case 'level': return `${WORK_KINDS[kind as WorkKind]}${level === '' ? '（不分级）' : levelWords(kind as WorkKind, level)}`
    case 'state': return STATES[key] ?? key
    case 'contractor': return key === 'true' ? '承包商作业' : '本单位作业'
    case 'hour': return `${key} 时`
    case 'alarm': return key === 'none' ? '标准未编码的报警' : `${key} ${CODES[key] ?? ''}`
    case 'person': return words
    case 'area': case 'unit': case 'work-unit': case 'day': case 'month': return key
  }
}

/** The filters that lead from a group to its permits. */
export const splitFilter = (by: LedgerSplit, key: string): Readonly<Record<string, string>> => {
  const [kind = '', level = ''] = key.split(':')
  switch (by) {
    case 'level': return { kind, ...(level === '' ? {} : { level }) }
    case 'day': return { from: key, to: key }
    case 'month': return { from: `${key}-01`, to: lastDay(key) }
    case 'hour': return { hour: String(Number(key)) }
    case 'work-unit': return { workUnit: key }
    case 'kind': case 'area': case 'unit': case 'person': case 'state': case 'alarm': case 'contractor': return { [by]: key }
  }
}

const lastDay = (month: string): string => {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return `${month}-${String(new Date(Date.UTC(year, number, 0)).getUTCDate()).padStart(2, '0')}`
}
