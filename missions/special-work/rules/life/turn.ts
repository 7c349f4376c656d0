import type { Permit } from '../../contract/permit.ts'

/** Whose turn it is. */
export const turnOf = ({ chain, signed }: Pick<Permit, 'chain' | 'signed'>): Permit['chain'][number] | undefined => chain.find(({ node }) => !signed.some((it) => it.node === node))
