import type { Id } from '@anlan/kernel/id'
import { planRegister } from '@anlan/plant/contract/place'
import type { Scope } from '@anlan/platform/module/scope'
import { everyRow } from '@anlan/platform/register/every-row'
import { cardRegister, type Carrier } from '../contract/card.ts'
import { fenceRegister } from '../contract/fence.ts'
import { silenceRegister } from '../contract/silence.ts'
import { groundRegister } from '../contract/ground.ts'
import type { EngineFence, EngineFigures, EngineSetting, Silence } from '../rules/engine/facts.ts'
import { STANDARD_FIGURES } from '../rules/engine/figures.ts'
import { fitGround, toPlan } from '../rules/ground/fit.ts'
import type { PlacedPlan } from '../rules/place-report.ts'
import { bindingsOf } from '../store/bindings.ts'
import { carriersOf } from './card.ts'

export const figuresOf = (): EngineFigures => STANDARD_FIGURES

/** Everything that reports are judged by, as it stands now. */
export interface OrgSetting {
  readonly engine: EngineSetting
  readonly plans: readonly PlacedPlan[]
  /** By number of the card: who carries it; null for a card that lies in the drawer. */
  readonly cards: ReadonlyMap<string, Id | null>
  readonly people: ReadonlyMap<Id, Carrier>
  readonly fenceNames: ReadonlyMap<Id, string>
}

const plansOf = async (scope: Scope): Promise<PlacedPlan[]> => {
  const [plans, grounds] = [
    await everyRow(scope, planRegister),
    await everyRow(scope, groundRegister),
  ]
  return plans.map(({ data: { name, widthMetres, heightMetres } }) => {
    const ground = grounds.find(({ data }) => data.plan === name)
    const fit = ground === undefined ? undefined : fitGround(ground.data.points)
    return { plan: name, widthMetres, heightMetres, toPlan: fit?.accepted === true ? (lon: number, lat: number) => toPlan(fit.value.ground, lon, lat) : null }
  })
}

const fencesOf = async (scope: Scope): Promise<{ fences: EngineFence[]; names: Map<Id, string> }> => {
  const rows = (await everyRow(scope, fenceRegister)).filter(({ data }) => data.active)
  return {
    names: new Map(rows.map(({ id, data }) => [id, data.name])),
    fences: rows.map(({ id, data: { plan, shape, floors, from, until, temporary, rules } }) => ({ id, plan, shape, floors, from: temporary ? from : null, until: temporary ? until : null, rules })),
  }
}

const silencesOf = async (scope: Scope, names: ReadonlyMap<Id, string>): Promise<Silence[]> => {
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
  const { fences, names } = await fencesOf(scope)
  return {
    plans: await plansOf(scope),
    cards: new Map(cards.map(({ data: { number } }) => [number, carried.get(number) ?? null])),
    people,
    fenceNames: names,
    engine: { carriers: [...people.values()].map((it) => ({ id: it.person, class: it.class, post: it.post })), fences, silences: await silencesOf(scope, names), figures: figuresOf() },
  }
}
