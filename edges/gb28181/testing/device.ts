import { createHash } from 'node:crypto'
import { BrokenInvariant } from '@anlan/kernel/fault'
import { answerDigest } from '@anlan/platform/auth/digest'
import { xmlFields } from '@anlan/platform/xml/write-xml'
import type { Clip } from '@anlan/testbed/video/clip'
import { beijingTime } from './beijing-time.ts'
import { MANSCDP, readManscdp, writeManscdp } from '../manscdp.ts'
import { textOf } from '@anlan/platform/xml/read-xml'
import { readPtz } from '../ptz.ts'
import { newDialog, requestTo, type Self } from '../request-to.ts'
import { readSdp } from '../sdp.ts'
import { readAddress } from '../sip-address.ts'
import type { Peer } from '../sip-line.ts'
import { headOf, type Heads, type SipRequest, type SipResponse } from '../sip-message.ts'
import { answerTo, newTag, openSipTalk } from '../sip-talk.ts'
import { type Sending, sendMedia } from './send-media.ts'

export interface BoxChannel {
  readonly id: string
  readonly name: string
  readonly clip: Clip
  /** What it sends where its sub stream is asked for; it has none where this is left out, and sends the main one. */
  readonly sub?: Clip
  readonly ptz?: boolean
}
/** `mute`: takes the call and sends nothing. `other-ssrc`: sends with an SSRC of its own. `busy`: 486. `no-tcp`: 488 for TCP. `lost`: sends where nobody listens. */
export type BoxMood = 'well' | 'mute' | 'other-ssrc' | 'busy' | 'no-tcp' | 'lost'

interface Parts {
  readonly id: string
  readonly password: string
  readonly platform: { readonly id: string; readonly host: string; readonly port: number }
  readonly transport: 'udp' | 'tcp'
  readonly channels: readonly BoxChannel[]
  readonly keepaliveMs?: number
  readonly expires?: number
  /** Items of a catalogue in one message. */
  readonly page?: number
  /** Pictures of each call; without end where it is left out. */
  readonly count?: number
  readonly shuffle?: boolean
}

/** A device in a box: registers with digest, tells its channels, takes calls and sends PS over RTP, turns, tells alarms. GB/T 28181-2022 from the other side. */
export const openGbDevice = async ({ id, password, platform, transport, channels, keepaliveMs = 60_000, expires = 3_600, page = 2, count, shuffle }: Parts) => {
  const domain = platform.id.slice(0, 10)
  let mood: BoxMood = 'well'
  let sn = 0
  const [calls, turned, answers] = [new Map<string, { readonly sending: Sending; readonly channel: string; readonly invite: SipRequest; readonly tag: string }>(), [] as { readonly channel: string; readonly what: ReturnType<typeof readPtz> }[], [] as string[]]
  let subscribed = false
  const tell = (body: Buffer): Promise<SipResponse> => ask('MESSAGE', [['Content-Type', MANSCDP]], body)

  const catalogue = async (asked: string): Promise<void> => {
    for (let at = 0; at < channels.length; at += page) {
      const items = channels.slice(at, at + page).map(({ id: own, name, ptz }) => `<Item>\r\n${xmlFields({ DeviceID: own, Name: name, Manufacturer: 'Anlan', Model: 'BOX', Owner: 'Owner', CivilCode: domain.slice(0, 6), Address: 'Address', Parental: 0, ParentID: id, SafetyWay: 0, RegisterWay: 1, Secrecy: 0, Status: 'ON' })}<Info>${xmlFields({ PTZType: ptz === true ? 1 : 3 })}</Info></Item>\r\n`)
      await tell(writeManscdp('Response', 'Catalog', asked, id, `${xmlFields({ SumNum: channels.length })}<DeviceList Num="${items.length}">\r\n${items.join('')}</DeviceList>\r\n`))
    }
  }
  const obey = (request: SipRequest): void => {
    const said = readManscdp(request.body)
    if (said === undefined) return
    if (said.kind === 'Query' && said.cmd === 'Catalog') void catalogue(said.sn)
    if (said.kind === 'Query' && said.cmd === 'DeviceInfo') void tell(writeManscdp('Response', 'DeviceInfo', said.sn, id, xmlFields({ Result: 'OK', DeviceName: '罐区录像机', Manufacturer: 'Anlan', Model: 'BOX-1', Firmware: 'V1.0', Channel: channels.length })))
    if (said.kind === 'Query' && said.cmd === 'DeviceStatus') void tell(writeManscdp('Response', 'DeviceStatus', said.sn, id, xmlFields({ Result: 'OK', Online: 'ONLINE', Status: 'OK', Encode: 'ON', Record: 'OFF', DeviceTime: beijingTime(Date.now()) })))
    if (said.kind === 'Control' && said.cmd === 'DeviceControl') turned.push({ channel: said.device, what: readPtz(textOf(said.root, 'PTZCmd')) })
    if (said.kind === 'Response') answers.push(said.cmd)
  }
  const invited = async (request: SipRequest, peer: Peer): Promise<SipResponse> => {
    const channel = channels.find((it) => it.id === readAddress(request.uri)?.user)
    const offer = readSdp(request.body.toString())
    const no = (status: number, reason: string): SipResponse => answerTo(request, peer, status, reason, { tag: newTag() })
    if (channel === undefined) return no(404, 'Not Found')
    if (offer === undefined) return no(400, 'Bad Request')
    if (mood === 'busy') return no(486, 'Busy Here')
    if (mood === 'no-tcp' && offer.tcp) return no(488, 'Not Acceptable Here')
    const way = !offer.tcp ? 'udp' : offer.setup === 'active' ? 'tcp-active' : 'tcp'
    const sending = await sendMedia({ transport: way, host: offer.host, port: mood === 'lost' ? 9 : offer.port, clip: offer.stream === 1 ? (channel.sub ?? channel.clip) : channel.clip, ssrc: mood === 'other-ssrc' ? 7 : Number(offer.ssrc), mute: mood === 'mute', ...(count === undefined ? {} : { count }), ...(shuffle === undefined ? {} : { shuffle }) })
    const tag = newTag()
    calls.set(headOf(request, 'call-id'), { sending, channel: channel.id, invite: request, tag })
    const sdp = ['v=0', `o=${channel.id} 0 0 IN IP4 127.0.0.1`, 's=Play', 'c=IN IP4 127.0.0.1', 't=0 0', `m=video ${way === 'tcp-active' ? sending.port : 9} ${offer.tcp ? 'TCP/RTP/AVP' : 'RTP/AVP'} 96`, 'a=sendonly', ...(offer.tcp ? [`a=setup:${way === 'tcp-active' ? 'passive' : 'active'}`, 'a=connection:new'] : []), 'a=rtpmap:96 PS/90000', `y=${offer.ssrc}`, ''].join('\r\n')
    return answerTo(request, peer, 200, 'OK', { tag, heads: [['Contact', `<sip:${channel.id}@127.0.0.1>`], ['Content-Type', 'application/sdp']], body: Buffer.from(sdp) })
  }
  const talk = await openSipTalk({
    host: '127.0.0.1', port: 0,
    asked: (request, peer) => {
      if (request.method === 'ACK') return undefined
      if (request.method === 'INVITE') return invited(request, peer)
      if (request.method === 'BYE') {
        const callId = headOf(request, 'call-id')
        calls.get(callId)?.sending.stop()
        return answerTo(request, peer, calls.delete(callId) ? 200 : 481, 'OK')
      }
      if (request.method === 'SUBSCRIBE') subscribed = true
      obey(request)
      return answerTo(request, peer, 200, 'OK', { tag: newTag() })
    },
  })
  const dialled = transport === 'tcp' ? await talk.dial(platform.host, platform.port) : undefined
  const peer: Peer = dialled ?? talk.peer(platform.host, platform.port)
  const self: Self = { id, domain, host: '127.0.0.1', port: talk.port }
  const ask = (method: string, heads: Heads, body: Buffer = Buffer.alloc(0), cseq = 1): Promise<SipResponse> =>
    talk.ask(requestTo(self, peer, { method, uri: `sip:${platform.id}@${domain}`, dialog: newDialog(self, method === 'REGISTER' ? id : platform.id), cseq, heads, body }), peer)
  const register = async (forSeconds: number): Promise<SipResponse> => {
    const first = await ask('REGISTER', [['Expires', String(forSeconds)]])
    if (first.status !== 401) return first
    const proof = answerDigest(headOf(first, 'www-authenticate'), 'REGISTER', `sip:${platform.id}@${domain}`, { user: id, password }, createHash('md5').update(newTag()).digest('hex').slice(0, 8))
    if (proof === undefined) throw new BrokenInvariant('the challenge cannot be answered')
    return ask('REGISTER', [['Authorization', proof], ['Expires', String(forSeconds)]], Buffer.alloc(0), 2)
  }
  const keepalive = (): Promise<number> => tell(writeManscdp('Notify', 'Keepalive', (sn += 1), id, xmlFields({ Status: 'OK' }))).then(({ status }) => status, () => 0)
  let beating: NodeJS.Timeout | undefined
  return {
    id,
    /** The answer to its second REGISTER: 200, or why not. */
    register: async (): Promise<number> => {
      const { status } = await register(expires)
      if (status === 200) beating ??= setInterval(() => void keepalive(), keepaliveMs).unref()
      return status
    },
    leave: async (): Promise<number> => (await register(0)).status,
    keepalive,
    /** As if its power were cut: no more keepalives. */
    fallSilent: (): void => clearInterval(beating),
    show: (next: BoxMood): void => void (mood = next),
    subscribed: (): boolean => subscribed,
    calls: () => [...calls.values()].map(({ channel, sending }) => ({ channel, sent: sending.sent() })),
    turned: () => turned,
    /** What the platform answered to alarms. */
    answers: () => answers,
    alarm: (channel: string, { method, type, priority = 1, at = Date.now(), words = '' }: { readonly method: number; readonly type?: number; readonly priority?: number; readonly at?: number; readonly words?: string }): Promise<SipResponse> =>
      tell(writeManscdp('Notify', 'Alarm', (sn += 1), channel, `${xmlFields({ AlarmPriority: priority, AlarmMethod: method, AlarmTime: beijingTime(at), AlarmDescription: words })}${type === undefined ? '' : `<Info>${xmlFields({ AlarmType: type })}</Info>`}`)),
    /** It ends its calls by itself. */
    hangUp: async (): Promise<void> => {
      for (const [callId, { sending, invite, tag }] of calls) {
        sending.stop()
        calls.delete(callId)
        await talk.ask(requestTo(self, peer, { method: 'BYE', uri: `sip:${platform.id}@${domain}`, dialog: { callId, from: `${headOf(invite, 'to')};tag=${tag}`, to: headOf(invite, 'from') }, cseq: 1 }), peer)
      }
    },
    raw: (message: SipRequest): void => peer.send(message),
    close: async (): Promise<void> => {
      clearInterval(beating)
      for (const { sending } of calls.values()) sending.stop()
      dialled?.hangUp()
      await talk.close()
    },
  }
}
export type GbDevice = Awaited<ReturnType<typeof openGbDevice>>
