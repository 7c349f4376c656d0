import type { LivePerson } from '../../contract/live.ts'

/** A person on the way from where they were drawn to where they were last heard. */
export interface Walker {
  readonly person: LivePerson
  readonly fromX: number
  readonly fromY: number
  readonly since: number
  readonly until: number
}

/** Nobody walks that far between two answers: they are shown there at once. Metres. */
const LEAP = 60

/** How far on their way, 0 to 1. */
export const progress = ({ since, until }: Walker, at: number): number => (at >= until ? 1 : at <= since ? 0 : (at - since) / (until - since))

/** Where everybody goes from here on; who has not moved stands. `span` of 0 moves nobody slowly. */
export const walkOn = (former: ReadonlyMap<string, Walker>, people: readonly LivePerson[], at: number, span: number): Map<string, Walker> =>
  new Map(
    people.map((person) => {
      const walker = former.get(person.carrier.person)
      const still: Walker = { person, fromX: person.x, fromY: person.y, since: at, until: at }
      if (walker === undefined || walker.person.plan !== person.plan || walker.person.floor !== person.floor) return [person.carrier.person, still]
      if (walker.person.x === person.x && walker.person.y === person.y) return [person.carrier.person, { ...walker, person }]
      const part = progress(walker, at)
      const [fromX, fromY] = [walker.fromX + (walker.person.x - walker.fromX) * part, walker.fromY + (walker.person.y - walker.fromY) * part]
      if (span === 0 || Math.hypot(person.x - fromX, person.y - fromY) > LEAP) return [person.carrier.person, still]
      return [person.carrier.person, { person, fromX, fromY, since: at, until: at + span }]
    }),
  )
