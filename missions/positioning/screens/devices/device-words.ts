import type { DeviceStatus } from '../../contract/device.ts'

/** 离线 is late, 故障 is late, 从未上报 says nothing yet. */
export const DEVICE_TONES = { online: 'done', faulty: 'late', silent: 'late', never: 'off' } as const

/** What stands beside a mark on the map: the number, and whether something is wrong; what, stands in the list. */
export const markWords = ({ number, state }: Pick<DeviceStatus, 'number' | 'state'>): string => (state === 'silent' ? `${number} 离线` : state === 'faulty' ? `${number} 故障` : number)
