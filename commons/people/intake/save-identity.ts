import { accept, refuse } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { staleEdit } from '@anlan/platform/module/stale-edit'
import { identitySaved, saveIdentity } from '../contract/identity.ts'
import { decideIdentity, maskIdNumber } from '../rules/identity.ts'
import { findIdentity, saveIdentityRow } from '../store/identity.ts'
import { findPerson } from '../store/person.ts'
import { changeBy } from './change.ts'

export const saveIdentityIntake = answer(saveIdentity, async ({ person, version, idNumber, birthday, gender }, scope) => {
  const { tx, org } = scope
  if ((await findPerson(tx, org, person)) === undefined) return refuse('no-such-person', '没有这个人员，请刷新列表', { kind: 'missing' })
  const decision = decideIdentity({ idNumber, birthday: birthday || null, gender: gender || null })
  if (!decision.accepted) return decision
  if ((await saveIdentityRow(tx, person, decision.value, version, changeBy(scope))) === 0) {
    const stands = await findIdentity(tx, org, person)
    if (stands === undefined) return refuse('no-identity', '还没有登记身份信息，请刷新后重新填写', { kind: 'conflict' })
    return staleEdit({ by: stands.changedBy, at: stands.changedAt }, { idNumber: maskIdNumber(stands.idNumber), birthday: stands.birthday, gender: stands.gender })
  }
  scope.record(identitySaved, { subject: person, data: { person } })
  return accept({ person, version: version + 1 })
})
