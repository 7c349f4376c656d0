import { accept, refuse } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { findIdentities, personIdentity } from '../contract/identity.ts'
import { maskIdNumber } from '../rules/identity.ts'
import { findIdentity, identitiesOf } from '../store/identity.ts'

const personIdentityView = answer(personIdentity, async ({ person }, { tx, org }) => {
  const [known] = await identitiesOf(tx, org, [person])
  if (known === undefined) return refuse('no-such-person', '没有这个人员', { kind: 'missing' })
  const found = await findIdentity(tx, org, person)
  return accept(found === undefined ? { version: 0, idNumber: null, birthday: null, gender: null } : { version: found.version, idNumber: maskIdNumber(found.idNumber), birthday: found.birthday, gender: found.gender })
})

const findIdentitiesView = answer(findIdentities, async ({ ids }, { tx, org }) => accept({ persons: ids.length === 0 ? [] : await identitiesOf(tx, org, ids) }))

export const identityViews = [personIdentityView, findIdentitiesView]
