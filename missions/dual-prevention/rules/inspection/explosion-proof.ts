import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { ExplosionState, InspectionSetting } from '../../contract/inspection/setting.ts'

/**
 * Whether other devices are kept out of areas with an explosive atmosphere. By default as soon as the enterprise has marked
 * such areas and owns a terminal for them: earlier it would only stop the inspections. Until then it is warned.
 */
export const explosionState = (setting: InspectionSetting['explosionProof'], { areas, terminals }: { readonly areas: number; readonly terminals: number }): ExplosionState => {
  if (areas === 0) return 'none'
  if (setting === 'always' || (setting === 'auto' && terminals > 0)) return 'on'
  return 'warned'
}

/** May this device be used at these places? */
export const decideDevice = (
  state: ExplosionState,
  places: readonly { readonly name: string; readonly explosive: boolean }[],
  here: { readonly explosionProof: boolean } | null,
): Decision<true> => {
  const place = places.find(({ explosive }) => explosive)
  if (state !== 'on' || place === undefined || here?.explosionProof === true) return accept(true)
  return refuse('not-explosion-proof', `“${place.name}”在爆炸危险区域，只能用登记的防爆终端办理。请改用防爆终端，在终端上用工牌或换人密码登录后再提交`, { kind: 'forbidden' })
}
