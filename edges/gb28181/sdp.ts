import type { Transport } from './device-id.ts'

/** GB/T 28181-2022 附录 G: `y=` ten digits of the SSRC, `f=` what is wished of picture and sound (empty: as the device has it). */
export interface Offer {
  readonly platform: string
  readonly host: string
  readonly port: number
  readonly transport: Transport
  readonly ssrc: string
  readonly stream: number | undefined
}
export const PLAY_TYPE = 96

export const writeOffer = ({ platform, host, port, transport, ssrc, stream }: Offer): string =>
  [
    'v=0', `o=${platform} 0 0 IN IP4 ${host}`, 's=Play', `c=IN IP4 ${host}`, 't=0 0',
    `m=video ${port} ${transport === 'udp' ? 'RTP/AVP' : 'TCP/RTP/AVP'} ${PLAY_TYPE}`, 'a=recvonly',
    ...(transport === 'udp' ? [] : [`a=setup:${transport === 'tcp' ? 'passive' : 'active'}`, 'a=connection:new']),
    // `streamnumber` is the word of the edition of 2022, `streamprofile` what devices before it took; who knows neither passes over both.
    `a=rtpmap:${PLAY_TYPE} PS/90000`, ...(stream === undefined ? [] : [`a=streamnumber:${stream}`, `a=streamprofile:${stream}`]), `y=${ssrc}`, 'f=', '',
  ].join('\r\n')

export interface Answer {
  readonly host: string
  readonly port: number
  readonly tcp: boolean
  readonly setup: string
  /** As it stands in `y=`; empty where the device left it out. */
  readonly ssrc: string
  /** What the payload is called: `PS`, `H264`. */
  readonly payload: string
  /** Which stream was wished for. */
  readonly stream: number | undefined
}
const streamIn = (text: string): number | undefined => (/^\d$/.test(text) ? Number(text) : undefined)
export const readSdp = (text: string): Answer | undefined => {
  const lines = text.split(/\r?\n/)
  const valueOf = (start: string): string => lines.find((it) => it.startsWith(start))?.slice(start.length).trim() ?? ''
  const [, port, profile, type] = /^(\d{1,5})(?:\/\d+)?\s+(\S+)\s+(\d{1,3})/.exec(valueOf('m=video ')) ?? []
  const host = /^IN IP4 (\S+)/.exec(valueOf('c='))?.[1] ?? /IN IP4 (\S+)/.exec(valueOf('o='))?.[1]
  if (port === undefined || host === undefined) return undefined
  return { host, port: Number(port), tcp: profile?.startsWith('TCP') === true, setup: valueOf('a=setup:'), ssrc: /^\d{1,10}/.exec(valueOf('y='))?.[0] ?? '', payload: new RegExp(`^a=rtpmap:${type} ([\\w.-]+)/`, 'm').exec(text)?.[1] ?? 'PS', stream: streamIn(valueOf('a=streamnumber:')) }
}

/** 附录 G: 0 for live pictures, five digits of the platform's domain, four of the session. */
export const ssrcOf = (domain: string, session: number): string => `0${domain.slice(3, 8).padEnd(5, '0')}${String(session % 10_000).padStart(4, '0')}`
