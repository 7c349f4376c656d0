import { DEVICE_ID, hasPictures } from '@anlan/edge-gb28181/device-id'
import type { GbTold } from '@anlan/edge-gb28181/device'
import { type GbPlatform, openGbPlatform } from '@anlan/edge-gb28181/platform'
import type { Instant } from '@anlan/kernel/time'
import type { DetectorEvent } from '@anlan/video/contract/detector-event'
import type { FoundDevices } from '@anlan/video/contract/find-devices'

export interface GbSettings {
  /** 20 digits of this platform. */
  readonly id: string
  readonly bind: string
  readonly port: number
  /** What devices are told; empty: the address by which each reaches us. */
  readonly host: string
  readonly password: string
  readonly algorithm: 'MD5' | 'SHA-256'
  readonly keepaliveMs: number
  readonly mediaPorts: { readonly from: number; readonly to: number } | undefined
}
interface Parts {
  readonly settings: GbSettings
  /** The clock of this machine, which nobody moves: registrations and keepalives run by it. */
  readonly now: () => Instant
  /** The server's time, for what is told to it. */
  readonly serverNow: () => Instant
  readonly event: (event: DetectorEvent) => void
  readonly say: (text: string, facts: object) => void
}
const MOST_REFUSED = 20
/** Kinds of a channel that turn by its catalogue: 1 ball, 2 half ball, 4 remote-controlled. */
const TURNING: readonly (number | undefined)[] = [1, 2, 4]

/** An alarm of a device in the words of missions/video: its code is method and kind. */
const eventOf = (device: string, { alarm }: Extract<GbTold, { kind: 'alarm' }>, heard: Instant): DetectorEvent => ({
  id: `${device}|${alarm.channel}|${alarm.sn}|${alarm.at ?? heard}`, source: alarm.channel, sourceName: '', code: alarm.type === undefined ? String(alarm.method) : `${alarm.method}.${alarm.type}`, words: alarm.words.slice(0, 300), what: 'once', at: alarm.at ?? heard, count: 0, score: 0, boxes: [], picture: null,
})

/** Devices that register by GB/T 28181-2022. */
export const openGbDevices = async ({ settings, now, serverNow, event, say }: Parts) => {
  const refused = new Set<string>()
  const told = (it: GbTold): void => {
    if (it.kind === 'alarm') return event(eventOf(it.device, it, serverNow()))
    if (it.kind === 'catalogue') return
    // Who knocks in vain knocks for ever: said and kept once.
    if (it.kind === 'refused' && (refused.has(it.device) || refused.size >= MOST_REFUSED || !DEVICE_ID.test(it.device))) return
    say(`gb28181 ${it.kind}`, { device: it.device })
    if (it.kind === 'refused') refused.add(it.device)
    if (it.kind === 'online') refused.delete(it.device)
  }
  const platform: GbPlatform = await openGbPlatform({ ...settings, passwordOf: () => settings.password, now, told })
  return {
    platform,
    found: (): NonNullable<FoundDevices['gb28181']> => ({
      id: platform.id, port: platform.port, refused: [...refused],
      devices: platform.devices().map(({ id, info, channels }) => ({
        id, name: info?.name ?? '', maker: info?.maker ?? '', model: info?.model ?? '',
        channels: channels.filter((it) => hasPictures(it.id)).map(({ id: own, name, ptz, online }) => ({ id: own, name, turns: TURNING.includes(ptz), online })),
      })),
    }),
  }
}
export type GbDevices = Awaited<ReturnType<typeof openGbDevices>>
