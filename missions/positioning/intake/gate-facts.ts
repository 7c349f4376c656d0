import type { Id } from '@anlan/kernel/id'
import { type Instant, SECOND } from '@anlan/kernel/time'
import type { Scope } from '@anlan/platform/module/scope'
import { everyRow } from '@anlan/platform/register/every-row'
import { gateRegister } from '../contract/gate.ts'
import { type Compared, compareHeads } from '../rules/gates/compare-heads.ts'
import { type Gate, type GateGroup, groupGates } from '../rules/gates/gate-groups.ts'
import { type GateCountRow, gateCountsOf } from '../store/gates.ts'
import { headsWithin } from '../store/heads.ts'
import { figuresOf } from './own-figures.ts'
import { type FenceRow, fencesNow, middleOfFence } from './fences-now.ts'

export const gatesOf = async (scope: Scope): Promise<Gate[]> => (await everyRow(scope, gateRegister)).map(({ id, data }) => ({ id, data }))

/** An area with gates: people by the gates, cards by positioning. */
export interface GateFacts extends GateGroup, Compared {
  readonly counts: ReadonlyMap<Id, GateCountRow>
  readonly cards: number
  /** Of the cards, those that are not heard now. */
  readonly silent: number
  /** Names of its fences. */
  readonly names: readonly string[]
  readonly at: { readonly plan: string; readonly x: number; readonly y: number }
}

const onPlan = (fences: readonly FenceRow[]): GateFacts['at'] => {
  const [first] = fences
  if (first === undefined) return { plan: '', x: 0, y: 0 }
  const { plan, x, y } = middleOfFence(first)
  return { plan, x, y }
}

export const groupsNow = async (scope: Scope, gates: readonly Gate[]): Promise<{ groups: GateGroup[]; fences: FenceRow[] }> => {
  const fences = await fencesNow(scope)
  return { fences, groups: groupGates(gates, fences.filter(({ data }) => data.production).map(({ id }) => id), new Set(fences.map(({ id }) => id))) }
}

/** Every area that gates lead into, as it is now. */
export const gateFacts = async (scope: Scope): Promise<GateFacts[]> => {
  const { tx, org, now } = scope
  const gates = await gatesOf(scope)
  if (gates.length === 0) return []
  const { groups, fences } = await groupsNow(scope, gates)
  const counts = new Map((await gateCountsOf(tx, org)).map((it) => [it.gate, it]))
  const heads = await headsWithin(tx, org, [...new Set(groups.flatMap((group) => group.fences))])
  const lostBefore: Instant = now - (await figuresOf(scope)).lostSeconds * SECOND
  return groups.map((group) => {
    const inside = heads.filter((it) => it.fences.some((id) => group.fences.includes(id)))
    const own = fences.filter(({ id }) => group.fences.includes(id))
    return {
      ...group, counts, cards: inside.length, silent: inside.filter(({ seenAt }) => seenAt < lostBefore).length, names: own.map(({ data }) => data.name), at: onPlan(own),
      ...compareHeads(group.gates.map(({ id }) => counts.get(id)?.inside ?? null), inside.length),
    }
  })
}
