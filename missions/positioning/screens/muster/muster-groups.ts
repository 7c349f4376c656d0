import type { LivePerson } from '../../contract/live.ts'
import { groundOf, inForce } from '../fence-geometry.ts'
import type { Fence } from '../use-ground.ts'

export interface MusterArea {
  readonly name: string
  readonly inside: readonly LivePerson[]
  readonly silent: readonly LivePerson[]
}

export interface Muster {
  /** Places of the production area in which somebody is, or was last heard; the fullest first. */
  readonly areas: readonly MusterArea[]
  /** Last heard outside of every production fence, and not heard since: unknown, not safe. */
  readonly silentOutside: readonly LivePerson[]
  readonly outside: readonly LivePerson[]
  readonly inside: number
  readonly silent: number
  /** Silent, and shown to be somewhere by a sign that holds. */
  readonly answered: number
  /** Without a production fence nobody can be said to be out. */
  readonly known: boolean
}

const byName = (a: LivePerson, b: LivePerson): number => a.carrier.name.localeCompare(b.carrier.name, 'zh-CN')

/** Who is still inside, by what the terminals say and by nothing else. Everybody stands in one place only: the smallest fence around them. */
export const musterOf = (people: readonly LivePerson[], fences: readonly Fence[], now: number): Muster => {
  const production = fences.filter(({ data }) => data.production && inForce(data, now)).toSorted((a, b) => groundOf(a.data.shape) - groundOf(b.data.shape))
  const placed = people.map((person) => ({ person, fence: production.find(({ id }) => person.fences.includes(id)) }))
  const areas = production
    .map(({ id, data }) => {
      const here = placed.filter(({ fence }) => fence?.id === id).map(({ person }) => person).toSorted(byName)
      return { name: data.name, inside: here.filter(({ silent }) => !silent), silent: here.filter(({ silent }) => silent) }
    })
    .filter(({ inside, silent }) => inside.length + silent.length > 0)
    .toSorted((a, b) => b.inside.length + b.silent.length - a.inside.length - a.silent.length)
  const elsewhere = placed.filter(({ fence }) => fence === undefined).map(({ person }) => person).toSorted(byName)
  return {
    areas,
    silentOutside: elsewhere.filter(({ silent }) => silent),
    outside: elsewhere.filter(({ silent }) => !silent),
    inside: areas.reduce((sum, { inside }) => sum + inside.length, 0),
    silent: people.filter(({ silent }) => silent).length,
    answered: people.filter(({ answer }) => answer === 'answered').length,
    known: production.length > 0,
  }
}
