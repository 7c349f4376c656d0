import type { Instant } from '@anlan/kernel/time'
import type { CatalogueItem, DeviceInfo, DeviceStatus, GbAlarm } from './manscdp.ts'
import type { Peer } from './sip-line.ts'

/** A device that registered, while it is heard. */
export interface Device {
  readonly id: string
  peer: Peer
  /** Its registration runs out. */
  expiresAt: Instant
  heardAt: Instant
  readonly since: Instant
  info: DeviceInfo | undefined
  status: DeviceStatus | undefined
  channels: readonly CatalogueItem[]
  /** Undefined: its catalogue has not come yet. */
  catalogueAt: Instant | undefined
  /** Whether it took our subscription to alarms. */
  alarms: boolean
}

export type GbTold =
  | { readonly kind: 'online' | 'refused'; readonly device: string }
  | { readonly kind: 'offline'; readonly device: string; readonly why: 'left' | 'silent' | 'expired' }
  | { readonly kind: 'catalogue'; readonly device: string; readonly channels: number }
  | { readonly kind: 'alarm'; readonly device: string; readonly alarm: GbAlarm }

/** 9.6: after three lost keepalives a device is offline. */
export const LOST_KEEPALIVES = 3
export const whyOffline = ({ expiresAt, heardAt }: Pick<Device, 'expiresAt' | 'heardAt'>, keepaliveMs: number, now: Instant): 'silent' | 'expired' | undefined =>
  now >= expiresAt ? 'expired' : now - heardAt > keepaliveMs * LOST_KEEPALIVES ? 'silent' : undefined
