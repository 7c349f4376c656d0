import type { Permit } from '../../contract/permit.ts'

export interface Inside {
  readonly name: string
  readonly person: string | null
  readonly count: number
}

/** Who or what has gone in and not come out, by name. */
export const insideOf = ({ passages }: Pick<Permit, 'passages'>, what: 'person' | 'tool'): Inside[] => {
  const left = new Map<string, Inside>()
  for (const { name, person, count, way } of passages.filter((it) => it.what === what)) {
    const at = person ?? name
    left.set(at, { name, person, count: (left.get(at)?.count ?? 0) + (way === 'in' ? count : -count) })
  }
  return [...left.values()].filter(({ count }) => count > 0)
}

export const countInside = (permit: Pick<Permit, 'passages'>, what: 'person' | 'tool'): number => insideOf(permit, what).reduce((sum, { count }) => sum + count, 0)
