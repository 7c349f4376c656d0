import { accept, type Decision } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { POSITIONING } from '@anlan/standards/positioning'
import type { z } from 'zod'
import { falseAlarms, type Proposal } from '../../contract/false-alarms.ts'
import { isDecided } from '../../rules/statistics/alarm-case.ts'
import { byKindAndPlace } from '../../rules/statistics/case-groups.ts'
import { falseCards, falseHours, falseReasons, falseRows } from '../../rules/statistics/false-alarms.ts'
import { suggest } from '../../rules/statistics/proposals.ts'
import { carriedBetween } from '../../store/statistics/judged-between.ts'
import { FALSE_LIMIT } from './alarm-statistics.ts'
import { gatherCases, instantsOf, kindWords, placeWords } from './gather-cases.ts'

const MOST_CARDS = 20
/** Where the standard says itself how long it may take: there a longer grace is no way out. */
const MOST_SECONDS: Readonly<Record<string, number>> = { intrusion: POSITIONING.recordSeconds.value, exit: POSITIONING.recordSeconds.value, gathering: POSITIONING.gatheringSeconds.value }

export const falseAlarmsOf = async (scope: Scope, { from, to, offset, limit, ...filter }: z.output<typeof falseAlarms.input>): Promise<Decision<z.output<typeof falseAlarms.output>>> => {
  const span = instantsOf({ from, to })
  if (!span.accepted) return span
  const { cases, people, fences } = await gatherCases(scope, span.value, filter)
  const carried = await carriedBetween(scope.tx, scope.org, span.value.first, span.value.last)
  const rows = falseRows(cases, FALSE_LIMIT.falseLimit).map((row) => ({ ...row, kindWords: kindWords(row.kind), place: placeWords(fences, row.fence) }))
  const proposals = byKindAndPlace(cases).flatMap((group): Proposal[] => {
    const fence = group.fence === null ? undefined : fences.get(group.fence)
    const facts = { shape: fence?.shape ?? null, rules: fence?.rules ?? [], carried, dynamicMetres: POSITIONING.dynamicMetres.value, mostSeconds: MOST_SECONDS[group.kind] ?? null }
    return suggest(group, facts).map((it) => ({ ...it, kind: group.kind, kindWords: kindWords(group.kind), fence: group.fence, place: placeWords(fences, group.fence) }))
  })
  return accept({
    rows: rows.slice(offset, offset + limit), total: rows.length, decided: cases.filter(isDecided).length, misreport: rows.reduce((sum, { misreport }) => sum + misreport, 0),
    hours: falseHours(cases), cards: falseCards(cases, carried).slice(0, MOST_CARDS).map(({ person, ...card }) => ({ ...card, name: people.get(person)?.name ?? '已离职人员' })), reasons: falseReasons(cases),
    proposals: proposals.toSorted((a, b) => b.part - a.part), ...FALSE_LIMIT,
  })
}

export const falseAlarmsView = answer(falseAlarms, (input, scope) => falseAlarmsOf(scope, input))
