import type { DeviceStatus } from '../../contract/device-status.ts'

/** 离线 is late, 故障 is late, 从未上报 says nothing yet. */
export const DEVICE_TONES = { online: 'done', faulty: 'late', silent: 'late', never: 'off' } as const

const ORDER = ['faulty', 'silent', 'never', 'online'] as const

/** What does not work first, then by number. */
export const worstFirst = (a: Pick<DeviceStatus, 'number' | 'state'>, b: Pick<DeviceStatus, 'number' | 'state'>): number => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || a.number.localeCompare(b.number, 'zh-CN')

/** What stands beside a mark on the map: the number, and whether something is wrong; what, stands in the list. */
export const markWords = ({ number, state }: Pick<DeviceStatus, 'number' | 'state'>): string => (state === 'silent' ? `${number} 离线` : state === 'faulty' ? `${number} 故障` : number)
