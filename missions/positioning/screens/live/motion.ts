import { SECOND } from '@anlan/kernel/time'
import type { LivePerson } from '../../contract/live.ts'

/** Nobody walks that far between two answers: they are shown there at once. Metres. */
const LEAP = 60
/** As long as one way takes: as long as it took them, within these. */
const [BRISK, SLOW] = [SECOND, 3 * SECOND]

/** Where everybody was drawn, where they are now, and from when to when they are on the way: columns, in the order of the people. */
const columns = (size: number) => ({
  fromX: new Float64Array(size), fromY: new Float64Array(size), toX: new Float64Array(size), toY: new Float64Array(size),
  since: new Float64Array(size), until: new Float64Array(size), x: new Float64Array(size), y: new Float64Array(size), silent: new Uint8Array(size),
})

/** People on their way from where they were drawn to where they were last heard. Thousands of them, thirty times a second. */
export const makeWalkers = () => {
  let people: readonly LivePerson[] = []
  let [now, spare] = [columns(0), columns(0)]
  let places: ReadonlyMap<string, number> | undefined

  /** Where somebody stood among the people before; mostly where they stand now. */
  const former = (who: string, at: number): number => {
    if (people[at]?.carrier.person === who) return at
    places ??= new Map(people.map(({ carrier }, place) => [carrier.person, place]))
    return places.get(who) ?? -1
  }
  /** How far on their way, 0 to 1. */
  const progress = ({ since, until }: typeof now, at: number, moment: number): number => {
    const [begun, ended] = [since[at] as number, until[at] as number]
    return moment >= ended ? 1 : moment <= begun ? 0 : (moment - begun) / (ended - begun)
  }
  const put = (to: typeof now, at: number, x: number, y: number, person: LivePerson, since: number, until: number): void => {
    to.fromX[at] = x
    to.fromY[at] = y
    to.toX[at] = person.x
    to.toY[at] = person.y
    to.since[at] = since
    to.until[at] = until
    to.silent[at] = person.silent ? 1 : 0
  }

  return {
    get people() {
      return people
    },
    get x() {
      return now.x
    },
    get y() {
      return now.y
    },
    get silent() {
      return now.silent
    },
    /** Where everybody goes from `moment` on; who has not moved goes on as before. `still`: nobody is moved slowly. */
    follow: (next: readonly LivePerson[], moment: number, still: boolean): void => {
      const to = spare.x.length < next.length ? columns(next.length + (next.length >> 2)) : spare
      for (const [at, person] of next.entries()) {
        const was = former(person.carrier.person, at)
        const before = people[was]
        if (before === undefined || still || before.plan !== person.plan || before.floor !== person.floor) put(to, at, person.x, person.y, person, moment, moment)
        else if (before.x === person.x && before.y === person.y) put(to, at, now.fromX[was] as number, now.fromY[was] as number, person, now.since[was] as number, now.until[was] as number)
        else {
          const part = progress(now, was, moment)
          const x = (now.fromX[was] as number) * (1 - part) + (now.toX[was] as number) * part
          const y = (now.fromY[was] as number) * (1 - part) + (now.toY[was] as number) * part
          const leaps = Math.abs(person.x - x) > LEAP || Math.abs(person.y - y) > LEAP
          put(to, at, leaps ? person.x : x, leaps ? person.y : y, person, moment, leaps ? moment : moment + Math.min(SLOW, Math.max(BRISK, person.at - before.at)))
        }
      }
      ;[now, spare] = [to, now]
      people = next
      places = undefined
    },
    /** Where everybody is at that moment, into `x` and `y`; tells whether somebody is still on the way. */
    place: (moment: number): boolean => {
      let moving = false
      const { fromX, fromY, toX, toY, x, y } = now
      for (let at = 0; at < people.length; at += 1) {
        const part = progress(now, at, moment)
        if (part < 1) moving = true
        x[at] = (fromX[at] as number) * (1 - part) + (toX[at] as number) * part
        y[at] = (fromY[at] as number) * (1 - part) + (toY[at] as number) * part
      }
      return moving
    },
  }
}
