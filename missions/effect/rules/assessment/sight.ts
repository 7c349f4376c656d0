import type { Id } from '@anlan/kernel/id'
import type { Role } from '@anlan/kernel/role'
import type { Sheet } from '../../contract/assessment.ts'

export interface Looker {
  readonly person: Id | null
  readonly roles: readonly Role[]
  /** The looker's own department. */
  readonly department: Id | null
  readonly departments: readonly { readonly id: Id; readonly parent: Id | null; readonly leader: Id | null }[]
}

/** Departments that the looker leads, with all below them. A team leader leads the own one. */
export const ledBy = ({ person, roles, department, departments }: Looker): ReadonlySet<Id> => {
  const led = new Set(departments.filter(({ leader }) => leader !== null && leader === person).map(({ id }) => id))
  if (roles.includes('team-leader') && department !== null) led.add(department)
  for (let size = -1; size !== led.size; ) {
    size = led.size
    for (const { id, parent } of departments) if (parent !== null && led.has(parent)) led.add(id)
  }
  return led
}

/** Everybody sees the own sheet, a leader those of the department, the safety manager and the principal all. */
export const sightOf = (looker: Looker): ((sheet: Pick<Sheet, 'scope' | 'subject' | 'department'>) => boolean) => {
  if (looker.roles.includes('safety-manager') || looker.roles.includes('principal')) return () => true
  const led = ledBy(looker)
  return ({ scope, subject, department }) => (scope === 'person' && subject === looker.person) || (department !== null && led.has(department))
}
