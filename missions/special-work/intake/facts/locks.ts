import type { Scope } from '@anlan/platform/module/scope'
import type { Permit } from '../../contract/permit.ts'
import { standingWords } from '../../rules/isolation/points.ts'
import { pointsOf } from '../../store/isolation.ts'

/** Locks and tags of the permit that nobody has taken off yet, in words (GB 30871-2022 4.14: equipment is not handed back with a lock on it). */
export const standingLocksOf = async ({ tx, org }: Scope, { id }: Pick<Permit, 'id'>): Promise<string[]> => standingWords(await pointsOf(tx, org, id))
