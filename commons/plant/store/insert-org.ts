import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { Org } from '../contract/org.ts'
import { ORG, type OrgRow, toOrg } from './org-row.ts'

export interface NewOrg extends Omit<Org, 'version' | 'parent' | 'district'> {
  readonly district: string | null
  readonly townId: string | null
}

/** @returns the org as it was stored; `undefined` when its id, name or code stands already */
export const insertOrg = async (tx: Tx, it: NewOrg, by: string, at: Instant): Promise<Org | undefined> => {
  const row = await tx.first(sql<OrgRow>`insert into org (org_id, kind, name, district_id, town_id, town_name, type, registration_code,
      provisional, major_hazard_source, rule_profile, demonstration, changed_by, changed_at)
    values (${it.id}, ${it.kind}, ${it.name}, ${it.district}, ${it.townId}, ${it.town}, ${it.type}, ${it.registrationCode},
      ${it.provisional}, ${it.majorHazardSource}, ${it.ruleProfile}, ${it.demonstration}, ${by}, ${at})
    on conflict do nothing returning ${ORG}`)
  return row === undefined ? undefined : toOrg(row)
}
