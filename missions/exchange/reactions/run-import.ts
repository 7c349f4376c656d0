import { adoptRecords, type Adoption } from '@anlan/dual-prevention/contract/adopt-records'
import { Fault } from '@anlan/kernel/fault'
import type { Id } from '@anlan/kernel/id'
import type { House } from '@anlan/platform/module/house'
import type { Adapters, ForeignRow, ReceiverAccess, ReceiverAdapter } from '../contract/adapter.ts'
import { type ImportFault, imported, type ImportRun } from '../contract/import.ts'
import { KIND_ORDER, type RecordKind } from '../contract/records.ts'
import { askedImports, keepMarks, marksOf, saveImport } from '../store/imports.ts'
import { accessOf, actAs, nameOf, standingOf } from './access.ts'

const MOST_TOLD = 200

type Counts = Pick<ImportRun, 'adopted' | 'unchanged' | 'refused'> & { readonly faults: ImportFault[] }

/** One page of one kind: what is known by its mark is left alone, the rest is taken over in one transaction with its marks. */
const takePage = (house: House, org: Id, receiver: Id, kind: RecordKind, rows: readonly ForeignRow[]): Promise<Counts> =>
  actAs(house, org, async (scope) => {
    const known = await marksOf(scope.tx, org, receiver, kind, rows.map(({ id }) => id))
    const news = rows.filter(({ id, mark }) => known.get(id) !== mark)
    const unread = news.flatMap((row) => ('fault' in row ? [{ kind, record: row.id, message: row.fault }] : []))
    const read = news.flatMap((row) => ('adoption' in row ? [row] : []))
    const answer = await scope.order(adoptRecords, { records: read.map(({ adoption }): Adoption => adoption) })
    const results = answer.accepted ? answer.value.results : read.map(({ id }) => ({ id, outcome: 'refused' as const, message: answer.refusal.message }))
    const taken = new Set(results.filter(({ outcome }) => outcome !== 'refused').map(({ id }) => id))
    if (taken.size > 0) await keepMarks(scope.tx, org, receiver, kind, read.filter(({ id }) => taken.has(id)).map(({ id, mark }) => ({ id, mark })))
    const refused = results.flatMap(({ id, outcome, message }) => (outcome === 'refused' ? [{ kind, record: id, message: message ?? '没有说明原因' }] : []))
    return {
      adopted: results.filter(({ outcome }) => outcome === 'adopted').length,
      unchanged: rows.length - news.length + results.filter(({ outcome }) => outcome === 'unchanged').length,
      refused: unread.length + refused.length,
      faults: [...unread, ...refused],
    }
  })

const takeKind = async (house: House, adapter: ReceiverAdapter, access: ReceiverAccess, receiver: Id, kind: RecordKind, sum: Counts): Promise<Counts> => {
  let all = sum
  for (let after: Id | null = null; ; ) {
    const page: Awaited<ReturnType<ReceiverAdapter['rows']>> = await adapter.rows(access, kind, after)
    const got = await takePage(house, access.org, receiver, kind, page.rows)
    all = { adopted: all.adopted + got.adopted, unchanged: all.unchanged + got.unchanged, refused: all.refused + got.refused, faults: [...all.faults, ...got.faults] }
    if (page.next === null) return all
    after = page.next
  }
}

/** Reads all kinds that the receiver rules, parents first. What was read is kept, whatever happens to the rest. */
export const runImports = async (house: House, adapters: Adapters, org: Id, receiver: Id): Promise<void> => {
  for (const { id } of await house.database.within({ org }, (tx) => askedImports(tx, org, receiver))) {
    let counts: Counts = { adopted: 0, unchanged: 0, refused: 0, faults: [] }
    let error: string | null = null
    const standing = await actAs(house, org, (scope) => standingOf(scope, receiver))
    try {
      const access = await accessOf(house, standing)
      for (const kind of KIND_ORDER.filter((it) => standing.receiver.masters.includes(it))) counts = await takeKind(house, adapters[standing.receiver.adapter], access, receiver, kind, counts)
    } catch (cause) {
      if (!(cause instanceof Fault)) throw cause
      error = cause.tip
    }
    await actAs(house, org, async (scope) => {
      await saveImport(scope.tx, org, { id, state: error === null ? 'done' : 'failed', ...counts, faults: counts.faults.slice(0, MOST_TOLD), error }, scope.wall)
      const { adopted, unchanged, refused } = counts
      if (adopted > 0 || refused > 0) scope.record(imported, { subject: receiver, data: { receiver, name: nameOf(standing.receiver), adopted, unchanged, refused } })
    })
  }
}
