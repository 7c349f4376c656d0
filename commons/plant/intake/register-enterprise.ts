import { accept, refuse } from '@anlan/kernel/decision'
import { openAccount } from '@anlan/platform/auth/accounts'
import { actFor } from '@anlan/platform/module/act-for'
import { answer } from '@anlan/platform/module/module'
import { orgRegistered, registerEnterprise } from '../contract/org.ts'
import { decideRegister, nameTaken } from '../rules/register-enterprise.ts'
import { codesGiven, nameStands } from '../store/code-facts.ts'
import { findTown } from '../store/find-town.ts'
import { insertOrg } from '../store/insert-org.ts'

/** The enterprise's row, its first account and the first line of its own journal come to be with the district's line, or not at all. */
export const registerEnterpriseIntake = answer(registerEnterprise, async (input, scope) => {
  const decision = decideRegister(input, {
    town: await findTown(scope.tx, scope.org, input.town),
    nameTaken: await nameStands(scope.tx, input.name, input.id),
    codes: await codesGiven(scope.tx),
  })
  if (!decision.accepted) return decision
  const { code, provisional, town } = decision.value
  const { id, name, type, majorHazardSource, demonstration, administrator } = input

  const made = await insertOrg(
    scope.tx,
    {
      id, name, type, majorHazardSource, demonstration, provisional,
      kind: type === 'station' ? 'station' : 'enterprise',
      district: scope.org, townId: town.id, town: town.name,
      registrationCode: code,
      ruleProfile: 'notice-2021',
    },
    scope.actor.name,
    scope.now,
  )
  if (made === undefined) {
    if (await nameStands(scope.tx, name, id)) return nameTaken(name)
    return refuse('enterprise-stands', '该企业或其登记编码已在名录中，请核对', { kind: 'conflict' })
  }

  const opened = await actFor(scope, id, async (acting) => {
    const account = administrator === undefined ? undefined : await openAccount(acting.tx, { ...administrator, org: id, mustChange: true })
    if (account !== undefined && !account.accepted) return account
    const first = account === undefined || administrator === undefined ? undefined : { account: account.value.id, name: administrator.name }
    const data = { org: made, ...(first === undefined ? {} : { administrator: first }) }
    acting.record(orgRegistered, { subject: id, data })
    return accept(data)
  })
  if (!opened.accepted) return refuse(opened.refusal.code, opened.refusal.message, { ...opened.refusal, field: `administrator.${opened.refusal.field ?? 'login'}` })
  scope.record(orgRegistered, { subject: id, data: opened.value })
  return accept({ org: made })
})
