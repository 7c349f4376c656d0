import type { Id } from '@anlan/kernel/id'
import { addDays, type PlantDay, plantDay, startOfDay } from '@anlan/kernel/time'
import { findPersons, personsWithRole } from '@anlan/people/contract/person'
import { areaRegister, planRegister } from '@anlan/plant/contract/place'
import { workCalendar } from '@anlan/plant/contract/work-calendar'
import type { Scope } from '@anlan/platform/module/scope'
import { everyRow } from '@anlan/platform/register/every-row'
import { dayKind } from '@anlan/standards/calendar'
import { APPROVING_NODE } from '@anlan/standards/special-work/kinds'
import type { Permit } from '../../contract/permit.ts'
import { eventWindowRegister, type Setting } from '../../contract/setting.ts'
import { loadSetting } from '../../intake/load-setting.ts'
import { type Candidate, candidatesFor, chainOf } from '../../rules/chain.ts'
import { figureOf } from '../../rules/gas/needs.ts'
import type { UpgradeWindow } from '../../rules/level/upgrade.ts'
import { windowsOf } from '../../rules/level/windows.ts'
import { peersOf } from '../../rules/quality/peers.ts'
import type { QualityFacts } from '../../rules/quality/quality-facts.ts'
import { permitsBetween, readPlans } from '../../store/boards/day-rows.ts'
import { readPermits } from '../../store/permits.ts'
import { isStation } from './own-org.ts'

const windowsBetween = async (scope: Scope, { night }: Setting, from: PlantDay, to: PlantDay): Promise<UpgradeWindow[]> => {
  const calendar = await scope.ask(workCalendar, {})
  const events = (await everyRow(scope, eventWindowRegister)).map(({ data }) => data)
  const found = windowsOf(from, 'work', { night: { from: 0, until: 0 }, events })
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const { kind } = calendar.accepted ? dayKind(day, calendar.value.calendars, calendar.value.overrides) : dayKind(day, [])
    found.push(...windowsOf(day, kind === 'holiday' ? 'holiday' : kind === 'rest' || kind === 'swapped-off' ? 'rest' : 'work', { night, events: [] }))
  }
  return found
}

const peopleOf = async (scope: Scope, permits: readonly Permit[], setting: Setting): Promise<Candidate[]> => {
  const [persons, roles] = [new Set<Id>(), new Set<string>()]
  for (const permit of permits) {
    const wanted = candidatesFor(permit, setting)
    for (const id of wanted.persons) persons.add(id)
    for (const role of wanted.roles) roles.add(role)
  }
  const found = [await scope.ask(findPersons, { ids: [...persons] }), await scope.ask(personsWithRole, { roles: [...roles] })]
  return [...new Map(found.flatMap((it) => (it.accepted ? it.value.persons : [])).map(({ id, name, roles: has }): [string, Candidate] => [id, { id, name, roles: has }])).values()]
}

/** Everything that the faces of some permits are held against, asked for once for all of them. */
export const gatherQuality = async (scope: Scope, permits: readonly Permit[]): Promise<(permit: Permit) => QualityFacts> => {
  const { tx, org, now } = scope
  const { setting } = await loadSetting(scope)
  const [from, until] = [Math.min(now, ...permits.map(({ request }) => request.from)), Math.max(...permits.map(({ request }) => request.until), 0)]
  const windows = permits.length === 0 ? [] : await windowsBetween(scope, setting, plantDay(from), plantDay(until))
  const plans = new Map((await readPlans(tx, org, [...new Set(permits.flatMap(({ plan }) => plan ?? []))])).map((it) => [it.id, it]))
  const links = new Map((await readPermits(tx, org, [...new Set(permits.flatMap(({ request }) => request.links))])).map((it) => [it.id, it]))
  const people = await peopleOf(scope, permits, setting)
  const areas = new Map((await everyRow(scope, areaRegister)).map(({ data }) => [data.name, data]))
  const grounds = new Map((await everyRow(scope, planRegister)).map(({ data }) => [data.name, data]))
  const peers = peersOf(permits.length === 0 ? [] : await permitsBetween(tx, org, startOfDay(plantDay(from)), until + 1), now, figureOf(setting.figures, 'presenceMetres'))
  const planless = await isStation(scope)
  return (permit) => {
    const { place, links: named } = permit.request
    const [ground, area] = [grounds.get(place.plan), areas.get(place.area)]
    return {
      now, own: setting.figures, plan: planless ? 'none-needed' : permit.plan === null ? null : (plans.get(permit.plan) ?? null),
      links: named.flatMap((id) => links.get(id) ?? []).map(({ number, request }) => ({ number, mutual: request.links.includes(permit.id) })),
      approvers: chainOf(permit, setting, people).find(({ node }) => node === APPROVING_NODE[permit.kind])?.may ?? [],
      windows: windows.filter((it) => it.from < permit.request.until && it.until > permit.request.from), ...peers(permit),
      ground: ground === undefined ? null : { width: ground.widthMetres, height: ground.heightMetres }, fence: area === undefined || area.polygon.length < 3 || area.plan !== place.plan ? null : area.polygon,
    }
  }
}
