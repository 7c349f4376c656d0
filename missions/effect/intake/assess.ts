import { listDepartments } from '@anlan/people/contract/department'
import { listPersons, type Person } from '@anlan/people/contract/person'
import { type Instant, plantDay } from '@anlan/kernel/time'
import { journalHead } from '@anlan/platform/journal/read'
import type { Scope } from '@anlan/platform/module/scope'
import { INDICATOR_DEFAULTS, SEAL_DAY } from '@anlan/standards/effect'
import type { Sheet } from '../contract/assessment.ts'
import type { AssessmentRules } from '../contract/assessment-rules.ts'
import { itemsOf } from '../rules/assessment/items.ts'
import { monthFrom } from '../rules/assessment/month.ts'
import { sheetsOf, type Staff } from '../rules/assessment/sheets.ts'
import { NOTHING_CARRIED } from '../rules/reckoning/facts.ts'
import { mondayOf } from '../rules/week.ts'
import { readAround } from '../store/read-around.ts'
import { readFold } from '../store/read-fold.ts'
import { lastScored } from '../store/scores.ts'
import { loadSettings } from '../store/settings.ts'

export interface RulesNow extends AssessmentRules {
  readonly version: number
}

export const rulesNow = async ({ tx, org }: Pick<Scope, 'tx' | 'org'>): Promise<RulesNow> => {
  const own = await loadSettings<AssessmentRules>(tx, org, 'assessment')
  return own === undefined ? { version: 0, rules: INDICATOR_DEFAULTS.map((it) => ({ ...it })), sealDay: SEAL_DAY } : { ...own.data, version: own.version }
}

const PAGE = 500

const everybody = async (scope: Scope): Promise<Person[]> => {
  const found: Person[] = []
  for (;;) {
    const page = await scope.ask(listPersons, { offset: found.length, limit: PAGE })
    if (!page.accepted) return found
    found.push(...page.value.rows)
    if (page.value.rows.length < PAGE || found.length >= page.value.total) return found
  }
}

export const staffOf = async (scope: Scope): Promise<Staff & { readonly departments: readonly { readonly id: string; readonly name: string; readonly parent: string | null; readonly leader: string | null }[] }> => {
  const [persons, places] = [await everybody(scope), await scope.ask(listDepartments, {})]
  const { departments, posts } = places.accepted ? places.value : { departments: [], posts: [] }
  return { persons, departments, posts }
}

/** Everybody's sheet of a month from what the journal says by now; so far, when it still runs. */
export const assess = async (scope: Scope, month: string, now?: Instant): Promise<{ readonly sheets: Sheet[]; readonly rules: RulesNow; readonly upTo: number }> => {
  const { tx, org } = scope
  const period = monthFrom(month, now)
  // The week in which the month begins is read again; the one before it ended by then.
  const [before, upTo] = [await lastScored(tx, org, mondayOf(period.from)), await journalHead(tx, org)]
  const { fold } = await readFold(tx, org, period, before?.carried ?? NOTHING_CARRIED, { after: before?.score.upTo ?? 0, upTo })
  const [around, rules, staff] = [await readAround(tx, org, upTo), await rulesNow(scope), await staffOf(scope)]
  return { sheets: sheetsOf(itemsOf(fold, around), { month, rules: rules.rules, staff, at: scope.now }), rules, upTo }
}

/** For a look into the running month. */
export const runningMonth = (scope: Pick<Scope, 'now'>): string => plantDay(scope.now).slice(0, 7)
