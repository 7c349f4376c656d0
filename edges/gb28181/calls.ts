import { Fault } from '@anlan/kernel/fault'
import { SECOND } from '@anlan/kernel/time'
import { streamFault } from '@anlan/platform/media/stream-fault'
import type { ByteFeed } from './byte-feed.ts'
import type { Device } from './device.ts'
import type { Transport } from './device-id.ts'
import { type Media, openMedia } from './receive-media.ts'
import { type Dialog, newDialog, requestTo, type Self } from './request-to.ts'
import { parameterOf, readAddress } from './sip-address.ts'
import type { Peer } from './sip-line.ts'
import { headOf } from './sip-message.ts'
import type { SipTalk } from './sip-talk.ts'
import { readSdp, ssrcOf, writeOffer } from './sdp.ts'
import { whyRefused } from './why-no-pictures.ts'

export interface Call {
  readonly feed: ByteFeed
  /** BYE. */
  close(): Promise<void>
}
interface Open extends Call {
  readonly device: string
  readonly host: string
  readonly channel: string
  readonly media: Media
}
export interface CallWish {
  readonly channel: string
  readonly transport: Transport
  readonly anySsrc: boolean
  readonly stream: number | undefined
  readonly timeoutMs: number
  readonly signal: AbortSignal
}
interface Parts {
  readonly talk: SipTalk
  readonly selfFor: (peer: Peer) => Promise<Self>
  readonly bind: string
  readonly ports: { readonly from: number; readonly to: number } | undefined
}
/** Devices that wake a camera first take their time. */
const ANSWERED = 10 * SECOND

/** INVITE, ACK and BYE, and the media of each call: GB/T 28181-2022 9.2. */
export const openCalls = ({ talk, selfFor, bind, ports }: Parts) => {
  const open = new Map<string, Open>()
  let session = 0
  const byeOf = (self: Self, device: Device, uri: string, dialog: Dialog) => async (): Promise<void> => {
    await talk.ask(requestTo(self, device.peer, { method: 'BYE', uri, dialog, cseq: 2 }), device.peer, 2 * SECOND).catch(() => undefined)
  }
  const invite = async (device: Device, { channel, transport, anySsrc, stream, timeoutMs, signal }: CallWish): Promise<Open> => {
    const self = await selfFor(device.peer)
    session += 1
    const ssrc = ssrcOf(self.id, session)
    const media = await openMedia({ transport, bind, host: self.host, ports, ssrc: Number(ssrc), anySsrc, timeoutMs })
    try {
      const dialog = newDialog(self, channel)
      const uri = `sip:${channel}@${device.peer.host}:${device.peer.port}`
      const offer = writeOffer({ platform: self.id, host: self.host, port: media.port, transport, ssrc, stream })
      const request = requestTo(self, device.peer, { method: 'INVITE', uri, dialog, cseq: 1, heads: [['Subject', `${channel}:${ssrc},${self.id}:0`], ['Content-Type', 'application/sdp']], body: Buffer.from(offer) })
      const response = await talk.ask(request, device.peer, ANSWERED)
      const answered: Dialog = { ...dialog, to: headOf(response, 'to') || dialog.to }
      const acknowledge = (branch?: string): void => talk.acknowledge(requestTo(self, device.peer, { method: 'ACK', uri, dialog: answered, cseq: 1, ...(branch === undefined ? {} : { branch }) }), device.peer)
      if (response.status >= 300) {
        // RFC 3261 17.1.1.3: the ACK of a refusal belongs to the same transaction.
        acknowledge(parameterOf(headOf(request, 'via'), 'branch'))
        throw whyRefused(response.status)
      }
      acknowledge()
      const bye = byeOf(self, device, uri, answered)
      const sdp = readSdp(response.body.toString())
      if (signal.aborted || sdp === undefined) {
        await bye()
        throw sdp === undefined ? new Fault('stream-away', '国标设备的点播应答里没有媒体地址（SDP），请检查设备的国标版本') : streamFault('stream-ended')
      }
      if (!/^(?:PS|MP2P)$/i.test(sdp.payload)) {
        await bye()
        throw new Fault('stream-unknown', `国标设备要送 ${sdp.payload}，平台只收 PS 封装，请在设备上改为 PS`)
      }
      media.expect(sdp.ssrc === '' ? Number(ssrc) : Number(sdp.ssrc), { host: readAddress(`sip:${sdp.host}`)?.host ?? device.peer.host, port: sdp.port })
      let ended: Promise<void> | undefined
      const call: Open = {
        device: device.id, host: device.peer.host, channel, media, feed: media.feed,
        close: () => (ended ??= (async () => {
          // Who left by itself, or went offline, is not told again.
          const told = open.delete(dialog.callId)
          media.close()
          if (told) await bye()
        })()),
      }
      open.set(dialog.callId, call)
      return call
    } catch (cause) {
      media.close()
      throw cause
    }
  }
  const drop = (which: (call: Open, callId: string) => boolean): boolean => {
    const gone = [...open].filter(([callId, call]) => which(call, callId))
    for (const [callId, call] of gone) {
      open.delete(callId)
      call.feed.fail(streamFault('stream-ended'))
    }
    return gone.length > 0
  }
  return {
    open: invite,
    /** The device said BYE; false where there is no such call of it. */
    leftBy: (callId: string, host: string): boolean => drop((call, own) => own === callId && call.host === host),
    /** The device said that it sends no more (MediaStatus). */
    endedBy: (channel: string): boolean => drop((call) => call.channel === channel),
    endOf: (device: string): boolean => drop((call) => call.device === device),
    close: async (): Promise<void> => void (await Promise.all([...open.values()].map((it) => it.close()))),
  }
}
