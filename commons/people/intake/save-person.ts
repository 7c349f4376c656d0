import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import { BrokenInvariant } from '@anlan/kernel/fault'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { staleEdit } from '@anlan/platform/module/stale-edit'
import { savePerson } from '../contract/keep-person.ts'
import { type Person, personSaved } from '../contract/person.ts'
import { findStanding } from '../store/department.ts'
import { badgeHolder, findPerson, insertPerson, type PersonRecord, updatePerson } from '../store/person.ts'
import { personsById } from '../store/person-row.ts'
import { changeBy, orNull } from './change.ts'

/** Saves and tells the journal; the badge stands with one person only. */
export const keepPerson = async (scope: Scope, record: PersonRecord, version: number | undefined): Promise<Decision<Person>> => {
  const { tx, org } = scope
  if (record.badge !== null) {
    const holder = await badgeHolder(tx, org, record.badge)
    if (holder !== undefined && holder !== record.id) return refuse('badge-taken', `工牌号“${record.badge}”已发给别人，请核对`, { field: 'badge', kind: 'conflict' })
  }
  if (record.department !== null && (await findStanding(tx, org, 'department', record.department)) === undefined)
    return refuse('no-such-department', '没有这个部门，请从列表中选择', { field: 'department' })
  if (record.post !== null && (await findStanding(tx, org, 'post', record.post)) === undefined)
    return refuse('no-such-post', '没有这个岗位，请从列表中选择', { field: 'post' })

  const saved = version === undefined ? await insertPerson(tx, record, changeBy(scope)) : (await updatePerson(tx, record, version, changeBy(scope))) === 1
  if (!saved) {
    const stands = await findPerson(tx, org, record.id)
    return stands === undefined
      ? refuse('no-such-person', '没有这个人员，请刷新列表', { kind: 'missing' })
      : staleEdit({ by: stands.changedBy, at: stands.changedAt }, { ...stands })
  }
  const [person] = await personsById(tx, org, [record.id])
  if (person === undefined) throw new BrokenInvariant(`person ${record.id} was saved and is not there`)
  scope.record(personSaved, { subject: person.id, data: { person } })
  return accept(person)
}

export const savePersonIntake = answer(savePerson, async ({ version, mobile, department, post, badge, ...rest }, scope) => {
  const record = { ...rest, mobile: orNull(mobile), department: orNull(department), post: orNull(post), badge: orNull(badge) }
  const saved = await keepPerson(scope, record, version)
  return saved.accepted ? accept({ person: saved.value }) : saved
})
