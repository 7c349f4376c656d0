import type { Id } from '@anlan/kernel/id'
import { planRegister } from '@anlan/plant/contract/place'
import type { Scope } from '@anlan/platform/module/scope'
import { everyRow } from '@anlan/platform/register/every-row'
import { isFunctional } from '../contract/accuracy-test.ts'
import type { AlarmWay } from '../contract/alarm-way.ts'
import { cardRegister, type Carrier } from '../contract/card.ts'
import { fenceRegister } from '../contract/fence.ts'
import { silenceRegister } from '../contract/silence.ts'
import { groundRegister } from '../contract/ground.ts'
import type { EngineFence, EngineSetting, Silence } from '../rules/engine/facts.ts'
import { fitGround, toLonLat, toPlan } from '../rules/ground/fit.ts'
import type { PlacedPlan } from '../rules/place-report.ts'
import { watchFence } from '../rules/watches/watch-fence.ts'
import { rulesByWays } from '../rules/ways/way-for.ts'
import { runningTests } from '../store/accuracy/accuracy-tests.ts'
import { waysOf } from '../store/alarm-ways.ts'
import { bindingsOf } from '../store/bindings.ts'
import { openWatches, type WatchRow } from '../store/watches/watches.ts'
import { type AlarmSite, alarmSiteOf } from './alarm-site.ts'
import { carriersOf } from './card.ts'
import { figuresOf } from './own-figures.ts'

/** Everything that reports are judged by, as it stands now. */
export interface OrgSetting {
  readonly engine: EngineSetting
  readonly plans: readonly PlacedPlan[]
  /** By number of the card: who carries it; null for a card that lies in the drawer. */
  readonly cards: ReadonlyMap<string, Id | null>
  readonly people: ReadonlyMap<Id, Carrier>
  /** Of fences, and titles of watches. */
  readonly fenceNames: ReadonlyMap<Id, string>
  /** Those that other houses asked for, and that are not over. */
  readonly watches: readonly WatchRow[]
  /** How alarms of which kind are told where. */
  readonly ways: readonly AlarmWay[]
  readonly site: AlarmSite
  /** By number of a card that is being tested: its test. */
  readonly tests: ReadonlyMap<string, Id>
}

export const plansOf = async (scope: Scope): Promise<PlacedPlan[]> => {
  const [plans, grounds] = [
    await everyRow(scope, planRegister),
    await everyRow(scope, groundRegister),
  ]
  return plans.map(({ data: { name, widthMetres, heightMetres } }) => {
    const ground = grounds.find(({ data }) => data.plan === name)
    const fit = ground === undefined ? undefined : fitGround(ground.data.points)
    return { plan: name, widthMetres, heightMetres, toPlan: fit?.accepted === true ? (lon: number, lat: number) => toPlan(fit.value.ground, lon, lat) : null, toDegrees: fit?.accepted === true ? (x: number, y: number) => toLonLat(fit.value.ground, x, y) : null }
  })
}

const fencesOf = async (scope: Scope, ways: readonly AlarmWay[] = []): Promise<{ fences: EngineFence[]; names: Map<Id, string> }> => {
  const rows = (await everyRow(scope, fenceRegister)).filter(({ data }) => data.active)
  return {
    names: new Map(rows.map(({ id, data }) => [id, data.name])),
    fences: rows.map(({ id, data: { plan, shape, floors, from, until, temporary, rules } }) => ({ id, plan, shape, floors, from: temporary ? from : null, until: temporary ? until : null, rules: rulesByWays(rules, id, ways) })),
  }
}

export const silencesOf = async (scope: Scope, names: ReadonlyMap<Id, string>): Promise<Silence[]> => {
  const rows = await everyRow(scope, silenceRegister)
  return rows.flatMap(({ data: { kinds, fence, from, until } }) => {
    const fences = fence === '' ? [null] : [...names].filter(([, name]) => name === fence).map(([id]) => id)
    return fences.flatMap((id) => kinds.map((kind) => ({ kind, fence: id, from, until })))
  })
}

/** Names of the fences in use. */
export const fenceNamesOf = async (scope: Scope): Promise<Map<Id, string>> => (await fencesOf(scope)).names

export const loadOrgSetting = async (scope: Scope): Promise<OrgSetting> => {
  const bindings = await bindingsOf(scope.tx, scope.org)
  const cards = await everyRow(scope, cardRegister)
  const carried = new Map(bindings.map(({ number, person }) => [number, person]))
  const people = await carriersOf(scope, bindings.map(({ person }) => person))
  const ways = (await waysOf(scope.tx, scope.org)).map(({ data }) => data)
  const { fences, names } = await fencesOf(scope, ways)
  const watches = await openWatches(scope.tx, scope.org, scope.now)
  return {
    plans: await plansOf(scope),
    cards: new Map(cards.map(({ data: { number } }) => [number, carried.get(number) ?? null])),
    people,
    fenceNames: new Map([...names, ...watches.map(({ id, title }) => [id, title] as const)]),
    watches,
    ways,
    site: await alarmSiteOf(scope, fences, names),
    tests: new Map((await runningTests(scope.tx, scope.org)).filter(({ kind }) => !isFunctional(kind)).flatMap(({ id, cards: tested }) => tested.map((number) => [number, id] as const))),
    engine: { carriers: [...people.values()].map((it) => ({ id: it.person, class: it.class, post: it.post })), fences: [...fences, ...watches.map(watchFence)], silences: await silencesOf(scope, names), figures: await figuresOf(scope) },
  }
}
