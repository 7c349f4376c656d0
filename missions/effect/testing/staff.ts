import { accept } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import type { Role } from '@anlan/kernel/role'
import { listDepartments } from '@anlan/people/contract/department'
import { findPersons, findPosts, listPersons, type Person, personsWithRole, responsibleAbove, whoIsOnDuty } from '@anlan/people/contract/person'
import { whoComes } from '@anlan/people/contract/who-comes'
import { terminalHere } from '@anlan/people/contract/terminal'
import { absenceCancelled, absenceRecorded } from '@anlan/people/contract/roster'
import { newId } from '@anlan/platform/clock/new-id'
import { answer, defineModule } from '@anlan/platform/module/module'

const WORKSHOP = newId()

const person = (name: string, roles: readonly Role[], department: Id | null): Person => ({
  id: newId(), name, mobile: '13900000001', department, departmentName: department === null ? null : '储运车间', post: null, postName: null, kind: 'employee', roles: [...roles], version: 1,
})

/** A workshop with two workers and its leader, and those above them, who answer the contracts of *people*. */
export const staff = () => {
  const worker = person('王芳', ['worker'], WORKSHOP)
  const other = person('李强', ['worker'], WORKSHOP)
  const leader = person('李班长', ['team-leader'], WORKSHOP)
  const safety = person('周安全', ['safety-manager'], null)
  const principal = person('钱总', ['principal'], null)
  const persons = [worker, other, leader, safety, principal]
  const above = { 1: [leader], 2: [safety], 3: [principal] } as const
  const people = defineModule({
    name: 'people',
    events: [absenceRecorded, absenceCancelled],
    answers: [
      answer(listPersons, async () => accept({ rows: persons, total: persons.length })),
      answer(findPersons, async ({ ids }) => accept({ persons: persons.filter(({ id }) => ids.includes(id)) })),
      answer(findPosts, async () => accept({ posts: [] })),
      answer(listDepartments, async () => accept({ departments: [{ id: WORKSHOP, name: '储运车间', parent: null, leader: leader.id, leaderName: leader.name, persons: 3, version: 1 }], posts: [] })),
      answer(whoComes, async ({ asks }) => {
        const named = ({ id, name }: Person) => ({ id, name })
        return accept({ answers: asks.map(({ person: asked }) => ({ persons: (asked === null ? [worker] : persons.filter((it) => it.id === asked)).map(named), rostered: asked === null, away: [] })) })
      }),
      answer(terminalHere, async () => accept({ here: null, explosionProof: 0 })),
      answer(whoIsOnDuty, async () => accept({ persons: [worker], rostered: true })),
      answer(responsibleAbove, async ({ level }) => accept({ persons: [...above[level as 1 | 2 | 3]], title: '上级' })),
      answer(personsWithRole, async ({ roles }) => accept({ persons: persons.filter((it) => it.roles.some((role) => roles.includes(role))) })),
    ],
  })
  return { people, worker, other, leader, safety, principal, workshop: WORKSHOP }
}
