import { accept } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { addDays, type PlantDay, startOfDay } from '@anlan/kernel/time'
import { type Coming, whoComes } from '@anlan/people/contract/who-comes'
import { workCalendar } from '@anlan/plant/contract/work-calendar'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { DAY_KIND_TITLES, dayKind, isWorkDay } from '@anlan/standards/calendar'
import { forecastDay, forecastDues } from '../contract/forecast-dues.ts'
import { countByDay, countByHour, daysFrom, foresee, type Foreseen } from '../rules/forecast-dues.ts'
import { fitsDayBy } from '../rules/work-days.ts'
import { forecastPlans } from '../store/forecast-plans.ts'
import { loadForecastPauses } from '../store/stops/stop-rows.ts'
import { postNamesOf } from './post-names.ts'

interface Chosen {
  readonly post?: Id | undefined
  readonly person?: Id | undefined
  readonly unit?: Id | undefined
}

const calendarOf = async (scope: Scope) => {
  const found = await scope.ask(workCalendar, {})
  return found.accepted ? found.value : { calendars: [], overrides: [] }
}

/** Who is there at the start of each; asked once for each post or person and moment. */
const comingFor = async (scope: Scope, found: readonly Foreseen[]): Promise<(it: Foreseen) => Coming | undefined> => {
  const key = ({ plan: { post, person }, startAt }: Foreseen) => `${post ?? person ?? ''}|${startAt}`
  const asked = new Map(found.map((it) => [key(it), { post: it.plan.post, person: it.plan.post === null ? it.plan.person : null, at: it.startAt }]))
  const answers = await scope.ask(whoComes, { asks: [...asked.values()] })
  const by = new Map([...asked.keys()].map((of, at) => [of, answers.accepted ? answers.value.answers[at] : undefined]))
  return (it) => by.get(key(it))
}

const foreseen = async (scope: Scope, chosen: Chosen, from: PlantDay, to: PlantDay) => {
  const { tx, org, now } = scope
  const [plans, pauses, calendar] = await Promise.all([forecastPlans(tx, org, chosen), loadForecastPauses(tx, org, { from: startOfDay(from), to: startOfDay(to), now }), calendarOf(scope)])
  const all = foresee(plans, { from, to }, { fits: fitsDayBy(calendar.calendars, calendar.overrides), pauses: Map.groupBy(pauses, ({ unit }) => unit) })
  if (chosen.person === undefined) return { found: all, calendar }
  const coming = await comingFor(scope, all)
  return { found: all.filter((it) => coming(it)?.persons.some(({ id }) => id === chosen.person)), calendar }
}

const forecastDuesView = answer(forecastDues, async ({ from, days, ...chosen }, scope) => {
  const { found, calendar } = await foreseen(scope, chosen, from, addDays(from, days))
  return accept({
    days: countByDay(found, daysFrom(from, days)).map((it) => {
      const { kind, name } = dayKind(it.day, calendar.calendars, calendar.overrides)
      return { ...it, kind: `${DAY_KIND_TITLES[kind]}${name === undefined ? '' : `（${name}）`}`, work: isWorkDay(it.day, calendar.calendars, calendar.overrides) }
    }),
  })
})

const forecastDayView = answer(forecastDay, async ({ day, search = '', offset, limit, ...chosen }, scope) => {
  const { found: all } = await foreseen(scope, chosen, day, addDays(day, 1))
  const found = search === '' ? all : all.filter(({ plan }) => plan.content.includes(search) || plan.unitName.includes(search))
  const shown = found.slice(offset, offset + limit)
  const coming = await comingFor(scope, shown)
  const postNames = await postNamesOf(scope)
  const nameOf = ({ plan: { post, postName } }: Foreseen) => (post === null ? null : (postNames.get(post) ?? postName ?? '已删除的岗位'))
  const posts = [...Map.groupBy(found.filter(({ paused }) => !paused), (it) => nameOf(it) ?? '按姓名指定')].map(([name, of]) => ({ name, count: of.length }))
  return accept({
    total: found.length,
    hours: countByHour(found, day),
    posts: posts.toSorted((a, b) => b.count - a.count),
    rows: shown.map((it) => {
      const { plan, startAt, endAt, paused } = it
      const who = coming(it)
      return { plan: plan.id, content: plan.content, unitName: plan.unitName, riskEventName: plan.riskEventName, startAt, endAt, paused, postName: nameOf(it), persons: (who?.persons ?? []).map(({ name }) => name), rostered: who?.rostered ?? false }
    }),
  })
})

export const forecastViews = [forecastDuesView, forecastDayView]
