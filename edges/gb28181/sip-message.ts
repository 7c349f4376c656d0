/** SIP as GB/T 28181-2022 uses it: RFC 3261, clause 7. */
export type Heads = readonly (readonly [name: string, value: string])[]
export interface SipRequest {
  readonly method: string
  readonly uri: string
  readonly heads: Heads
  readonly body: Buffer
}
export interface SipResponse {
  readonly status: number
  readonly reason: string
  readonly heads: Heads
  readonly body: Buffer
}
export type SipMessage = SipRequest | SipResponse
export const isRequest = (message: SipMessage): message is SipRequest => 'method' in message

/** RFC 3261 7.3.3: short names of headers. */
const SHORT: Readonly<Record<string, string>> = { v: 'via', f: 'from', t: 'to', i: 'call-id', m: 'contact', l: 'content-length', c: 'content-type', s: 'subject', e: 'content-encoding', k: 'supported', o: 'event' }
const fullName = (name: string): string => SHORT[name.toLowerCase()] ?? name.toLowerCase()

/** The first header of that name; empty where there is none. */
export const headOf = ({ heads }: Pick<SipMessage, 'heads'>, name: string): string => heads.find(([own]) => fullName(own) === name)?.[1] ?? ''
export const headsOf = ({ heads }: Pick<SipMessage, 'heads'>, name: string): string[] => heads.filter(([own]) => fullName(own) === name).map(([, value]) => value)

const END = '\r\n\r\n'
/** Longer is no message of a device: a page of a catalogue is a few thousand bytes. */
export const LONGEST = 256 * 1024
const LONGEST_HEAD = 16 * 1024

const readHead = (text: string): Heads | undefined => {
  const heads: [string, string][] = []
  for (const line of text.split('\r\n')) {
    const last = heads.at(-1)
    if (/^[ \t]/.test(line) && last !== undefined) last[1] += ` ${line.trim()}`
    else {
      const at = line.indexOf(':')
      if (at < 1) return undefined
      heads.push([line.slice(0, at).trim(), line.slice(at + 1).trim()])
    }
  }
  return heads
}

/** How long the message at the beginning of `data` is: undefined while that cannot be known, `broken` where it never will be. */
export const lengthOf = (data: Buffer): number | 'broken' | undefined => {
  const end = data.indexOf(END)
  if (end === -1) return data.length > LONGEST_HEAD ? 'broken' : undefined
  const told = /\r\n(?:content-length|l)[ \t]*:[ \t]*(\d{1,7})[ \t]*(?:\r\n|$)/i.exec(data.toString('latin1', 0, end))?.[1]
  const length = end + END.length + Number(told ?? 0)
  return length > LONGEST ? 'broken' : length
}

/** One whole message. Over UDP what follows the head is its body where no length is told (RFC 3261 18.3). */
export const readSip = (data: Buffer): SipMessage | undefined => {
  const end = data.indexOf(END)
  if (end === -1) return undefined
  const [first = '', ...rest] = data.toString('utf8', 0, end).split('\r\n')
  const heads = readHead(rest.join('\r\n'))
  if (heads === undefined) return undefined
  const told = headOf({ heads }, 'content-length')
  const from = end + END.length
  if (told !== '' && (!/^\d{1,7}$/.test(told) || from + Number(told) > data.length)) return undefined
  const body = Buffer.from(data.subarray(from, told === '' ? data.length : from + Number(told)))
  const [, status, reason] = /^SIP\/2\.0 (\d{3})(?: (.*))?$/.exec(first) ?? []
  if (status !== undefined) return { status: Number(status), reason: reason ?? '', heads, body }
  const [, method, uri] = /^([A-Z]{2,20}) (\S{1,300}) SIP\/2\.0$/.exec(first) ?? []
  return method === undefined || uri === undefined ? undefined : { method, uri, heads, body }
}

/** A line break in a value would be another header. */
const oneLine = (text: string): string => text.replaceAll(/[\r\n]+/g, ' ')

export const writeSip = (message: SipMessage): Buffer => {
  const first = isRequest(message) ? `${message.method} ${message.uri} SIP/2.0` : `SIP/2.0 ${message.status} ${oneLine(message.reason)}`
  const lines = message.heads.filter(([name]) => fullName(name) !== 'content-length').map(([name, value]) => `${name}: ${oneLine(value)}`)
  return Buffer.concat([Buffer.from([first, ...lines, `Content-Length: ${message.body.length}`, '', ''].join('\r\n')), message.body])
}
