import type { Passage, Permit } from '../../contract/permit.ts'

export interface Inside {
  readonly name: string
  readonly count: number
  /** Of the last time that it went in. */
  readonly since: number
}

/** Who, or which tools, went in and did not come out. */
export const insideOf = ({ passages }: Pick<Permit, 'passages'>, what: Passage['what']): Inside[] => {
  const left = new Map<string, Inside>()
  for (const it of passages) {
    if (it.what !== what) continue
    const before = left.get(it.name)
    left.set(it.name, { name: it.name, count: (before?.count ?? 0) + (it.way === 'in' ? it.count : -it.count), since: it.way === 'in' ? it.at : (before?.since ?? it.at) })
  }
  return [...left.values()].filter(({ count }) => count > 0)
}
