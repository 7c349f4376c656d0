import { accept, type Decision } from '@anlan/kernel/decision'
import type { Scope } from '@anlan/platform/module/scope'
import { staleEdit } from '@anlan/platform/module/stale-edit'
import { refuse } from '@anlan/kernel/decision'
import type { Hand } from '../rules/hand.ts'
import { loadRecord, type RecordTable } from '../store/record-table.ts'

/** Who acts, as the rules see them. */
export const handOf = ({ person, actor, roles, now }: Scope): Hand => ({ id: person ?? actor.id, name: actor.name, roles, now })

/** The record at the version that the person saw, locked. */
export const standingAt = async <Kept extends { readonly id: string; readonly version: number; readonly updatedBy: string; readonly updatedAt: number }>(
  { tx, org }: Scope,
  table: RecordTable<Kept>,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<Decision<Kept>> => {
  const found = await loadRecord(tx, org, table, id)
  if (found === undefined) return refuse('no-such-record', '没有这条记录，可能已被删除', { kind: 'missing' })
  return found.version === version ? accept(found) : staleEdit({ by: found.updatedBy, at: found.updatedAt }, found as unknown as Readonly<Record<string, unknown>>)
}

export const KNOWN = refuse('record-known', '这条记录已经提交过，请刷新查看', { kind: 'conflict' })
