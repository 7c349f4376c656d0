import type { Id } from '@anlan/kernel/id'
import type { LivePerson } from '../../contract/live.ts'

interface Heads {
  readonly heads: number
  /** Of these, who was last heard there. */
  readonly silent: number
}

/** Heads by fence, in one walk through the people. */
export const headsOf = (people: readonly Pick<LivePerson, 'fences' | 'silent'>[]): ReadonlyMap<Id, Heads> => {
  const found = new Map<Id, Heads>()
  for (const { fences, silent } of people)
    for (const fence of fences) {
      const { heads, silent: quiet } = found.get(fence) ?? { heads: 0, silent: 0 }
      found.set(fence, { heads: heads + 1, silent: quiet + Number(silent) })
    }
  return found
}
