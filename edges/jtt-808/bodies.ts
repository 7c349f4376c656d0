import type { Version } from './frame.ts'
import { decodeGbk, encodeGbk } from './gbk.ts'

/** Message ids that are spoken here. */
export const ID = {
  terminalAnswer: 0x0001,
  heartbeat: 0x0002,
  logout: 0x0003,
  register: 0x0100,
  authenticate: 0x0102,
  position: 0x0200,
  batch: 0x0704,
  platformAnswer: 0x8001,
  registerAnswer: 0x8100,
  text: 0x8300,
} as const

/** Results of the general answers, 0x0001 and 0x8001. */
export const RESULT = { done: 0, failed: 1, unreadable: 2, unsupported: 3 } as const

/** Results of 0x8100. */
export const REGISTERED = { done: 0, vehicleTaken: 1, noVehicle: 2, terminalTaken: 3, noTerminal: 4 } as const

export interface GeneralAnswer {
  /** Of the message that is answered. */
  readonly sequence: number
  readonly id: number
  readonly result: number
}

export const writeGeneralAnswer = ({ sequence, id, result }: GeneralAnswer): Buffer => {
  const body = Buffer.alloc(5)
  body.writeUInt16BE(sequence, 0)
  body.writeUInt16BE(id, 2)
  body.writeUInt8(result, 4)
  return body
}

export const readGeneralAnswer = (body: Buffer): GeneralAnswer | undefined =>
  body.length < 5 ? undefined : { sequence: body.readUInt16BE(0), id: body.readUInt16BE(2), result: body.readUInt8(4) }

const upToZero = (bytes: Buffer): Buffer => {
  const zero = bytes.indexOf(0)
  return zero === -1 ? bytes : bytes.subarray(0, zero)
}
const ascii = (bytes: Buffer): string => upToZero(bytes).toString('latin1').trim()
const padded = (text: string, length: number): Buffer => Buffer.concat([Buffer.from(text, 'latin1'), Buffer.alloc(length)]).subarray(0, length)

export interface Registration {
  readonly province: number
  readonly city: number
  readonly maker: string
  readonly model: string
  readonly terminal: string
  readonly plateColour: number
  readonly plate: string
}

/** Bytes of maker, model and terminal id. The header of 2011 is that of 2013: only the length tells its registrations. */
const WIDTHS = { '2011': [5, 8, 7], '2013': [5, 20, 7], '2019': [11, 30, 30] } as const
const fixedPart = ([maker, model, terminal]: readonly [number, number, number]): number => 4 + maker + model + terminal + 1

/** Body of 0x0100; `undefined` when it is too short. */
export const readRegistration = (body: Buffer, version: Version): Registration | undefined => {
  const widths = version === '2013' && body.length < fixedPart(WIDTHS['2013']) ? WIDTHS['2011'] : WIDTHS[version]
  if (body.length < fixedPart(widths)) return undefined
  const [maker, model, terminal] = widths
  const [modelAt, terminalAt, colourAt] = [4 + maker, 4 + maker + model, 4 + maker + model + terminal]
  return {
    province: body.readUInt16BE(0),
    city: body.readUInt16BE(2),
    maker: ascii(body.subarray(4, modelAt)),
    model: ascii(body.subarray(modelAt, terminalAt)),
    terminal: ascii(body.subarray(terminalAt, colourAt)),
    plateColour: body.readUInt8(colourAt),
    plate: decodeGbk(upToZero(body.subarray(colourAt + 1))),
  }
}

export const writeRegistration = (registration: Registration, version: Version): Buffer => {
  const [maker, model, terminal] = WIDTHS[version]
  const place = Buffer.alloc(4)
  place.writeUInt16BE(registration.province, 0)
  place.writeUInt16BE(registration.city, 2)
  const names = [padded(registration.maker, maker), padded(registration.model, model), padded(registration.terminal, terminal)]
  return Buffer.concat([place, ...names, Buffer.of(registration.plateColour), encodeGbk(registration.plate)])
}

export interface RegisterAnswer {
  readonly sequence: number
  readonly result: number
  /** Only after success. */
  readonly code: string
}

export const writeRegisterAnswer = ({ sequence, result, code }: RegisterAnswer): Buffer =>
  Buffer.concat([Buffer.of(sequence >> 8, sequence & 0xff, result), Buffer.from(result === REGISTERED.done ? code : '', 'latin1')])

export const readRegisterAnswer = (body: Buffer): RegisterAnswer | undefined =>
  body.length < 3 ? undefined : { sequence: body.readUInt16BE(0), result: body.readUInt8(2), code: ascii(body.subarray(3)) }

export interface Authentication {
  readonly code: string
  /** Since 2019; empty before. */
  readonly imei: string
  readonly software: string
}

const IMEI = 15
const SOFTWARE = 20

/** Body of 0x0102; `undefined` when the lengths do not add up. */
export const readAuthentication = (body: Buffer, version: Version): Authentication | undefined => {
  if (version === '2013') return { code: ascii(body), imei: '', software: '' }
  const end = 1 + (body[0] ?? 0)
  if (body.length < end + IMEI + SOFTWARE) return undefined
  return { code: ascii(body.subarray(1, end)), imei: ascii(body.subarray(end, end + IMEI)), software: ascii(body.subarray(end + IMEI, end + IMEI + SOFTWARE)) }
}

export const writeAuthentication = ({ code, imei, software }: Authentication, version: Version): Buffer => {
  const bytes = Buffer.from(code, 'latin1')
  return version === '2013' ? bytes : Buffer.concat([Buffer.of(bytes.length), bytes, padded(imei, IMEI), padded(software, SOFTWARE)])
}

/** Urgent, on the display, spoken. In 2019 bits 0 and 1 are one number, of which 2 is urgent, and a kind follows (1 a notice). */
const LOUD = { '2013': [0b0000_1101], '2019': [0b0000_1110, 1] } as const

/** Body of 0x8300: words that a terminal shows and speaks, at most 1024 bytes of them. */
export const writeText = (words: string, version: Version): Buffer => Buffer.concat([Buffer.from(LOUD[version]), encodeGbk(words).subarray(0, 1024)])

export const readText = (body: Buffer, version: Version): { readonly flags: number; readonly words: string } => ({
  flags: body[0] ?? 0,
  words: decodeGbk(upToZero(body.subarray(LOUD[version].length))),
})
