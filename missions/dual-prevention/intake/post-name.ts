import type { Id } from '@anlan/kernel/id'
import { listDepartments } from '@anlan/people/contract/department'
import type { Scope } from '@anlan/platform/module/scope'

/** What the enterprise calls the post; null when there is none such. */
export const postNameOf = async (scope: Scope, post: Id | null): Promise<string | null> => {
  if (post === null) return null
  const known = await scope.ask(listDepartments, {})
  return known.accepted ? (known.value.posts.find(({ id }) => id === post)?.name ?? null) : null
}
