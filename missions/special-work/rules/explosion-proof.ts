import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Device } from '../contract/on-site.ts'
import type { Setting } from '../contract/setting.ts'

/**
 * Whether other devices are kept out of areas with an explosive atmosphere (AQ 3064.2-2025 7.1). By default as soon as such
 * areas are marked and the enterprise owns a terminal for them: earlier it would only stop the guarding.
 */
export const explosionState = (setting: Setting['explosionProof'], { areas, terminals }: { readonly areas: number; readonly terminals: number }): Device['state'] => {
  if (areas === 0) return 'none'
  return setting === 'always' || (setting === 'auto' && terminals > 0) ? 'on' : 'warned'
}

/** May this device be used at the work? Stopping, leaving and making safe are never asked. */
export const decideDevice = ({ state, area, explosive, here }: Device): Decision<true> =>
  state !== 'on' || !explosive || here?.explosionProof === true
    ? accept(true)
    : refuse('not-explosion-proof', `“${area}”是爆炸危险区域，在现场只能用登记的防爆终端办理。请改用防爆终端，用工牌或换人密码登录后再办理；暂停作业不受限制`, { kind: 'forbidden', clause: 'AQ 3064.2-2025 7.1' })
