import type { Instant } from '@anlan/kernel/time'
import type { AutoItemId } from '@anlan/standards/major-dangers'
import type { FactData, FactKind, KeptFact } from '../contract/facts.ts'
import type { StatedFact } from '../contract/suspicion.ts'

/** One case that the facts show. */
export interface Finding {
  readonly item: AutoItemId
  /** The same while it is the same case. */
  readonly cause: string
  readonly title: string
  readonly facts: readonly StatedFact[]
}

/** A figure as it binds the enterprise on the day; see `standards/limits`. */
export interface Figures {
  readonly detectorDownMinutes: number
  readonly overQuantityMinutes: number
  readonly monitoringSilentHours: number
  readonly crowdAbnormal: number
  readonly crowdBuilding: number
}

export interface Judging {
  readonly now: Instant
  readonly figures: Figures
}

export const ofKind = <Kind extends FactKind>(facts: readonly KeptFact[], kind: Kind): readonly KeptFact<Kind>[] =>
  facts.filter((fact): fact is KeptFact<Kind> => fact.kind === kind)

export const stated = (title: string, value: string, link: string | null = null): StatedFact => ({ title, value, link })

/** One finding for each fact of a kind that the test lets through. */
export const eachFact =
  <Kind extends FactKind>(kind: Kind, item: AutoItemId, say: (data: FactData<Kind>, judging: Judging) => Pick<Finding, 'title' | 'facts'> | null) =>
  (facts: readonly KeptFact[], judging: Judging): Finding[] =>
    ofKind(facts, kind).flatMap(({ key, data }) => {
      const said = say(data, judging)
      return said === null ? [] : [{ item, cause: `${item}:${kind}:${key}`, ...said }]
    })
