import { accept, refuse } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { getEnterprise, listTowns } from '../contract/enterprise.ts'
import { listEnterprises, ownOrg } from '../contract/org.ts'
import { listTownRows } from '../store/find-town.ts'
import { listEnterpriseRows } from '../store/list-enterprise-rows.ts'
import { loadOrg } from '../store/load-org.ts'

export const ownOrgView = answer(ownOrg, async (_input, { tx, org }) => {
  const stored = await loadOrg(tx, org)
  return stored === undefined ? refuse('no-such-org', '本单位尚未登记，请联系区应急局', { kind: 'missing' }) : accept(stored.org)
})

/** Row-level security keeps a town from the enterprises of another. */
export const getEnterpriseView = answer(getEnterprise, async ({ id }, { tx }) => {
  const stored = await loadOrg(tx, id)
  return stored === undefined ? refuse('no-such-enterprise', '名录中没有这家企业', { kind: 'missing' }) : accept(stored.org)
})

export const listEnterprisesView = answer(listEnterprises, async (input, { tx }) => accept(await listEnterpriseRows(tx, input)))

export const listTownsView = answer(listTowns, async (_input, { tx }) => accept({ towns: await listTownRows(tx) }))
