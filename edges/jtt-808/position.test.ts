import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Position, readBatch, readPosition, STATUS, writeBatch, writePosition } from './position.ts'
import { type ItemReading, ITEMS, reportOf } from './report.ts'
import { readFrame } from './frame.ts'

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex')
const bodyOf = (frame: string): Buffer => {
  const decoded = readFrame(hex(frame).subarray(1, -1))
  return decoded.kind === 'message' ? decoded.message.body : Buffer.alloc(0)
}
const AT = Date.parse('2026-11-28T01:30:00Z')
const NOW = AT + 5_000

/** Put together by hand from the layouts of 0x0200 and 0x0704. */
const SOS_2013 = '7e 0200 001f 013900000001 007d02 00000001 00000002 023c5b70 07476740 0005 0036 010e 261128093000 d40157 b3 7e'
const ESCAPED_2019 = '7e 0200 4028 01 00000000013900000001 7d017d02 00000000 0000000e 01f78a40 042c1d80 007d01 007d02 0000 000000000000 0104000003e8 30011f 31010c 29 7e'
const BATCH_2013 = '7e 0704 003f 013900000001 0004 0002 01 001c 00000000 00000002 023c5b70 07476740 0000 0000 0000 261128093000 001c 00000000 00000000 00000000 00000000 0000 0000 0000 261128093005 77 7e'

describe('golden positions', () => {
  it('2013: SOS (alarm bit 0), located (status bit 1), 37.51° N 122.12° E, 5 m, 5.4 km/h to 270°, 09:30 Beijing time, battery 87 %', () => {
    expect(readPosition(bodyOf(SOS_2013))).toEqual({
      alarms: 1, status: 2, latitude: 37.51, longitude: 122.12, altitude: 5, speed: 54, direction: 270, at: AT, items: [{ id: 0xd4, value: hex('57') }],
    })
  })
  it('2019: south and west (status bits 2 and 3), altitude 0x7d and speed 0x7e escaped, no time, mileage 100 km, signal 31, 12 satellites', () => {
    expect(readPosition(bodyOf(ESCAPED_2019))).toEqual({
      alarms: 0, status: 14, latitude: -33, longitude: -70, altitude: 0x7d, speed: 0x7e, direction: 0, at: null,
      items: [{ id: 1, value: hex('000003e8') }, { id: 0x30, value: hex('1f') }, { id: 0x31, value: hex('0c') }],
    })
  })
  it('2013: a blind-spot batch of two, the second not located', () => {
    const batch = readBatch(bodyOf(BATCH_2013))
    expect(batch).toMatchObject({ blind: true, positions: [{ latitude: 37.51, at: AT }, { status: 0, latitude: 0, at: NOW }] })
    expect(batch && writeBatch(batch)).toEqual(bodyOf(BATCH_2013))
  })
})

const degrees = (most: number) => fc.integer({ min: -most * 1e6, max: most * 1e6 }).map((micro) => micro / 1e6 + 0)
const word = fc.integer({ min: 0, max: 0xffff })
const dword = fc.integer({ min: 0, max: 0xffff_ffff })
const positions: fc.Arbitrary<Position> = fc
  .record({
    alarms: dword,
    status: dword,
    latitude: degrees(90),
    longitude: degrees(180),
    altitude: word,
    speed: word,
    direction: word,
    at: fc.option(fc.integer({ min: Date.parse('2000-01-01T00:00:00+08:00') / 1000, max: Date.parse('2099-12-31T23:59:59+08:00') / 1000 }).map((second) => second * 1000)),
    items: fc.array(fc.record({ id: fc.integer({ min: 0, max: 255 }), value: fc.uint8Array({ maxLength: 255 }).map((bytes) => Buffer.from(bytes)) }), { maxLength: 5 }),
  })
  .map((position) => ({
    ...position,
    status: ((position.status & ~(STATUS.south | STATUS.west)) | (position.latitude < 0 ? STATUS.south : 0) | (position.longitude < 0 ? STATUS.west : 0)) >>> 0,
  }))

describe('a position', () => {
  it('is read as it was written, alone and in a batch', () => {
    fc.assert(
      fc.property(fc.array(positions, { minLength: 1, maxLength: 5 }), fc.boolean(), (all, blind) => {
        expect(all.map((position) => readPosition(writePosition(position)))).toEqual(all)
        expect(readBatch(writeBatch({ blind, positions: all }))).toEqual({ blind, positions: all })
      }),
    )
  })
  it('or a batch cut short, or of nonsense, never throws; a cut batch is none', () => {
    const bytes = fc.uint8Array({ maxLength: 200 }).map((it) => Buffer.from(it))
    fc.assert(fc.property(bytes, (body) => void [readPosition(body), readBatch(body)]))
    const whole = bodyOf(BATCH_2013)
    for (let end = 0; end < whole.length; end += 1) expect(readBatch(whole.subarray(0, end))).toBeUndefined()
    expect(readBatch(hex('0000 00'))).toBeUndefined()
    expect(readPosition(Buffer.alloc(27))).toBeUndefined()
  })
  it('keeps whole items before a torn one', () => {
    expect(readPosition(Buffer.concat([Buffer.alloc(28), hex('30011f 0104 00')]))?.items).toEqual([{ id: 0x30, value: hex('1f') }])
  })
})

describe('a report', () => {
  const position = (more: Partial<Position> = {}): Position => ({ alarms: 0, status: 2, latitude: 37.51, longitude: 122.12, altitude: 0, speed: 0, direction: 0, at: AT, items: [], ...more })
  const report = (more: Partial<Position> = {}, items = ITEMS, coordinates: 'wgs84' | 'gcj02' | 'plan' = 'wgs84') => reportOf(position(more), { card: '1', now: NOW, source: { coordinates }, items })
  it('has a place in WGS-84, a time, and no SOS', () => {
    expect(report()).toEqual({ card: '1', at: AT, place: { x: 122.12, y: 37.51, floor: null, accuracy: null, indoor: null }, coordinates: 'wgs84', battery: null, sos: false })
  })
  it('has no place when it is not located, when the time is missing, or when the place cannot be; the SOS stays', () => {
    for (const more of [{ status: 0 }, { at: null }, { latitude: 90.5 }, { longitude: -180.5 }]) expect(report({ ...more, alarms: 1 })).toMatchObject({ place: null, sos: true })
    expect(report({ at: null }).at).toBe(NOW)
  })
  it('is GCJ-02 when it went through the plug-in or the source says so; a plan has no degrees', () => {
    expect([report({ status: 2 | STATUS.encrypted }), report({}, ITEMS, 'gcj02'), report({}, ITEMS, 'plan')].map(({ coordinates }) => coordinates)).toEqual(['gcj02', 'gcj02', 'wgs84'])
  })
  it('takes the battery from where makers put it', () => {
    const battery = (id: number, value: string) => report({ items: [{ id, value: hex(value) }] }).battery
    expect([battery(0xd4, '57'), battery(0xd4, '65'), battery(0xd4, '0057'), battery(0x56, '0954'), battery(0x56, '0900'), battery(0x30, '57')]).toEqual([87, null, null, 84, 90, null])
  })
  it('takes accuracy and an SOS key from a table of ones own', () => {
    const reading = (id: number, bytes: 1 | 2, more: Partial<ItemReading> = {}): ItemReading => ({ id, length: bytes, offset: 0, bytes, scale: 1, least: 0, most: 65_535, ...more })
    const table = { battery: [reading(0xe1, 1, { offset: 1 })], accuracy: [reading(0xe2, 2, { scale: 0.5 })], sos: [reading(0xe3, 1)] }
    const items = [['e1', '05'], ['e2', '0007'], ['e3', '01']].map(([id = '', value = '']) => ({ id: Number.parseInt(id, 16), value: hex(value) }))
    expect(report({ items }, table)).toMatchObject({ battery: null, place: { accuracy: 3.5 }, sos: true })
  })
})
