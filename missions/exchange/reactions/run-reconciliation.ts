import { Fault } from '@anlan/kernel/fault'
import type { Id } from '@anlan/kernel/id'
import type { House } from '@anlan/platform/module/house'
import type { Adapters, Holding, ReceiverAccess, ReceiverAdapter } from '../contract/adapter.ts'
import { type Difference, reconciled } from '../contract/reconciliation.ts'
import { KIND_ORDER, type RecordKind } from '../contract/records.ts'
import { headlineOf } from '../rules/outgoing.ts'
import { compare, type Expected } from '../rules/reconcile.ts'
import { latestOfKind, type LatestRow } from '../store/deliveries.ts'
import { importedAfter } from '../store/imports.ts'
import { askedReconciliations, saveReconciliation } from '../store/reconciliations.ts'
import { accessOf, actAs, nameOf, standingOf } from './access.ts'

const PAGE = 1_000
const MOST_TOLD = 500

const theirs = async (adapter: ReceiverAdapter, access: ReceiverAccess, kind: RecordKind): Promise<Holding[]> => {
  const all: Holding[] = []
  for (let after: Id | null = null; ; ) {
    const page: Awaited<ReturnType<ReceiverAdapter['holdings']>> = await adapter.holdings(access, kind, after)
    all.push(...page.rows)
    if (page.next === null) return all
    after = page.next
  }
}

/** Kinds that the receiver keeps in one place are compared together. */
const together = (adapter: ReceiverAdapter, access: ReceiverAccess): RecordKind[][] => [...Map.groupBy(KIND_ORDER, (kind) => adapter.placeOf?.(access, kind) ?? kind).values()]

const expect = async (adapter: ReceiverAdapter, access: ReceiverAccess, row: LatestRow): Promise<Expected> => {
  const { kind, record_id: id, record, updated_at: updatedAt, known_there: knownThere, state } = row
  const settled = state === 'accepted' || state === 'omitted'
  const mark = state === 'accepted' ? await adapter.mark(access, { kind, id, record, updatedAt, knownThere }) : undefined
  return { id, kind, headline: headlineOf(record), mark, pending: !settled && state !== 'refused' }
}

const ours = async (house: House, adapter: ReceiverAdapter, access: ReceiverAccess, receiver: Id, kind: RecordKind): Promise<Expected[]> => {
  const all: Expected[] = []
  for (let after: Id | null = null; ; ) {
    const from: Id | null = after
    const rows: LatestRow[] = await house.database.within({ org: access.org }, (tx) => latestOfKind(tx, access.org, receiver, kind, from, PAGE))
    for (const row of rows) all.push(await expect(adapter, access, row))
    if (rows.length < PAGE) return all
    after = rows.at(-1)?.record_id ?? null
  }
}

/** Of a kind that the receiver rules we hold what was taken over. */
const takenOver = async (house: House, { org }: ReceiverAccess, receiver: Id, kind: RecordKind): Promise<Expected[]> => {
  const all: Expected[] = []
  for (let after: Id | null = null; ; ) {
    const from: Id | null = after
    const rows: Holding[] = await house.database.within({ org }, (tx) => importedAfter(tx, org, receiver, kind, from, PAGE))
    all.push(...rows.map(({ id, mark }) => ({ id, mark, headline: '', pending: false })))
    if (rows.length < PAGE) return all
    after = rows.at(-1)?.id ?? null
  }
}

const compareAll = async (house: House, adapters: Adapters, org: Id, id: Id) => {
  const standing = await actAs(house, org, (scope) => standingOf(scope, id))
  const access = await accessOf(house, standing)
  const adapter = adapters[standing.receiver.adapter]
  const found = { name: nameOf(standing.receiver), compared: 0, pending: 0, all: [] as Difference[] }
  for (const kinds of together(adapter, access)) {
    const [kind] = kinds as [RecordKind]
    // Theirs first: what is accepted meanwhile stands on our side as accepted or on its way, never as their surplus.
    const held = await theirs(adapter, access, kind)
    const mine: Expected[] = []
    for (const one of kinds) mine.push(...(await (standing.receiver.masters.includes(one) ? takenOver(house, access, id, one) : ours(house, adapter, access, id, one))))
    const { compared, pending, differences } = compare(kind, mine, held)
    found.compared += compared
    found.pending += pending
    found.all.push(...differences)
  }
  return found
}

/** Carries out what people asked for. A receiver that does not answer ends it with the reason; nothing is concluded from half an answer. */
export const runReconciliations = async (house: House, adapters: Adapters, org: Id, receiver: Id): Promise<void> => {
  const asked = await house.database.within({ org }, (tx) => askedReconciliations(tx, org, receiver))
  for (const { id } of asked) {
    try {
      const { name, compared, pending, all } = await compareAll(house, adapters, org, receiver)
      await actAs(house, org, async (scope) => {
        await saveReconciliation(scope.tx, org, { id, state: 'done', compared, pending, differences: all.length, rows: all.slice(0, MOST_TOLD), error: null }, scope.wall)
        scope.record(reconciled, { subject: receiver, data: { receiver, name, compared, pending, differences: all.length } })
      })
    } catch (cause) {
      if (!(cause instanceof Fault)) throw cause
      await actAs(house, org, (scope) =>
        saveReconciliation(scope.tx, org, { id, state: 'failed', compared: 0, pending: 0, differences: 0, rows: [], error: cause.tip }, scope.wall),
      )
    }
  }
}
