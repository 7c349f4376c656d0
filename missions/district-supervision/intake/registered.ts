import { listEnterprises, type Org } from '@anlan/plant/contract/org'
import type { Scope } from '@anlan/platform/module/scope'

/** The register, page by page. A town sees its own only. */
export const registered = async (scope: Scope): Promise<Org[]> => {
  const all: Org[] = []
  for (;;) {
    const page = await scope.ask(listEnterprises, { offset: all.length, limit: 500 })
    if (!page.accepted) return all
    all.push(...page.value.rows)
    if (page.value.rows.length === 0 || all.length >= page.value.total) return all
  }
}

/** What an enterprise is called, and its town. */
export const namesOf = async (scope: Scope): Promise<(id: string) => { readonly name: string; readonly town: string | null }> => {
  const orgs = new Map((await registered(scope)).map((org) => [org.id, org]))
  return (id) => orgs.get(id) ?? { name: '（已不在名录）', town: null }
}
