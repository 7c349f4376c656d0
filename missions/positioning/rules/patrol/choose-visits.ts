import { isEnough, type Visit } from './visits.ts'

/** Of the visits at each stop the one that counts, and whether it came in its turn. */
export interface Chosen {
  readonly visit: Visit
  readonly enough: boolean
  readonly outOfOrder: boolean
}

/** A stay that was long enough is worth more than any number of short ones beside it. */
const worth = (enough: boolean): number => (enough ? 3 : 1)

/** The walk through the route that shows most, each stop after the one before; the earlier one of two alike. */
const inTurn = (visits: readonly Visit[], enough: readonly boolean[]): Set<Visit> => {
  const best: { value: number; before: number }[] = []
  for (const [at, visit] of visits.entries()) {
    let found = { value: 0, before: -1 }
    for (let before = 0; before < at; before += 1) {
      const it = best[before] as { value: number }
      if ((visits[before] as Visit).stop < visit.stop && it.value > found.value) found = { value: it.value, before }
    }
    best.push({ value: found.value + worth(enough[at] as boolean), before: found.before })
  }
  const most = Math.max(...best.map(({ value }) => value))
  const chosen = new Set<Visit>()
  for (let at = best.findIndex(({ value }) => value === most); at >= 0; at = (best[at] as { before: number }).before) chosen.add(visits[at] as Visit)
  return chosen
}

/** Long enough first, then in its turn, then by how long. */
const better = (one: Chosen, other: Chosen): number =>
  Number(other.enough) - Number(one.enough) || Number(one.outOfOrder) - Number(other.outOfOrder) || other.visit.to - other.visit.from - (one.visit.to - one.visit.from)

/** @param least seconds by place of the stop */
export const chooseVisits = (visits: readonly Visit[], least: readonly number[], ordered: boolean): Map<number, Chosen> => {
  const sorted = visits.toSorted((a, b) => a.from - b.from)
  const enough = sorted.map((visit) => isEnough(visit, least[visit.stop] as number))
  const turn = ordered ? inTurn(sorted, enough) : new Set(sorted)
  const all = sorted.map((visit, at): Chosen => ({ visit, enough: enough[at] as boolean, outOfOrder: !turn.has(visit) }))
  return new Map([...Map.groupBy(all, ({ visit }) => visit.stop)].map(([stop, some]) => [stop, some.toSorted(better)[0] as Chosen]))
}
