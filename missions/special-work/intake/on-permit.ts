import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import type { Scope } from '@anlan/platform/module/scope'
import { staleEdit } from '@anlan/platform/module/stale-edit'
import type { Permit } from '../contract/permit.ts'
import { permitChanged } from '../contract/permits.ts'
import type { Actor } from '../rules/facts.ts'
import type { Deciding } from '../rules/life/deciding.ts'
import { loadPermit, savePermitRow } from '../store/permits.ts'
import { gatherFacts } from './gather-facts.ts'

export const NO_PERMIT: Decision<never> = refuse('no-such-permit', '没有这张作业票，请刷新后重试', { kind: 'missing' })

export const actorOf = ({ person, actor, roles }: Scope): Actor => ({ person: person === null ? null : { id: person, name: actor.name }, roles })

/** Written down and told, in one transaction with what was decided. */
export const keepPermit = async (scope: Scope, permit: Permit, what: string): Promise<Decision<Permit>> => {
  if (!(await savePermitRow(scope.tx, scope.org, permit))) return refuse('permit-changed', '作业票刚被他人修改，请刷新后重试', { kind: 'conflict' })
  scope.record(permitChanged, { subject: permit.id, data: { what, permit } })
  return accept(permit)
}

/**
 * What every move of a permit has in common: the permit, locked and at the version that the person saw; the facts; the rule;
 * and the record of it. `version` undefined where whoever cries stop need not have read the newest.
 */
export const onPermit = async (scope: Scope, { id, version, what }: { readonly id: Id; readonly version: number | undefined; readonly what: string }, decide: (deciding: Deciding) => Decision<Permit> | Promise<Decision<Permit>>): Promise<Decision<{ id: Id; version: number; state: Permit['state'] }>> => {
  const permit = await loadPermit(scope.tx, scope.org, id)
  if (permit === undefined) return NO_PERMIT
  if (version !== undefined && permit.version !== version) return staleEdit({ by: permit.updatedBy, at: permit.updatedAt }, permit)
  const decision = await decide({ permit, actor: actorOf(scope), facts: await gatherFacts(scope, permit) })
  if (!decision.accepted) return decision
  const kept = await keepPermit(scope, decision.value, what)
  return kept.accepted ? accept({ id, version: kept.value.version, state: kept.value.state }) : kept
}
