import { accept, type Decision } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { POSITIONING } from '@anlan/standards/positioning'
import type { z } from 'zod'
import { PERSON_CLASSES } from '../../contract/fence.ts'
import { alarmStatistics, type StatisticSplit } from '../../contract/statistics.ts'
import { byKindAndPlace, groupCases } from '../../rules/statistics/case-groups.ts'
import { figuresOf, trendOf, unitFor } from '../../rules/statistics/figures.ts'
import { type Cases, gatherCases, instantsOf, kindWords, placeWords } from './gather-cases.ts'

export const FALSE_LIMIT = { falseLimit: POSITIONING.falsePercent.value / 100, falseClause: POSITIONING.falsePercent.clause as string }
const TOP = 5

const wordsOf = (by: StatisticSplit, key: string | null, { people, fences }: Cases): string => {
  if (by === 'fence') return placeWords(fences, key)
  if (key === null) return '未注明'
  if (by === 'kind') return kindWords(key)
  if (by === 'class') return PERSON_CLASSES[key as keyof typeof PERSON_CLASSES]
  return [...people.values()].find(({ department }) => department === key)?.departmentName ?? '已撤销的部门'
}

type Statistics = z.output<typeof alarmStatistics.output>

/** Everything that is told of the alarms of a period. */
export const alarmStatisticsOf = async (scope: Scope, { by, unit, offset, limit, from, to, ...filter }: z.output<typeof alarmStatistics.input>): Promise<Decision<Statistics>> => {
  const span = instantsOf({ from, to })
  if (!span.accepted) return span
  const found = await gatherCases(scope, span.value, filter)
  const { cases, people, fences } = found
  const rows = [...groupCases(cases, by, people)]
    .map(([key, all]) => ({ key, words: wordsOf(by, key, found), figures: figuresOf(all) }))
    .toSorted((a, b) => b.figures.raised - a.figures.raised || a.words.localeCompare(b.words, 'zh-CN'))
  const top = byKindAndPlace(cases)
    .toSorted((a, b) => b.cases.length - a.cases.length)
    .slice(0, TOP)
    .map(({ kind, fence, cases: all }) => ({ kind, words: kindWords(kind), place: placeWords(fences, fence), figures: figuresOf(all) }))
  return accept({
    total: rows.length, all: figuresOf(cases), rows: rows.slice(offset, offset + limit), trend: trendOf(cases, from, to, unit ?? unitFor(from, to)), top,
    kinds: [...new Set(cases.map(({ kind }) => kind))].map((value) => ({ value, words: kindWords(value) })), ...FALSE_LIMIT,
  })
}

export const alarmStatisticsView = answer(alarmStatistics, (input, scope) => alarmStatisticsOf(scope, input))
