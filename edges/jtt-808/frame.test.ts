import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bcdOf, digitsOf, readTime, timeOf } from './bcd.ts'
import { cardOf, LONGEST_BODY, LONGEST_CONTENT, type Message, readFrame, type Version, writeFrames } from './frame.ts'
import { LONGEST, openParts } from './parts.ts'
import { FRESH, split, type Split } from './split.ts'

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex')
const content = (frame: Buffer): Buffer => frame.subarray(1, -1)
const read = (frame: Buffer): Message | string => {
  const decoded = readFrame(content(frame))
  return decoded.kind === 'message' ? decoded.message : decoded.why
}
const OLD = { version: '2013', revision: 0, phone: '013900000001' } as const
const NEW = { version: '2019', revision: 1, phone: '00000000013900000001' } as const

/** Put together by hand from the layout of clause 4.4, checks and escapes included. */
describe('golden frames', () => {
  it.each([
    ['2013: heartbeat, number 013900000001, sequence 1, no body', { ...OLD, id: 2, sequence: 1 }, '', '7e 0002 0000 013900000001 0001 3a 7e'],
    ['2019: the same; bit 14, version byte 1, number of 20 digits', { ...NEW, id: 2, sequence: 1 }, '', '7e 0002 4000 01 00000000013900000001 0001 7b 7e'],
    ['2013: sequence 0x7e is escaped', { ...OLD, id: 2, sequence: 0x7e }, '', '7e 0002 0000 013900000001 007d02 45 7e'],
    ['2019: sequence 0x7d7e and a body of both', { ...NEW, id: 0x0900, sequence: 0x7d7e }, '7d 7e', '7e 0900 4002 01 00000000013900000001 7d017d02 7d017d02 73 7e'],
    ['2013: the check itself is escaped', { ...OLD, id: 0x0900, sequence: 1 }, '4e', '7e 0900 0001 013900000001 0001 4e 7d02 7e'],
  ])('%s', (_name, head, body, frame) => {
    expect(writeFrames(head, hex(body)).map((it) => it.toString('hex'))).toEqual([frame.replaceAll(' ', '')])
    expect(read(hex(frame))).toEqual({ ...head, encryption: 0, part: null, body: hex(body) })
  })

  it('2013: the second of two parts', () => {
    expect(read(hex('7e 0704 2002 013900000001 0005 0002 0002 abcd 7b 7e'))).toEqual({ ...OLD, id: 0x704, sequence: 5, encryption: 0, part: { total: 2, index: 2 }, body: hex('abcd') })
  })
})

describe('a frame that is none says why', () => {
  it.each([
    ['校验码不符', '0002 0000 013900000001 0001 3b'],
    ['报文太短', '0002 0000 3a'],
    ['转义不符', '0002 0000 013900000001 007d03 45'],
    ['转义不符', '0002 0000 013900000001 0001 7d'],
    ['消息体长度不符', '0002 0001 013900000001 0001 3b'],
    ['消息体长度不符', '0002 2000 013900000001 0001 1a'],
    ['终端手机号不是 BCD 码', '0002 0000 0a3900000001 0001 31'],
  ])('%s', (why, frame) => expect(readFrame(hex(frame))).toEqual({ kind: 'broken', why }))

  it('and never throws, whatever it is and wherever it is cut', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 120 }), (bytes) => void readFrame(Buffer.from(bytes))))
    const [frame = Buffer.alloc(0)] = writeFrames({ ...NEW, id: 0x200, sequence: 0x7d7e }, Buffer.alloc(60, 0x7e))
    for (let end = 0; end < frame.length - 2; end += 1) expect(readFrame(frame.subarray(1, end + 1)).kind).toBe('broken')
  })
})

const versions = fc.constantFrom<Version>('2013', '2019')
const digits = (length: number) => fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length })
const heads = versions.chain((version) =>
  fc.record({
    id: fc.integer({ min: 0, max: 0xffff }),
    version: fc.constant(version),
    revision: version === '2019' ? fc.integer({ min: 0, max: 255 }) : fc.constant(0),
    phone: digits(version === '2019' ? 20 : 12),
    sequence: fc.integer({ min: 0, max: 0xffff }),
  }),
)
/** Flags and escapes as often as everything else together. */
const bodies = (maxLength: number) => fc.array(fc.oneof(fc.constantFrom(0x7d, 0x7e), fc.integer({ min: 0, max: 255 })), { maxLength }).map((bytes) => Buffer.from(bytes))

describe('what is written', () => {
  it('is read again, and holds no flag inside', () => {
    fc.assert(
      fc.property(heads, bodies(LONGEST_BODY), (head, body) => {
        const [frame = Buffer.alloc(0)] = writeFrames(head, body)
        expect(content(frame).includes(0x7e)).toBe(false)
        expect(content(frame).length).toBeLessThanOrEqual(LONGEST_CONTENT)
        expect(read(frame)).toEqual({ ...head, encryption: 0, part: null, body })
      }),
    )
  })
  it('is divided when it is long, and put together from parts in any order, some of them twice', () => {
    fc.assert(
      fc.property(heads, fc.integer({ min: LONGEST_BODY + 1, max: 4 * LONGEST_BODY }), fc.infiniteStream(fc.nat()), (head, length, order) => {
        const body = Buffer.alloc(length, 'sub-packages')
        const frames = writeFrames(head, body)
        const mixed = [...frames, ...frames.slice(0, 1)].map((frame) => ({ frame, at: order.next().value ?? 0 })).toSorted((a, b) => a.at - b.at)
        const parts = openParts()
        const whole = mixed.map(({ frame }) => parts.add(read(frame) as Message)).filter((it) => it !== undefined)
        expect(whole[0]).toMatchObject({ message: { id: head.id, sequence: head.sequence, part: null }, sequences: frames.map((_, at) => (head.sequence + at) & 0xffff) })
        expect(whole[0] !== 'broken' && whole[0]?.message.body.equals(body)).toBe(true)
      }),
      { numRuns: 30 },
    )
  })
})

describe('parts', () => {
  const part = (total: number, index: number, sequence = index): Message => ({ ...OLD, id: 0x704, sequence, encryption: 0, part: { total, index }, body: hex('00') })
  it('that cannot be are broken', () => {
    expect([part(2, 0), part(2, 3), part(0, 1), part(LONGEST + 1, 1)].map((it) => openParts().add(it))).toEqual(Array(4).fill('broken'))
  })
  it('do not pile up: the oldest unfinished message gives way', () => {
    const parts = openParts()
    for (let first = 0; first < 5; first += 1) expect(parts.add(part(2, 1, first * 10))).toBeUndefined()
    expect(parts.add(part(2, 2, 1))).toBeUndefined()
    expect(parts.add(part(2, 2, 41))).toMatchObject({ sequences: [40, 41] })
  })
})

describe('a stream', () => {
  const feed = (chunks: readonly Buffer[]): { contents: string[]; garbage: number } => {
    let [stream, contents, garbage] = [FRESH, [] as string[], 0]
    for (const chunk of chunks) {
      const cut: Split = split(stream, chunk)
      stream = cut.stream
      contents = [...contents, ...cut.contents.map((it) => it.toString('hex'))]
      garbage += cut.garbage
    }
    return { contents, garbage }
  }
  it('is cut at the flags, in whatever pieces it comes', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(heads, bodies(40)), { minLength: 1, maxLength: 5 }), fc.integer({ min: 1, max: 50 }), (messages, size) => {
        const frames = messages.flatMap(([head, body]) => writeFrames(head, body))
        const bytes = Buffer.concat(frames)
        const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => bytes.subarray(at * size, (at + 1) * size))
        expect(feed(pieces)).toEqual({ contents: frames.map((frame) => content(frame).toString('hex')), garbage: 0 })
      }),
    )
  })
  it('counts what stands before the first flag, and what is too long, as garbage, and goes on at the next flag', () => {
    const frame = hex('7e 0002 0000 013900000001 0001 3a 7e')
    const due = content(frame).toString('hex')
    expect(feed([Buffer.from('GET / HTTP/1.1'), frame])).toEqual({ contents: [due], garbage: 14 })
    expect(feed([Buffer.concat([hex('7e'), Buffer.alloc(LONGEST_CONTENT + 1)]), frame])).toEqual({ contents: [due], garbage: LONGEST_CONTENT + 1 })
    expect(feed([Buffer.concat([hex('7e'), Buffer.alloc(LONGEST_CONTENT + 1), frame])])).toEqual({ contents: [due], garbage: LONGEST_CONTENT + 1 })
    expect(feed([Buffer.alloc(100_000, 1), Buffer.alloc(100_000, 1)])).toEqual({ contents: [], garbage: 200_000 })
  })
  it('finds the next frame after one whose flag was lost', () => {
    const frame = hex('7e 0002 0000 013900000001 0001 3a 7e')
    expect(feed([frame.subarray(0, -4), frame]).contents.at(-1)).toBe(content(frame).toString('hex'))
    expect(feed([frame.subarray(0, -1), frame]).contents).toEqual([content(frame).toString('hex'), content(frame).toString('hex')])
  })
})

describe('BCD', () => {
  it('is digits both ways; a card has no zeros before', () => {
    fc.assert(
      fc.property(digits(12), (text) => {
        expect(digitsOf(bcdOf(text, 6))).toBe(text)
      }),
    )
    expect([digitsOf(hex('1a')), cardOf('013900000001'), cardOf('00000000013900000001'), cardOf('000000000000')]).toEqual([undefined, '13900000001', '13900000001', '0'])
  })
  it('is Beijing time, or none', () => {
    expect(readTime(hex('261128093000'))).toBe(Date.parse('2026-11-28T01:30:00Z'))
    expect(timeOf(Date.parse('2026-11-28T01:30:00Z'))).toEqual(hex('261128093000'))
    expect([hex('000000000000'), hex('261328093000'), hex('2611280930aa')].map(readTime)).toEqual([null, null, null])
    expect(timeOf(null)).toEqual(Buffer.alloc(6))
  })
})
