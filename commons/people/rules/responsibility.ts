import type { Id } from '@anlan/kernel/id'

export interface DepartmentFact {
  readonly id: Id
  readonly parent: Id | null
  readonly leader: Id | null
}

export interface ResponsibilityFacts {
  /** The person's department, if any. */
  readonly department: Id | null
  readonly departments: readonly DepartmentFact[]
  readonly safetyManagers: readonly Id[]
  readonly principals: readonly Id[]
}

export interface Responsible {
  readonly persons: readonly Id[]
  readonly title: string
}

/** The leader of the department, or of the nearest one above it that has another leader than the person. */
const leaderAbove = (person: Id | null, { department, departments }: ResponsibilityFacts): Id | undefined => {
  const seen = new Set<Id>()
  for (let at = department; at !== null && !seen.has(at); ) {
    seen.add(at)
    const found = departments.find((it) => it.id === at)
    if (found?.leader != null && found.leader !== person) return found.leader
    at = found?.parent ?? null
  }
  return undefined
}

/** 1 the direct leader, 2 the safety managers, 3 the principal. A level without anybody is answered by the next one up. */
export const responsibleFor = (person: Id | null, level: number, facts: ResponsibilityFacts): Responsible => {
  const others = (ids: readonly Id[]) => ids.filter((id) => id !== person)
  const leader = level <= 1 ? leaderAbove(person, facts) : undefined
  if (leader !== undefined) return { persons: [leader], title: '部门负责人' }
  const managers = level <= 2 ? others(facts.safetyManagers) : []
  if (managers.length > 0) return { persons: managers, title: '安全管理人员' }
  // Nobody is above the principal: the matter comes back to them.
  return { persons: [...facts.principals], title: '主要负责人' }
}

/** Whether `parent` lies below `department`, so that it cannot stand above it. */
export const isBelow = (department: Id, parent: Id | null, departments: readonly DepartmentFact[]): boolean => {
  const seen = new Set<Id>()
  for (let at = parent; at !== null && !seen.has(at); ) {
    if (at === department) return true
    seen.add(at)
    at = departments.find((it) => it.id === at)?.parent ?? null
  }
  return false
}
