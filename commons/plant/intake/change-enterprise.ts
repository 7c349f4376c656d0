import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import { actFor } from '@anlan/platform/module/act-for'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { staleEdit } from '@anlan/platform/module/stale-edit'
import { changeEnterprise, changeRegistrationCode } from '../contract/enterprise.ts'
import { type Org, orgChanged } from '../contract/org.ts'
import { registrationCodeChanged } from '../contract/registration-code-changed.ts'
import { codeTaken, nameTaken, noTown } from '../rules/register-enterprise.ts'
import { isProvisionalCode } from '../rules/registration-code.ts'
import { codesGiven, nameStands } from '../store/code-facts.ts'
import { findTown } from '../store/find-town.ts'
import { loadOrg } from '../store/load-org.ts'
import { updateEnterprise } from '../store/update-enterprise.ts'

const missing = refuse('no-such-enterprise', '名录中没有这家企业', { kind: 'missing' })

/** The enterprise at the version that was edited, or why not. */
const current = async (scope: Scope, id: string, version: number): Promise<Decision<Org>> => {
  const stored = await loadOrg(scope.tx, id)
  if (stored === undefined || stored.org.district !== scope.org || stored.org.kind === 'town') return missing
  return stored.org.version === version ? accept(stored.org) : staleEdit(stored.changed, stored.org)
}

const save = async (scope: Scope, org: Org, townId: string | null): Promise<Decision<Org>> => {
  const saved = await updateEnterprise(scope.tx, { ...org, townId }, scope.actor.name, scope.now)
  if (saved !== undefined) return accept(saved)
  const stored = await loadOrg(scope.tx, org.id)
  return stored === undefined ? missing : staleEdit(stored.changed, stored.org)
}

export const changeEnterpriseIntake = answer(changeEnterprise, async ({ id, version, town: townId, ...changes }, scope) => {
  const found = await current(scope, id, version)
  if (!found.accepted) return found
  const town = await findTown(scope.tx, scope.org, townId)
  if (town === undefined) return noTown()
  if (await nameStands(scope.tx, changes.name, id)) return nameTaken(changes.name)
  const saved = await save(scope, { ...found.value, ...changes, town: town.name }, town.id)
  if (!saved.accepted) return saved
  await actFor(scope, id, async (acting) => acting.record(orgChanged, { subject: id, data: { org: saved.value } }))
  scope.record(orgChanged, { subject: id, data: { org: saved.value } })
  return accept({ org: saved.value })
})

export const changeRegistrationCodeIntake = answer(changeRegistrationCode, async ({ id, version, registrationCode }, scope) => {
  const found = await current(scope, id, version)
  if (!found.accepted) return found
  const before = found.value.registrationCode
  if (before === registrationCode) return refuse('same-code', '登记编码没有变化', { field: 'registrationCode' })
  if ((await codesGiven(scope.tx)).includes(registrationCode)) return codeTaken(registrationCode)
  const saved = await save(scope, { ...found.value, registrationCode, provisional: isProvisionalCode(registrationCode) }, found.value.parent)
  if (!saved.accepted) return saved
  const data = { org: saved.value, before }
  await actFor(scope, id, async (acting) => acting.record(registrationCodeChanged, { subject: id, data }))
  scope.record(registrationCodeChanged, { subject: id, data })
  return accept({ org: saved.value })
})
