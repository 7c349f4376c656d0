import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  readAuthentication, readGeneralAnswer, readRegisterAnswer, readRegistration, readText, writeAuthentication, writeGeneralAnswer, writeRegisterAnswer, writeRegistration, writeText,
} from './bodies.ts'
import { authCode, isCode } from './code.ts'
import type { Version } from './frame.ts'
import { decodeGbk, encodeGbk } from './gbk.ts'

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex')
const REGISTRATION = { province: 37, city: 1000, maker: 'ANLAN', model: 'CARD-1', terminal: '0000001', plateColour: 0, plate: '' }

/** Put together by hand from the layouts of clause 8. */
describe('golden bodies', () => {
  it('0x0100 of 2013: province 37, city 1000, maker of 5, model of 20, terminal of 7, colour', () => {
    const body = hex('0025 03e8 414e4c414e 434152442d310000000000000000000000000000 30303030303031 00')
    expect(writeRegistration(REGISTRATION, '2013')).toEqual(body)
    expect(readRegistration(body, '2013')).toEqual(REGISTRATION)
  })
  it('0x0100 of 2011, with a model of 8 and a plate, under the same header', () => {
    expect(readRegistration(hex('0025 03e8 414e4c414e 434152442d312020 30303030303031 02 c2b3 4b31'), '2013')).toEqual({ ...REGISTRATION, plateColour: 2, plate: '鲁K1' })
  })
  it('0x0100 of 2019: maker of 11, model and terminal of 30', () => {
    const body = writeRegistration({ ...REGISTRATION, plate: '鲁K1' }, '2019')
    expect([body.length, body.subarray(0, 16).toString('hex')]).toEqual([80, '002503e8414e4c414e00000000000043'])
    expect(readRegistration(body, '2019')).toEqual({ ...REGISTRATION, plate: '鲁K1' })
  })
  it('0x8100: sequence 0, done, code; without a code when it failed', () => {
    expect(writeRegisterAnswer({ sequence: 0, result: 0, code: 'CODE' })).toEqual(hex('0000 00 434f4445'))
    expect(writeRegisterAnswer({ sequence: 258, result: 4, code: 'CODE' })).toEqual(hex('0102 04'))
    expect(readRegisterAnswer(hex('0000 00 434f4445 00'))).toEqual({ sequence: 0, result: 0, code: 'CODE' })
  })
  it('0x0102: of 2013 the code; of 2019 its length, the code, IMEI and software', () => {
    const said = { code: 'CODE', imei: '860000000000001', software: 'SIM-1' }
    expect(readAuthentication(hex('434f4445'), '2013')).toEqual({ code: 'CODE', imei: '', software: '' })
    const body = hex('04 434f4445 38363030 3030303030303030 303031 53494d2d31 000000000000000000000000000000')
    expect(writeAuthentication(said, '2019')).toEqual(body)
    expect(readAuthentication(body, '2019')).toEqual(said)
    expect([readAuthentication(body.subarray(0, -1), '2019'), readAuthentication(Buffer.alloc(0), '2019')]).toEqual([undefined, undefined])
  })
  it('0x8001: to sequence 3 of 0x0200, done', () => {
    expect(writeGeneralAnswer({ sequence: 3, id: 0x200, result: 0 })).toEqual(hex('0003 0200 00'))
    expect(readGeneralAnswer(hex('0003 0200 00'))).toEqual({ sequence: 3, id: 0x200, result: 0 })
  })
  it('0x8300: urgent, display, speech; in 2019 with a kind', () => {
    expect([writeText('安澜', '2013'), writeText('安澜', '2019')]).toEqual([hex('0d b0b2c0bd'), hex('0e 01 b0b2c0bd')])
    expect(readText(hex('0e 01 b0b2c0bd 00'), '2019')).toEqual({ flags: 14, words: '安澜' })
  })
})

it('nothing that arrives makes them throw', () => {
  const bytes = fc.uint8Array({ maxLength: 120 }).map((it) => Buffer.from(it))
  fc.assert(
    fc.property(bytes, fc.constantFrom<Version>('2013', '2019'), (body, version) => {
      void [readRegistration(body, version), readAuthentication(body, version), readGeneralAnswer(body), readRegisterAnswer(body), readText(body, version)]
    }),
  )
  expect([readRegistration(Buffer.alloc(24), '2013'), readRegistration(Buffer.alloc(75), '2019'), readGeneralAnswer(Buffer.alloc(4)), readRegisterAnswer(Buffer.alloc(2))]).toEqual([undefined, undefined, undefined, undefined])
})

it('GBK goes there and back; what it lacks is a question mark', () => {
  const text = '人员 13 号：请到岗确认！'
  expect(decodeGbk(encodeGbk(text))).toBe(text)
  expect(encodeGbk('€😀').toString('latin1')).toMatch(/\?$/)
})

it('a code belongs to a card and a token', () => {
  const code = authCode('token', '13900000001')
  expect(code).toMatch(/^[0-9a-f]{32}$/)
  expect([isCode(code, 'token', '13900000001'), isCode(code, 'token', '13900000002'), isCode(code, 'other', '13900000001'), isCode('', 'token', '13900000001')]).toEqual([true, false, false, false])
})
