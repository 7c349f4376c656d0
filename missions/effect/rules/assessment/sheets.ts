import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { INDICATORS, type IndicatorRule } from '@anlan/standards/effect'
import type { Sheet, SheetLine } from '../../contract/assessment.ts'
import type { Item } from './items.ts'

export interface Who {
  readonly id: Id
  readonly name: string
  readonly department: Id | null
  readonly departmentName: string | null
}

export interface Staff {
  readonly persons: readonly Who[]
  readonly departments: readonly { readonly id: Id; readonly name: string }[]
  readonly posts: readonly { readonly id: Id; readonly department: Id | null }[]
}

const two = (points: number): number => Math.round(points * 100) / 100

/** A rate of nothing is full: whoever had nothing to do left nothing undone. */
export const pointsOf = ({ indicator, weight, each, cap }: IndicatorRule, { of, done, excused }: Pick<SheetLine, 'of' | 'done' | 'excused'>): number => {
  const { kind } = INDICATORS[indicator]
  if (kind === 'rate') return of - excused <= 0 ? weight : two((weight * done) / (of - excused))
  const points = Math.min(cap, two(each * Math.max(0, of - excused)))
  return kind === 'bonus' || points === 0 ? points : -points
}

/** What may be taken back at most: nobody gets more than everything done. */
export const excusable = ({ indicator, of, done, excused }: Pick<SheetLine, 'indicator' | 'of' | 'done' | 'excused'>): number =>
  (INDICATORS[indicator].kind === 'rate' ? of - done : INDICATORS[indicator].kind === 'deduction' ? of : 0) - excused

const SHOWN = 50

const lineOf = (rule: IndicatorRule, items: readonly Item[]): SheetLine => {
  const own = items.filter((it) => it.indicator === rule.indicator)
  const { kind } = INDICATORS[rule.indicator]
  const counts = { of: own.length, done: own.filter(({ good }) => good).length, excused: 0 }
  return {
    indicator: rule.indicator, rule: { ...rule }, ...counts, points: pointsOf(rule, counts), full: kind === 'rate' ? rule.weight : 0,
    missing: own.filter(({ good }) => !good).slice(0, SHOWN).map(({ id, title, at, link, note }) => ({ id, title, at, link, note })),
  }
}

const sum = (lines: readonly SheetLine[], of: (line: SheetLine) => number): number => two(lines.reduce((total, line) => total + of(line), 0))

/** The sheet with other lines: points and total follow. */
export const withLines = (sheet: Sheet, lines: SheetLine[]): Sheet => ({ ...sheet, lines, total: sum(lines, ({ points }) => points), full: sum(lines, ({ full }) => full) })

/** A due of three people of one department counts for it once, and is done when one did it. */
const onceEach = (items: readonly Item[]): Item[] => {
  const kept = new Map<string, Item>()
  for (const it of items) {
    const key = `${it.indicator} ${it.id} ${it.at}`
    if (kept.get(key)?.good !== true) kept.set(key, it)
  }
  return [...kept.values()]
}

interface Making {
  readonly month: string
  readonly rules: readonly IndicatorRule[]
  readonly staff: Staff
  readonly at: Instant
}

/** A sheet for everybody, and every department, that something counts for. */
export const sheetsOf = (items: readonly Item[], { month, rules, staff, at }: Making): Sheet[] => {
  const of = (scope: Sheet['scope'], who: Who, own: readonly Item[]): Sheet =>
    withLines({ version: 1, month, scope, subject: who.id, name: who.name, department: who.department, departmentName: who.departmentName, lines: [], total: 0, full: 0, at, why: '' }, rules.filter((rule) => rule.scope === scope).map((rule) => lineOf(rule, own)))
  const person = new Map(staff.persons.map((it) => [it.id, it]))
  const post = new Map(staff.posts.map((it) => [it.id, it.department]))
  const byPerson = Map.groupBy(items, (it) => it.person)
  const byDepartment = Map.groupBy(items, (it) => (it.person === null ? (post.get(it.post ?? '') ?? null) : (person.get(it.person)?.department ?? null)))
  return [
    ...staff.persons.flatMap((who) => {
      const own = byPerson.get(who.id)
      return own === undefined ? [] : [of('person', who, own)]
    }),
    ...staff.departments.flatMap(({ id, name }) => {
      const own = byDepartment.get(id)
      return own === undefined ? [] : [of('department', { id, name, department: id, departmentName: name }, onceEach(own))]
    }),
  ]
}
