import { APPROVING_NODE, type WorkKind } from '@anlan/standards/special-work/kinds'
import type { Permit } from '../contract/permit.ts'
import type { Candidate } from './chain.ts'

/**
 * The chain of a station: whoever is in charge of the work, and whoever approves it. A station has no offices: where nobody
 * holds the one that approves, whoever runs the station does (our own way, K; the enterprise's setting comes first).
 */
export const lightChain = (kind: WorkKind, chain: Permit['chain'], people: readonly Candidate[]): Permit['chain'] => {
  const heads = people.filter(({ roles }) => roles.includes('principal') || roles.includes('safety-manager')).map(({ id, name }) => ({ id, name }))
  return chain.filter(({ node }) => node === 'in-charge' || node === APPROVING_NODE[kind]).map((it) => (it.may.length === 0 ? { ...it, may: heads } : it))
}
