import { Fault } from '@anlan/kernel/fault'
import { type Instant, SECOND } from '@anlan/kernel/time'
import type { DigestAlgorithm } from '@anlan/platform/auth/digest'
import { childOf } from '@anlan/platform/xml/read-xml'
import { xmlFields } from '@anlan/platform/xml/write-xml'
import { type Call, openCalls } from './calls.ts'
import { type Device, type GbTold, whyOffline } from './device.ts'
import type { ChannelAddress, Transport } from './device-id.ts'
import { type CatalogueItem, type Manscdp, MANSCDP, readAlarm, readCatalogue, readDeviceInfo, readDeviceStatus, readManscdp, writeManscdp } from './manscdp.ts'
import { ownAddressFor } from './own-address.ts'
import { openQueries } from './queries.ts'
import { openRegistrar } from './register-device.ts'
import { newDialog, requestTo, type Self } from './request-to.ts'
import { readAddress } from './sip-address.ts'
import type { Peer } from './sip-line.ts'
import { headOf, type Heads, type SipRequest, type SipResponse } from './sip-message.ts'
import { answerTo, newTag, openSipTalk } from './sip-talk.ts'

export interface GbPlatformOptions {
  /** 20 digits, kind 200 (SIP server). */
  readonly id: string
  readonly bind: string
  /** 0 takes any free one. 5060 is usual. */
  readonly port: number
  /** What devices are told; empty: the address by which each device reaches us. Behind a router it has to be told. */
  readonly host: string
  readonly passwordOf: (device: string) => string | undefined
  /** Old devices know MD5 only. */
  readonly algorithm: DigestAlgorithm
  /** As it is set on devices: 60 s is usual. */
  readonly keepaliveMs: number
  readonly mediaPorts: { readonly from: number; readonly to: number } | undefined
  readonly now: () => Instant
  readonly told: (told: GbTold) => void
}
export interface GbPlatform {
  readonly id: string
  readonly port: number
  devices(): readonly Device[]
  catalogue(device: string): Promise<readonly CatalogueItem[]>
  status(device: string): Promise<Device['status']>
  /** Asks for live pictures: program stream in bytes. @throws Fault with the reason in Chinese */
  play(wish: Omit<ChannelAddress, 'transport'> & { readonly transport: Transport; readonly timeoutMs: number; readonly signal: AbortSignal }): Promise<Call>
  /** `PTZCmd`: see ptz.ts. */
  control(device: string, channel: string, ptz: string): Promise<void>
  close(): Promise<void>
}
const PAGES = 8 * SECOND
const SUBSCRIBED = 86_400
const nothing = (): void => undefined

/** Our end of GB/T 28181-2022: devices register here, tell their channels and alarms, and send pictures when they are asked. */
export const openGbPlatform = async (options: GbPlatformOptions): Promise<GbPlatform> => {
  const { id, bind, keepaliveMs, now, told } = options
  const domain = id.slice(0, 10)
  const devices = new Map<string, Device>()
  const queries = openQueries()
  const registrar = openRegistrar({ realm: domain, algorithm: options.algorithm, passwordOf: options.passwordOf, now })
  const selfFor = async ({ host }: Peer): Promise<Self> => ({ id, domain, host: options.host || (await ownAddressFor(host)), port: talk.port })
  const deviceOf = (which: string): Device => {
    const device = devices.get(which)
    if (device === undefined) throw new Fault('stream-away', `国标设备 ${which} 没有注册到本平台。请核对设备上的平台编号、地址、端口和密码`)
    return device
  }
  const ask = async (device: Device, method: string, heads: Heads, body: Buffer, to = device.id): Promise<SipResponse> => {
    const self = await selfFor(device.peer)
    return talk.ask(requestTo(self, device.peer, { method, uri: `sip:${to}@${device.peer.host}:${device.peer.port}`, dialog: newDialog(self, to), cseq: 1, heads: [...heads, ['Content-Type', MANSCDP]], body }), device.peer)
  }
  const message = async (device: Device, body: Buffer, to?: string): Promise<void> => {
    const { status } = await ask(device, 'MESSAGE', [], body, to)
    if (status >= 300) throw new Fault('gb28181-refused', `国标设备没有接受命令（${status}）`)
  }
  const query = async (device: Device, cmd: string, take: (message: Manscdp) => boolean): Promise<void> => {
    const sn = queries.nextSn()
    const answered = queries.wait(device.id, cmd, sn, take, PAGES)
    answered.catch(nothing)
    await message(device, writeManscdp('Query', cmd, sn, device.id))
    await answered
  }
  const readChannels = async (device: Device): Promise<readonly CatalogueItem[]> => {
    const found = new Map<string, CatalogueItem>()
    await query(device, 'Catalog', (page) => {
      const { sum, items } = readCatalogue(page)
      for (const it of items) found.set(it.id, it)
      return found.size >= sum
    })
    device.channels = [...found.values()]
    device.catalogueAt = now()
    told({ kind: 'catalogue', device: device.id, channels: found.size })
    return device.channels
  }
  /** What is learnt of a device when it comes; one that answers some of it is a device all the same. */
  const learn = async (device: Device): Promise<void> => {
    await query(device, 'DeviceInfo', (answer) => {
      device.info = readDeviceInfo(answer)
      return true
    }).catch(nothing)
    await readChannels(device).catch(nothing)
    const body = writeManscdp('Query', 'Alarm', queries.nextSn(), device.id, xmlFields({ StartAlarmPriority: 0, EndAlarmPriority: 0, AlarmMethod: 0 }))
    device.alarms = await ask(device, 'SUBSCRIBE', [['Event', 'presence'], ['Expires', String(SUBSCRIBED)]], body).then(({ status }) => status < 300, () => false)
  }
  const leave = (device: Device, why: 'left' | 'silent' | 'expired'): void => {
    devices.delete(device.id)
    calls.endOf(device.id)
    told({ kind: 'offline', device: device.id, why })
  }
  const register = (request: SipRequest, peer: Peer): SipResponse => {
    const result = registrar(request)
    if (result.kind === 'asked') return answerTo(request, peer, 401, 'Unauthorized', { tag: newTag(), heads: [['WWW-Authenticate', result.header]] })
    if (result.kind === 'refused') {
      told({ kind: 'refused', device: result.device })
      return answerTo(request, peer, 403, 'Forbidden', { tag: newTag() })
    }
    const known = devices.get(result.device)
    if (result.kind === 'out') {
      if (known !== undefined) leave(known, 'left')
    } else if (known === undefined) {
      const device: Device = { id: result.device, peer, expiresAt: now() + result.expires * SECOND, heardAt: now(), since: now(), info: undefined, status: undefined, channels: [], catalogueAt: undefined, alarms: false }
      devices.set(device.id, device)
      told({ kind: 'online', device: device.id })
      void learn(device)
    } else Object.assign(known, { peer, expiresAt: now() + result.expires * SECOND, heardAt: now() })
    // 9.10: devices set their clocks by this.
    const date = new Date(now() + 8 * 60 * 60 * SECOND).toISOString().slice(0, 23)
    return answerTo(request, peer, 200, 'OK', { tag: newTag(), heads: [['Contact', headOf(request, 'contact')], ['Expires', String(result.expires)], ['Date', date]] })
  }
  const hear = (device: Device, { kind, cmd, root, ...rest }: Manscdp): void => {
    if (kind === 'Response') queries.heard(device.id, { kind, cmd, root, ...rest })
    if (kind !== 'Notify') return
    if (cmd === 'Alarm') {
      const alarm = readAlarm({ kind, cmd, root, ...rest })
      told({ kind: 'alarm', device: device.id, alarm })
      // 9.4: the alarm itself is answered, besides the message that brought it.
      void message(device, writeManscdp('Response', 'Alarm', rest.sn, alarm.channel, xmlFields({ Result: 'OK' }))).catch(nothing)
    }
    if (cmd === 'MediaStatus') calls.endedBy(rest.device)
    if (cmd === 'Catalog' && childOf(root, 'DeviceList') !== undefined) void readChannels(device).catch(nothing)
  }
  const asked = (request: SipRequest, peer: Peer): SipResponse | undefined => {
    if (request.method === 'REGISTER') return register(request, peer)
    if (request.method === 'ACK') return undefined
    if (request.method === 'OPTIONS') return answerTo(request, peer, 200, 'OK', { tag: newTag(), heads: [['Allow', 'REGISTER, MESSAGE, NOTIFY, INVITE, ACK, BYE, OPTIONS']] })
    // It comes from a channel, not from the device: known by the call that it ends.
    if (request.method === 'BYE') return calls.leftBy(headOf(request, 'call-id'), peer.host) ? answerTo(request, peer, 200, 'OK') : answerTo(request, peer, 481, 'Call/Transaction Does Not Exist', { tag: newTag() })
    const device = devices.get(readAddress(headOf(request, 'from'))?.user ?? '')
    // Who did not register, or speaks from elsewhere, is not listened to: nothing but the registration is proved.
    if (device === undefined || device.peer.host !== peer.host) return answerTo(request, peer, 403, 'Forbidden', { tag: newTag() })
    // Behind a router ports change; over TCP a device may have connected anew.
    device.peer = peer.kind === device.peer.kind ? peer : device.peer
    device.heardAt = now()
    if (request.method !== 'MESSAGE' && request.method !== 'NOTIFY') return answerTo(request, peer, 405, 'Method Not Allowed', { tag: newTag() })
    const said = readManscdp(request.body)
    if (said === undefined) return answerTo(request, peer, 400, 'Bad Request', { tag: newTag() })
    hear(device, said)
    return answerTo(request, peer, 200, 'OK', { tag: newTag() })
  }
  const talk = await openSipTalk({ host: bind, port: options.port, asked })
  const calls = openCalls({ talk, selfFor, bind, ports: options.mediaPorts })
  const look = setInterval(() => {
    for (const device of devices.values()) {
      const why = whyOffline(device, keepaliveMs, now())
      if (why !== undefined) leave(device, why)
    }
  }, Math.min(5 * SECOND, keepaliveMs / 2)).unref()
  return {
    id,
    port: talk.port,
    devices: () => [...devices.values()],
    catalogue: async (which) => readChannels(deviceOf(which)),
    status: async (which) => {
      const device = deviceOf(which)
      await query(device, 'DeviceStatus', (answer) => {
        device.status = readDeviceStatus(answer)
        return true
      })
      return device.status
    },
    play: async (wish) => calls.open(deviceOf(wish.device), wish),
    control: async (which, channel, ptz) => message(deviceOf(which), writeManscdp('Control', 'DeviceControl', queries.nextSn(), channel, xmlFields({ PTZCmd: ptz })), channel),
    close: async () => {
      clearInterval(look)
      await calls.close()
      await talk.close()
    },
  }
}
