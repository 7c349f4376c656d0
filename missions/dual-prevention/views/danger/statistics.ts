import { accept, refuse } from '@anlan/kernel/decision'
import { addDays, plantDay } from '@anlan/kernel/time'
import { defineSheet } from '@anlan/platform/excel/sheet'
import { answer } from '@anlan/platform/module/module'
import { labelOf, type CodeTable } from '@anlan/standards/code-table'
import { DANGER_LEVEL, DANGER_SOURCE, HAZARD_DANGER_TYPE, MANAGEMENT_CLASSIFICATION, OCCURRENCE_LINK } from '@anlan/standards/code-tables'
import { dangerStatistics, type Split } from '../../contract/danger/danger-statistics.ts'
import { listDangers } from '../../contract/list-dangers.ts'
import { figuresOf, trendOf } from '../../rules/danger/statistics.ts'
import { countedDangers, unitNames } from '../../store/danger/counted-dangers.ts'

const TABLES: Readonly<Partial<Record<Split, CodeTable>>> = { kind: HAZARD_DANGER_TYPE, source: DANGER_SOURCE, level: DANGER_LEVEL, managementClass: MANAGEMENT_CLASSIFICATION, occurrence: OCCURRENCE_LINK }
const DAYS_MOST = 732

export const dangerStatisticsView = answer(dangerStatistics, async ({ by, offset, limit, ...filters }, { tx, org, now }) => {
  const { from, to } = filters
  if (to < from) return refuse('period-backwards', '结束日期不能早于开始日期', { field: 'to' })
  if (addDays(from, DAYS_MOST) < to) return refuse('period-too-long', '统计期间最长两年，请缩短期间', { field: 'from' })
  const dangers = await countedDangers(tx, org, listDangers.input.parse(filters), plantDay(now))
  const groups = Map.groupBy(dangers, (it) => it[by])
  const names = by === 'unit' ? await unitNames(tx, org, [...groups.keys()].filter((key) => key !== null)) : undefined
  const wordsOf = (key: string | null): string => {
    if (key === null) return '未注明'
    const table = TABLES[by]
    return table === undefined ? (names?.get(key) ?? key) : labelOf(table, key)
  }
  // In the order of the codes, or of the names: a list of facts is no ranking.
  const rows = [...groups].map(([key, its]) => ({ key, words: wordsOf(key), figures: figuresOf(its, now) })).toSorted(
    (a, b) => Number(a.key === null) - Number(b.key === null) || (TABLES[by] === undefined ? a.words.localeCompare(b.words, 'zh-CN') : (a.key ?? '').localeCompare(b.key ?? '', 'en', { numeric: true })),
  )
  return accept({ total: rows.length, all: figuresOf(dangers, now), rows: rows.slice(offset, offset + limit), trend: trendOf(dangers, from, to, now) })
})

const percent = (rate: number | null): string => (rate === null ? '' : `${Math.floor(rate * 1000) / 10}%`)

export const statisticsSheet = defineSheet(dangerStatistics, {
  name: 'dual-prevention.export-danger-statistics',
  title: '隐患统计',
  columns: [
    ['分类', ({ words }) => words, 28],
    ['上报', ({ figures }) => figures.reported],
    ['确认', ({ figures }) => figures.confirmed],
    ['驳回', ({ figures }) => figures.rejected],
    ['已验收', ({ figures }) => figures.closed],
    ['按期整改', ({ figures }) => figures.onTime],
    ['逾期整改', ({ figures }) => figures.late],
    ['超期未整改', ({ figures }) => figures.overdue],
    ['按期整改率', ({ figures }) => percent(figures.onTimeRate)],
    ['一次验收通过率', ({ figures }) => percent(figures.firstPassRate), 16],
    ['平均天数', ({ figures }) => figures.averageDays ?? ''],
    ['重复发生', ({ figures }) => figures.repeats],
    ['重大隐患', ({ figures }) => figures.major],
  ],
})
