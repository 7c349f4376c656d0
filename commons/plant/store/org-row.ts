import type { Id } from '@anlan/kernel/id'
import type { OrgKind } from '@anlan/kernel/role'
import { sql } from '@anlan/platform/database/database'
import type { EnterpriseType, Org } from '../contract/org.ts'

export interface OrgRow {
  readonly org_id: Id
  readonly kind: OrgKind
  readonly name: string
  readonly district_id: Id | null
  readonly town_id: Id | null
  readonly town_name: string | null
  readonly type: EnterpriseType | null
  readonly registration_code: string | null
  readonly provisional: boolean
  readonly major_hazard_source: boolean
  readonly rule_profile: Org['ruleProfile']
  readonly demonstration: boolean
  readonly changed_by: string
  readonly changed_at: number
  readonly version: number
}

export const ORG = sql`org_id, kind, name, district_id, town_id, town_name, type, registration_code, provisional,
  major_hazard_source, rule_profile, demonstration, changed_by, changed_at, version`

export const toOrg = (row: OrgRow): Org => ({
  id: row.org_id,
  kind: row.kind,
  name: row.name,
  parent: row.town_id ?? row.district_id,
  town: row.town_name,
  type: row.type,
  registrationCode: row.registration_code,
  provisional: row.provisional,
  majorHazardSource: row.major_hazard_source,
  ruleProfile: row.rule_profile,
  demonstration: row.demonstration,
  district: row.district_id,
  version: row.version,
})
