import type { Id } from '@anlan/kernel/id'
import type { LiveStep, LiveRest, Numbered } from '../../contract/live-stream.ts'
import type { LivePerson, LivePicture } from '../../contract/live.ts'

/** A picture whose people have numbers. Whoever is as before is the same object as before. */
export interface NumberedPicture {
  readonly picture: LivePicture
  readonly numbers: ReadonlyMap<Id, number>
  readonly people: ReadonlyMap<number, LivePerson>
  readonly next: number
}

/** So many people a step: each is read and drawn in a moment of its own. */
const SLICE = 200

const centi = (metres: number): number => Math.round(metres * 100)
const rounded = (person: LivePerson): LivePerson => ({ ...person, x: centi(person.x) / 100, y: centi(person.y) / 100 })

const MOVING: ReadonlySet<string> = new Set(['x', 'y', 'at'])
const same = (a: unknown, b: unknown): boolean => a === b || (typeof a === 'object' && a !== null && JSON.stringify(a) === JSON.stringify(b))
/** The same, wherever they are. */
const sameButPlace = (a: LivePerson, b: LivePerson): boolean => (Object.keys(b) as (keyof LivePerson)[]).every((key) => MOVING.has(key) || same(a[key], b[key]))
const samePlace = (a: LivePerson, b: LivePerson): boolean => a.x === b.x && a.y === b.y && a.at === b.at

/** Gives everybody a number: who had one keeps it, nobody gets another's. */
export const numberPicture = (former: NumberedPicture | undefined, picture: LivePicture): NumberedPicture => {
  let next = former?.next ?? 0
  const numbers = new Map<Id, number>()
  const people = new Map<number, LivePerson>()
  for (const person of picture.people) {
    const who = person.carrier.person
    const number = former?.numbers.get(who) ?? next++
    const [before, now] = [former?.people.get(number), rounded(person)]
    numbers.set(who, number)
    people.set(number, before !== undefined && samePlace(before, now) && sameButPlace(before, now) ? before : now)
  }
  return { picture, numbers, people, next }
}

const slices = <Item extends object>(items: readonly Item[]): Item[][] => Array.from({ length: Math.ceil(items.length / SLICE) }, (_, at) => items.slice(at * SLICE, (at + 1) * SLICE))

const movedStep = (people: readonly Numbered[], now: number): LiveStep => ({
  kind: 'moved', now, who: people.map(([who]) => who), x: people.map(([, { x }]) => centi(x)), y: people.map(([, { y }]) => centi(y)), ago: people.map(([, { at }]) => now - at),
})

const restOf = ({ people: _people, ...rest }: LivePicture): LiveRest => rest

/** What has to be said to somebody who saw `before`; everything to somebody who saw nothing. */
export const liveSteps = (before: NumberedPicture | undefined, after: NumberedPicture): LiveStep[] => {
  const { now } = after.picture
  const [changed, moved]: [Numbered[], Numbered[]] = [[], []]
  for (const [number, person] of after.people) {
    const former = before?.people.get(number)
    if (former === person) continue
    if (former !== undefined && sameButPlace(former, person)) moved.push([number, person])
    else changed.push([number, person])
  }
  const left = before === undefined ? [] : [...before.people.keys()].filter((number) => !after.people.has(number))
  const [old, rest] = [before === undefined ? undefined : restOf(before.picture), restOf(after.picture)]
  const told = Object.entries(rest).filter(([key, value]) => key !== 'now' && !same(old?.[key as keyof LiveRest], value))
  return [
    ...(before === undefined ? [{ kind: 'whole' } as const] : []),
    ...(left.length > 0 ? [{ kind: 'left', who: left } as const] : []),
    ...slices(changed).map((people): LiveStep => ({ kind: 'people', people })),
    ...slices(moved).map((people) => movedStep(people, now)),
    { kind: 'turn', now, rest: Object.fromEntries(told) },
  ]
}
