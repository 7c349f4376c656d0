import { accept } from '@anlan/kernel/decision'
import { type Id } from '@anlan/kernel/id'
import type { Role } from '@anlan/kernel/role'
import { MINUTE } from '@anlan/kernel/time'
import { listDepartments } from '@anlan/people/contract/department'
import { findIdentities } from '@anlan/people/contract/identity'
import { findPersons, findPosts, type Person, personsWithRole, responsibleAbove, whoIsOnDuty } from '@anlan/people/contract/person'
import { whoComes } from '@anlan/people/contract/who-comes'
import { terminalHere } from '@anlan/people/contract/terminal'
import { newId } from '@anlan/platform/clock/new-id'
import { answer, defineModule } from '@anlan/platform/module/module'

const person = (name: string, roles: readonly Role[], mobile: string): Person => ({
  id: newId(), name, mobile, department: null, departmentName: null, post: null, postName: null, kind: 'employee', roles: [...roles], version: 1,
})

/** A small crew that answers the contracts of *people*: two workers who share a post by shifts, and those above them. */
export const crew = () => {
  const worker = person('王芳', ['worker'], '13900000001')
  const night = person('赵强', ['worker'], '13900000002')
  const leader = person('李班长', ['team-leader'], '13900000003')
  const safety = person('周安全', ['safety-manager'], '13900000004')
  const principal = person('钱总', ['principal'], '13900000005')
  const persons = [worker, night, leader, safety, principal]
  const posts: { id: Id; name: string; department: null; departmentName: string | null; persons: number; version: number }[] = []
  const post = (name: string, departmentName: string | null = null): Id => {
    const known = posts.find((it) => it.name === name && it.departmentName === departmentName)
    if (known !== undefined) return known.id
    const id = newId()
    posts.push({ id, name, department: null, departmentName, persons: 1, version: 1 })
    return id
  }
  const operator = post('储罐区操作工')
  /** Exactly these posts, as another enterprise has them. */
  const layPosts = (laid: readonly { name: string; department: string }[]): void => {
    posts.length = 0
    for (const { name, department } of laid) post(name, department)
  }
  const above = { 1: [leader], 2: [safety], 3: [principal] } as const
  /** From 08:00 to 20:00 the one, from then on the other. */
  const onShift = (at: number): Person => {
    const minute = Math.floor((at + 8 * 60 * MINUTE) / MINUTE) % (24 * 60)
    return minute >= 8 * 60 && minute < 20 * 60 ? worker : night
  }
  /** Shared terminals in use. */
  const terminals: { id: Id; name: string; explosionProof: boolean }[] = []
  const people = defineModule({
    name: 'people',
    answers: [
      answer(findIdentities, async () => accept({ persons: [] })),
      answer(findPersons, async ({ ids }) => accept({ persons: persons.filter(({ id }) => ids.includes(id)) })),
      answer(findPosts, async ({ names }) => accept({ posts: posts.filter(({ name }) => names.includes(name)).map(({ id, name }) => ({ id, name, department: null })) })),
      answer(listDepartments, async () => accept({ departments: [], posts })),
      answer(whoIsOnDuty, async ({ at }) => accept({ persons: [onShift(at)], rostered: true })),
      answer(whoComes, async ({ asks }) => {
        const named = ({ id, name }: Person) => ({ id, name })
        return accept({ answers: asks.map(({ person, at }) => ({ persons: person === null ? [named(onShift(at))] : persons.filter((it) => it.id === person).map(named), rostered: person === null, away: [] })) })
      }),
      answer(responsibleAbove, async ({ level }) => accept({ persons: [...above[level as 1 | 2 | 3]], title: ['', '班组长', '安全管理人员', '主要负责人'][level] ?? '' })),
      answer(terminalHere, async (_input, { terminal }) =>
        accept({ here: terminals.find(({ id }) => id === terminal) ?? null, explosionProof: terminals.filter(({ explosionProof }) => explosionProof).length }),
      ),
      answer(personsWithRole, async ({ roles }) => accept({ persons: persons.filter((it) => it.roles.some((role) => roles.includes(role))) })),
    ],
  })
  return { people, terminals, layPosts, operator, worker, night, leader, safety, principal }
}
