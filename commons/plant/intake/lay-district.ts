import { BrokenInvariant } from '@anlan/kernel/fault'
import type { Id } from '@anlan/kernel/id'
import { newId } from '@anlan/platform/clock/new-id'
import { type House, systemSpeaker } from '@anlan/platform/module/house'
import { orgRegistered } from '../contract/org.ts'
import { findOrgByName } from '../store/find-org-by-name.ts'
import { insertOrg, type NewOrg } from '../store/insert-org.ts'

export interface DistrictPlan {
  readonly district: string
  readonly towns: readonly string[]
}

export interface LaidDistrict {
  readonly platform: Id
  readonly district: Id
  /** By name. */
  readonly towns: Readonly<Record<string, Id>>
}

const lay = async (house: House, kind: 'platform' | 'district' | 'town', name: string, district: Id | null): Promise<Id> => {
  const find = () => house.database.within({ worker: true }, (tx) => findOrgByName(tx, kind, name))
  const known = await find()
  if (known !== undefined) return known
  const org: NewOrg = {
    id: newId(), kind, name, district,
    townId: null, town: null, type: null, registrationCode: null, provisional: false,
    majorHazardSource: false, ruleProfile: 'notice-2021', demonstration: false,
  }
  await house.act(systemSpeaker(org.id, '开通'), async (scope) => {
    const made = await insertOrg(scope.tx, org, '系统', scope.now)
    if (made !== undefined) scope.record(orgRegistered, { subject: org.id, data: { org: made } })
  })
  // Another process may have been first.
  const laid = await find()
  if (laid === undefined) throw new BrokenInvariant(`${kind} ${name} was not laid`)
  return laid
}

/** The orgs that must be there before anybody can sign in: the platform, the district, its towns. Again changes nothing. */
export const layDistrict = async (house: House, { district: name, towns }: DistrictPlan): Promise<LaidDistrict> => {
  const platform = await lay(house, 'platform', '安澜平台', null)
  const district = await lay(house, 'district', name, null)
  const ids: Record<string, Id> = {}
  for (const town of towns) ids[town] = await lay(house, 'town', town, district)
  return { platform, district, towns: ids }
}
