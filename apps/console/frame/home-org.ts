import { keep, readKept } from '@anlan/platform/ui/kept'
import { session } from '@anlan/platform/ui/session'
import type { OrgHere } from '@anlan/platform/ui/session-view'

const KEY = 'anlan.org'

/** Where this account was last, else its first org. */
export const homeOrg = (): OrgHere | undefined => {
  const orgs = session.get()?.memberships.map(({ org }) => org) ?? []
  const last = readKept<string>(KEY)
  return orgs.find(({ id }) => id === last) ?? orgs[0]
}

export const rememberOrg = (id: string): void => void keep(KEY, id)
