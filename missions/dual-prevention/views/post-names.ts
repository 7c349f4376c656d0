import type { Id } from '@anlan/kernel/id'
import { listDepartments } from '@anlan/people/contract/department'
import type { Scope } from '@anlan/platform/module/scope'

/** Posts as they are called today; a plan may hold none, or an older name. */
export const postNamesOf = async (scope: Scope): Promise<ReadonlyMap<Id, string>> => {
  const found = await scope.ask(listDepartments, {})
  return new Map(found.accepted ? found.value.posts.map(({ id, name }) => [id, name]) : [])
}
