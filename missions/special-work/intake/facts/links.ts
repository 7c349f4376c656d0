import type { Scope } from '@anlan/platform/module/scope'
import type { Permit } from '../../contract/permit.ts'
import type { LinkedPermit } from '../../rules/facts.ts'
import { readPermits } from '../../store/permits.ts'

/** The permits that this one names, and whether they name it. */
export const linkedPermits = async ({ tx, org }: Scope, { id, request: { links } }: Permit): Promise<LinkedPermit[]> =>
  (await readPermits(tx, org, links)).map((it) => ({ id: it.id, number: it.number, kind: it.kind, state: it.state, from: it.request.from, until: it.request.until, mutual: it.request.links.includes(id) }))
