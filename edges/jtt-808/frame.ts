import { bcdOf, digitsOf } from './bcd.ts'
import { escape, unescape } from './escape.ts'

/**
 * Frames of JT/T 808: message structure of clause 4.4. Between two flags stand header, body and check, and neither flag nor
 * escape occurs there. The edition of 2019 sets bit 14 of the properties, adds its own version byte and a longer terminal number;
 * those of 2011 and 2013 share one header.
 */
const VERSIONED = 0x4000
const DIVIDED = 0x2000

export const LONGEST_BODY = 0x3ff
/** Header of 2019 with sub-package fields, longest body and check, everything escaped. */
export const LONGEST_CONTENT = 2 * (21 + LONGEST_BODY + 1)

export type Version = '2013' | '2019'

export interface Head {
  readonly id: number
  readonly version: Version
  /** The version byte of 2019, 1 in its first edition; 0 before. */
  readonly revision: number
  /** All digits as they were sent: 12 before 2019, 20 since. */
  readonly phone: string
  /** 0 to 65535; of a divided message that of this part. */
  readonly sequence: number
}

export interface Message extends Head {
  /** Bits 10 to 12 of the properties; 0 is plain. */
  readonly encryption: number
  /** Which part this is of a divided message, from 1; null when it is whole. */
  readonly part: { readonly total: number; readonly index: number } | null
  readonly body: Buffer
}

export type Decoded = { readonly kind: 'message'; readonly message: Message } | { readonly kind: 'broken'; readonly why: string }

const broken = (why: string): Decoded => ({ kind: 'broken', why })

const xorOf = (bytes: Buffer): number => {
  let check = 0
  for (const byte of bytes) check ^= byte
  return check
}

/** Reads what stands between two flags. Nothing in it can make this throw. */
export const readFrame = (content: Buffer): Decoded => {
  const plain = unescape(content)
  if (plain === undefined) return broken('转义不符')
  if (plain.length < 13) return broken('报文太短')
  // With the check itself included, everything cancels out.
  if (xorOf(plain) !== 0) return broken('校验码不符')
  const properties = plain.readUInt16BE(2)
  const modern = (properties & VERSIONED) !== 0
  const divided = (properties & DIVIDED) !== 0
  const [numberAt, numberBytes] = modern ? [5, 10] : [4, 6]
  const sequenceAt = numberAt + numberBytes
  const bodyAt = sequenceAt + (divided ? 6 : 2)
  if (plain.length !== bodyAt + (properties & LONGEST_BODY) + 1) return broken('消息体长度不符')
  const phone = digitsOf(plain.subarray(numberAt, sequenceAt))
  if (phone === undefined) return broken('终端手机号不是 BCD 码')
  const message: Message = {
    id: plain.readUInt16BE(0),
    version: modern ? '2019' : '2013',
    revision: modern ? plain.readUInt8(4) : 0,
    phone,
    sequence: plain.readUInt16BE(sequenceAt),
    encryption: (properties >> 10) & 7,
    part: divided ? { total: plain.readUInt16BE(sequenceAt + 2), index: plain.readUInt16BE(sequenceAt + 4) } : null,
    body: plain.subarray(bodyAt, -1),
  }
  return { kind: 'message', message }
}

const writeFrame = (head: Head, sequence: number, body: Buffer, part: Message['part']): Buffer => {
  const modern = head.version === '2019'
  const front = Buffer.alloc(modern ? 5 : 4)
  front.writeUInt16BE(head.id, 0)
  front.writeUInt16BE(body.length | (modern ? VERSIONED : 0) | (part === null ? 0 : DIVIDED), 2)
  if (modern) front.writeUInt8(head.revision, 4)
  const rest = Buffer.alloc(part === null ? 2 : 6)
  rest.writeUInt16BE(sequence & 0xffff, 0)
  if (part !== null) {
    rest.writeUInt16BE(part.total, 2)
    rest.writeUInt16BE(part.index, 4)
  }
  const plain = Buffer.concat([front, bcdOf(head.phone, modern ? 10 : 6), rest, body])
  return escape(Buffer.concat([plain, Buffer.of(xorOf(plain))]))
}

/** One frame, or as many as the body needs: the parts of a divided message have consecutive sequence numbers. */
export const writeFrames = (head: Head, body: Buffer): Buffer[] => {
  if (body.length <= LONGEST_BODY) return [writeFrame(head, head.sequence, body, null)]
  const total = Math.ceil(body.length / LONGEST_BODY)
  return Array.from({ length: total }, (_, at) =>
    writeFrame(head, head.sequence + at, body.subarray(at * LONGEST_BODY, (at + 1) * LONGEST_BODY), { total, index: at + 1 }),
  )
}

/** The number that the enterprise's register of cards has: without the zeros that fill it up. */
export const cardOf = (phone: string): string => phone.replace(/^0+(?=\d)/, '')
