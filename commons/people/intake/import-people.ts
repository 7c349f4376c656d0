import { accept } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { departmentSaved, postSaved } from '../contract/department.ts'
import { importPeople, peopleImported } from '../contract/keep-person.ts'
import { insertDepartment, insertPost, listDepartmentRows, listPostRows } from '../store/department.ts'
import { knownPersons } from '../store/person.ts'
import { changeBy } from './change.ts'
import { keepPerson } from './save-person.ts'

/** Finds by name, makes what is new; remembers for the next rows. */
const departmentsBy = async (scope: Scope) => {
  const known = new Map((await listDepartmentRows(scope.tx, scope.org)).map((it) => [it.name, it.id]))
  return async (name: string): Promise<Id | null> => {
    if (name === '') return null
    const found = known.get(name)
    if (found !== undefined) return found
    const id = scope.newId()
    await insertDepartment(scope.tx, { id, name, parent: null, leader: null }, changeBy(scope))
    scope.record(departmentSaved, { subject: id, data: { id, name, parent: null, leader: null } })
    known.set(name, id)
    return id
  }
}

const postsBy = async (scope: Scope) => {
  const key = (name: string, department: Id | null) => `${department ?? ''}/${name}`
  const known = new Map((await listPostRows(scope.tx, scope.org)).map((it) => [key(it.name, it.department), it.id]))
  return async (name: string, department: Id | null): Promise<Id | null> => {
    if (name === '') return null
    const found = known.get(key(name, department))
    if (found !== undefined) return found
    const id = scope.newId()
    await insertPost(scope.tx, { id, name, department }, changeBy(scope))
    scope.record(postSaved, { subject: id, data: { id, name, department } })
    known.set(key(name, department), id)
    return id
  }
}

export const importPeopleIntake = answer(importPeople, async ({ rows }, scope) => {
  const [departmentOf, postOf, persons] = [await departmentsBy(scope), await postsBy(scope), await knownPersons(scope.tx, scope.org)]
  const seen = new Set<Id>()
  let changed = 0
  for (const { name, mobile, department: departmentName, post: postName } of rows) {
    const department = await departmentOf(departmentName)
    const post = await postOf(postName, department)
    // The same mobile and name is the same person; two of one name without a number are told apart by their post.
    const same = persons.find(
      (it) => !seen.has(it.id) && it.name === name && (mobile === '' || it.mobile === null ? it.post === post : it.mobile === mobile),
    )
    const record = {
      id: same?.id ?? scope.newId(), name, department, post,
      mobile: mobile === '' ? (same?.mobile ?? null) : mobile,
      kind: same?.kind ?? ('employee' as const), badge: same?.badge ?? null, hasLeft: false,
    }
    seen.add(record.id)
    if (same !== undefined) changed++
    const saved = await keepPerson(scope, record, same?.version)
    if (!saved.accepted) return saved
  }
  const counts = { added: rows.length - changed, changed }
  scope.record(peopleImported, { data: counts })
  return accept(counts)
})
