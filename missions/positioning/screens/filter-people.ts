import type { PersonClass } from '../contract/fence.ts'
import type { LivePerson } from '../contract/live.ts'

export interface PeopleFilter {
  readonly plan?: string | undefined
  readonly floor?: number | undefined
  readonly class?: PersonClass | undefined
  readonly department?: string | undefined
  readonly post?: string | undefined
  /** Whoever has the work type; left out: whoever. */
  readonly among?: ReadonlySet<string> | undefined
  /** People in that fence: of a permit, say. */
  readonly fence?: string | undefined
  /** In a name, a card, a post or a department. */
  readonly words?: string | undefined
}

const same = <Value>(wanted: Value | undefined, found: Value | null): boolean => wanted === undefined || wanted === found

export const filterPeople = (people: readonly LivePerson[], { plan, floor, class: kind, department, post, among, fence, words = '' }: PeopleFilter): readonly LivePerson[] => {
  const text = words.trim()
  return people.filter(
    ({ carrier, card, plan: where, floor: storey, fences }) =>
      same(plan, where) && same(floor, storey) && same(kind, carrier.class) && same(department, carrier.department) && same(post, carrier.post) && (among === undefined || among.has(carrier.person)) && (fence === undefined || fences.includes(fence)) &&
      (text === '' || [carrier.name, card, carrier.postName ?? '', carrier.departmentName ?? ''].some((it) => it.includes(text))),
  )
}

interface Choice {
  readonly value: string
  readonly words: string
}

const named = (pairs: readonly (readonly [string | null, string | null])[]): Choice[] =>
  [...new Map(pairs.flatMap(([value, words]) => (value === null ? [] : [[value, words ?? '未命名'] as const])))]
    .map(([value, words]) => ({ value, words }))
    .toSorted((a, b) => a.words.localeCompare(b.words, 'zh-CN'))

/** Only what is there can be chosen. */
export const departmentsOf = (people: readonly LivePerson[]): Choice[] => named(people.map(({ carrier }) => [carrier.department, carrier.departmentName]))
export const postsOf = (people: readonly LivePerson[]): Choice[] => named(people.map(({ carrier }) => [carrier.post, carrier.postName]))
export const floorsOf = (people: readonly LivePerson[], plan: string): number[] => [...new Set(people.filter((it) => it.plan === plan).map(({ floor }) => floor))].toSorted((a, b) => b - a)
