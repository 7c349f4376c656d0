import { accept, refuse } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { noteInside, notePassage } from '../contract/gate.ts'
import type { GateMessage, GatesTaken } from '../contract/gate-message.ts'
import type { Source } from '../contract/report.ts'
import { type GateRow, sortMessages } from '../rules/gates/sort-messages.ts'
import { isTimely } from '../rules/place-report.ts'
import { gateCountsOf, saveGateRows } from '../store/gates.ts'
import { noteHeard } from '../store/sources.ts'
import { gatesOf, groupsNow } from './gate-facts.ts'
import { watchSoon } from './watch-soon.ts'

/** Words of a gate system: on disk, and looked at at once. */
export const keepGateMessages = async (scope: Scope, source: Source, messages: readonly GateMessage[]): Promise<GatesTaken> => {
  const { tx, org, now } = scope
  const { rows, taken } = sortMessages(messages, await gatesOf(scope), source.id, now)
  if (rows.length > 0) {
    await saveGateRows(tx, org, rows, source.name, now)
    await watchSoon(scope)
  }
  await noteHeard(tx, org, { source: source.id, at: now, reports: messages.length, parked: 0, refused: taken.refused })
  return taken
}

const UNTIMELY = refuse('gate-untimely', '登记时间不对：晚于现在或早于七天前，请检查手机时间')

/** A gate in use with all that lead into the same area. */
const sameArea = async (scope: Scope, gate: Id): Promise<Id[] | undefined> => {
  const { groups } = await groupsNow(scope, await gatesOf(scope))
  return groups.find(({ gates }) => gates.some(({ id }) => id === gate))?.gates.map(({ id }) => id)
}

/** @returns how many are inside by all gates of the area, now */
const keep = async (scope: Scope, gates: readonly Id[], rows: readonly GateRow[]) => {
  const { tx, org, now, actor } = scope
  await saveGateRows(tx, org, rows, actor.name, now)
  await watchSoon(scope)
  const counts = (await gateCountsOf(tx, org)).filter(({ gate }) => gates.includes(gate))
  return accept({ inside: counts.reduce((sum, { inside }) => sum + inside, 0) })
}

const row = (gate: Id, id: Id, kind: GateRow['kind'], people: number, at: Instant): GateRow => ({ gate, key: id, kind, people, at, card: null, person: null })
const NO_GATE = refuse('no-such-gate', '没有这个门岗，或门岗已停用，请刷新后重新选择', { kind: 'missing' })

export const notePassageIntake = answer(notePassage, async ({ id, gate, direction, people, at }, scope) => {
  const gates = await sameArea(scope, gate)
  if (gates === undefined) return NO_GATE
  return isTimely(at, scope.now) ? keep(scope, gates, [row(gate, id, direction, people, at)]) : UNTIMELY
})

export const noteInsideIntake = answer(noteInside, async ({ id, gate, inside, at }, scope) => {
  const gates = await sameArea(scope, gate)
  if (gates === undefined) return NO_GATE
  return isTimely(at, scope.now) ? keep(scope, gates, gates.map((it) => row(it, id, 'total', it === gate ? inside : 0, at))) : UNTIMELY
})
