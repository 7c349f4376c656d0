import type { Instant } from '@anlan/kernel/time'
import type { Passage, Permit } from '../contract/permit.ts'

export interface Inside {
  readonly name: string
  readonly person: string | null
  readonly count: number
  /** Of the last time that it went in. */
  readonly since: Instant
}

/** Who, or which tools, went in and did not come out, as it was at a moment: what phones kept comes later than it happened. */
export const insideOf = ({ passages }: Pick<Permit, 'passages'>, what: Passage['what'], at: Instant = Number.POSITIVE_INFINITY): Inside[] => {
  const left = new Map<string, Inside>()
  for (const it of passages.filter((passage) => passage.what === what && passage.at <= at).toSorted((a, b) => a.at - b.at)) {
    const key = it.person ?? it.name
    const before = left.get(key)
    // Whoever was never seen going in and comes out leaves nobody fewer than none.
    left.set(key, { name: it.name, person: it.person, count: Math.max(0, (before?.count ?? 0) + (it.way === 'in' ? it.count : -it.count)), since: it.way === 'in' ? it.at : (before?.since ?? it.at) })
  }
  return [...left.values()].filter(({ count }) => count > 0)
}

export const countInside = (permit: Pick<Permit, 'passages'>, what: Passage['what']): number => insideOf(permit, what).reduce((sum, { count }) => sum + count, 0)

/** Names, with how many where it is more than one. */
export const insideWords = (inside: readonly Pick<Inside, 'name' | 'count'>[]): string => inside.map(({ name, count }) => (count > 1 ? `${name}（${count}）` : name)).join('、')
