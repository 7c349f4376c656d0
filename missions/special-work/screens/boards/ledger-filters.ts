import type { Option } from '@anlan/platform/ui/form/field-kinds'
import type { Filter } from '@anlan/platform/ui/list/define-list'
import { ALARM_CODES } from '@anlan/standards/special-work/kinds'
import { KIND_OPTIONS, LEVEL_OPTIONS, STATE_OPTIONS, WATCHED_OPTIONS } from '../permit/permit-words.ts'

/** The same words in the address of the statistics and of the list behind them. */
export const FILTER_KEYS = ['from', 'to', 'kind', 'level', 'state', 'area', 'unit', 'workUnit', 'person', 'contractor', 'alarm', 'hour', 'watched', 'search'] as const

export const filtersIn = (url: Readonly<Record<string, string>>): Readonly<Record<string, string>> => Object.fromEntries(FILTER_KEYS.flatMap((key) => (url[key] === undefined ? [] : [[key, url[key]]])))

const CODES: readonly Option[] = [...Object.entries(ALARM_CODES).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([value, words]) => ({ value, words: `${value} ${words}` })), { value: 'none', words: '标准未编码的报警' }]

export const ledgerFilters = ({ areas, units, persons }: { readonly areas: readonly Option[]; readonly units: readonly Option[]; readonly persons: readonly Option[] }): readonly Filter[] => [
  { key: 'from', title: '从', kind: 'date' }, { key: 'to', title: '到', kind: 'date' },
  { key: 'search', title: '搜索编号、内容、地点', kind: 'text' },
  { key: 'kind', title: '类型', kind: 'select', options: KIND_OPTIONS }, { key: 'level', title: '级别', kind: 'select', options: LEVEL_OPTIONS }, { key: 'state', title: '状态', kind: 'select', options: STATE_OPTIONS },
  { key: 'area', title: '区域', kind: 'select', options: areas }, { key: 'unit', title: '申请单位', kind: 'select', options: units }, { key: 'workUnit', title: '作业单位', kind: 'text' }, { key: 'person', title: '人员', kind: 'select', options: persons },
  { key: 'contractor', title: '承包商作业', kind: 'select', options: [{ value: 'true', words: '承包商作业' }, { value: 'false', words: '本单位作业' }] }, { key: 'alarm', title: '报警类型', kind: 'select', options: CODES },
  { key: 'watched', title: '重点作业', kind: 'select', options: WATCHED_OPTIONS },
  { key: 'hour', title: '开始时刻', kind: 'select', options: Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), words: `${hour} 时` })) },
]
