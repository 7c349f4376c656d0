import { accept, refuse } from '@anlan/kernel/decision'
import { accountsOf, openAccount } from '@anlan/platform/auth/accounts'
import { actFor } from '@anlan/platform/module/act-for'
import { answer } from '@anlan/platform/module/module'
import { administratorAppointed, appointAdministrator } from '../contract/appoint-administrator.ts'
import { loadOrg } from '../store/load-org.ts'

const missing = refuse('no-such-org', '本区没有这个单位', { kind: 'missing' })
const standing = refuse('has-accounts', '该单位已有账号，请由其系统管理员开通其他账号', { kind: 'conflict' })

export const appointAdministratorIntake = answer(appointAdministrator, async ({ id, login, name, password }, scope) => {
  const stored = await loadOrg(scope.tx, id)
  if (stored === undefined || stored.org.district !== scope.org) return missing
  return actFor(scope, id, async (acting) => {
    if ((await accountsOf(acting.tx, id)).length > 0) return standing
    const opened = await openAccount(acting.tx, { org: id, login, name, password, mustChange: true })
    if (!opened.accepted) return opened
    const administrator = { account: opened.value.id, name }
    acting.record(administratorAppointed, { subject: id, data: { org: id, name: stored.org.name, kind: stored.org.kind, administrator } })
    return accept({ id })
  })
})
