import type { LivePerson } from '../../contract/live.ts'

const names = new Intl.Collator('zh-CN')

/** The silent first, then by name. */
const before = (a: LivePerson, b: LivePerson): number => Number(b.silent) - Number(a.silent) || names.compare(a.carrier.name, b.carrier.name)

/** The first so many of that order. Thousands are not sorted for the sake of thirty. */
export const firstPeople = (people: readonly LivePerson[], most: number): readonly LivePerson[] => {
  const first: LivePerson[] = []
  for (const person of people) {
    const last = first.at(-1)
    if (first.length === most && last !== undefined && before(person, last) >= 0) continue
    const place = first.findIndex((it) => before(person, it) < 0)
    first.splice(place === -1 ? first.length : place, 0, person)
    if (first.length > most) first.pop()
  }
  return first
}
