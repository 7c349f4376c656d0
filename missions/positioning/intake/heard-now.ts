import type { Id } from '@anlan/kernel/id'
import type { House } from '@anlan/platform/module/house'
import type { LiveRow } from '../store/live.ts'

type Look = () => readonly LiveRow[]

/** What the engines of this process have heard and not yet written as last places: a picture need not wait for that. */
const posts = new WeakMap<House, Map<Id, Look>>()

/** @returns takes it back */
export const showHeard = (house: House, org: Id, look: Look): (() => void) => {
  const known = posts.get(house) ?? new Map<Id, Look>()
  posts.set(house, known.set(org, look))
  return () => void known.delete(org)
}

/** Nothing where another process runs the engine: then it is in the rows a moment later. */
export const heardNow = (house: House, org: Id): readonly LiveRow[] => posts.get(house)?.get(org)?.() ?? []
