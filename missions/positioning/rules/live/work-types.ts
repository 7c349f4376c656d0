import type { Id } from '@anlan/kernel/id'
import type { PlantDay } from '@anlan/kernel/time'
import type { WorkType } from '../../contract/work-types.ts'

/** A certificate: whose it is goes by the name only, as the register has it. */
export interface Paper {
  readonly holder: string
  /** 作业项目、准操项目、工种. */
  readonly work: string
  readonly validUntil: PlantDay
}

/** Who may be looked for as a worker of which kind (AQ 3064.3-2025 5.4). Papers that have run out say nothing; of two people of one name both are found, so that nobody is missed. */
export const workTypesOf = (people: readonly { readonly person: Id; readonly name: string }[], papers: readonly Paper[], today: PlantDay): WorkType[] => {
  const named = Map.groupBy(people, ({ name }) => name)
  const found = new Map<string, Set<Id>>()
  for (const { holder, work, validUntil } of papers) {
    if (work === '' || validUntil < today) continue
    const held = found.get(work) ?? new Set()
    for (const { person } of named.get(holder) ?? []) held.add(person)
    if (held.size > 0) found.set(work, held)
  }
  return [...found].map(([work, held]) => ({ work, persons: [...held] })).toSorted((a, b) => a.work.localeCompare(b.work, 'zh-CN'))
}
