import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import type { Scope } from '@anlan/platform/module/scope'
import { staleEdit } from '@anlan/platform/module/stale-edit'
import { firstVersion, type Kept, revised, wouldChange } from '../rules/revision.ts'
import type { Words } from '../rules/save-register.ts'
import { decideRuled, type RuledKind } from '../rules/mastered.ts'
import { mastersOf } from '../store/masters.ts'
import { loadRecord, type RecordTable, saveRecords } from '../store/record-table.ts'
import { handOf } from './hand.ts'

/** What stands under the id at the version that was edited; `undefined` for a new one (version 0). */
export const standing = async <Record extends Kept>(
  { tx, org }: Scope,
  it: RecordTable<Record>,
  { id, version }: { readonly id: Id; readonly version: number },
): Promise<Decision<Record | undefined>> => {
  const before = await loadRecord(tx, org, it, id)
  if (before === undefined) return version === 0 ? accept(undefined) : refuse('no-such-record', '没有这条记录，可能已被删除', { kind: 'missing' })
  return before.version === version ? accept(before) : staleEdit({ by: before.updatedBy, at: before.updatedAt }, before as unknown as Readonly<{ [key: string]: unknown }>)
}

/** Saves what was decided; what is as it was is not written again. */
export const saveWords = async <Record extends Kept>(
  scope: Scope,
  it: RecordTable<Record>,
  id: Id,
  before: Record | undefined,
  words: Words<Record>,
): Promise<{ readonly record: Record; readonly changed: boolean }> => {
  const changes = words as unknown as Partial<Record>
  if (before !== undefined && !wouldChange(before, changes)) return { record: before, changed: false }
  const by = handOf(scope)
  const record = before === undefined ? ({ ...firstVersion(id, by), ...words } as unknown as Record) : revised(before, changes, by)
  await saveRecords(scope.tx, scope.org, it, [record])
  return { record, changed: true }
}

/** Whether the record may be changed here at all, or its master is elsewhere. */
export const mayChange = async <Record extends Kept>({ tx, org }: Scope, kind: RuledKind, before: Record | undefined, words: Words<Record>): Promise<Decision<true>> =>
  decideRuled(kind, await mastersOf(tx, org), before, words as unknown as Partial<Record>)
