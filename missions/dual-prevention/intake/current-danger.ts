import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import type { Scope } from '@anlan/platform/module/scope'
import { staleEdit } from '@anlan/platform/module/stale-edit'
import type { Danger } from '../contract/records.ts'
import { loadDanger } from '../store/load-danger.ts'
import { mayEnter } from './masters.ts'

/** The danger at the version that the person saw, or who changed it meanwhile. */
export const currentDanger = async (scope: Scope, { id, version }: { readonly id: Id; readonly version: number }): Promise<Decision<Danger>> => {
  const may = await mayEnter(scope, 'danger')
  if (!may.accepted) return may
  const danger = await loadDanger(scope.tx, scope.org, id)
  if (danger === undefined || danger.deleted) return refuse('no-such-danger', '没有这条隐患，可能已被删除', { kind: 'missing' })
  return danger.version === version ? accept(danger) : staleEdit({ by: danger.updatedBy, at: danger.updatedAt }, danger)
}
