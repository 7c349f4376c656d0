import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { Org } from '../contract/org.ts'
import { ORG, type OrgRow, toOrg } from './org-row.ts'

/** Saves what changed; a former code is kept beside the new one. @returns `undefined` when `version` no longer stands */
export const updateEnterprise = async (tx: Tx, it: Org & { townId: string | null }, by: string, at: Instant): Promise<Org | undefined> => {
  const row = await tx.first(sql<OrgRow>`update org set name = ${it.name}, type = ${it.type}, town_id = ${it.townId}, town_name = ${it.town},
      former_codes = case when registration_code is distinct from ${it.registrationCode} and registration_code is not null
        then former_codes || registration_code else former_codes end,
      registration_code = ${it.registrationCode}, provisional = ${it.provisional}, major_hazard_source = ${it.majorHazardSource},
      rule_profile = ${it.ruleProfile}, changed_by = ${by}, changed_at = ${at}, version = version + 1
    where org_id = ${it.id} and version = ${it.version} returning ${ORG}`)
  return row === undefined ? undefined : toOrg(row)
}
