import { expect, it } from 'vitest'
import { parameterOf, readAddress } from './sip-address.ts'
import { headOf, headsOf, lengthOf, readSip, writeSip } from './sip-message.ts'
import { splitSip } from './sip-split.ts'
import { openRegistrar } from './register-device.ts'
import { openOrder, readRtp, splitRtp } from './rtp.ts'
import { answerDigest } from '@anlan/platform/auth/digest'

const TEXT = 'MESSAGE sip:34020000002000000001@3402000000 SIP/2.0\r\nv: SIP/2.0/UDP 10.1.2.3:5060;rport;branch=z9hG4bK1\r\nVia: SIP/2.0/UDP 10.9.9.9\r\nFrom: "门" <sip:34020000001110000001@3402000000:5060>;tag=a1\r\nSubject: one\r\n two\r\nl: 4\r\n\r\n<a/>'

it('is read with short names, folded lines and a body as long as it says', () => {
  const message = readSip(Buffer.from(TEXT)) ?? expect.fail('a message')
  expect([headsOf(message, 'via').length, headOf(message, 'subject'), message.body.toString()]).toEqual([2, 'one two', '<a/>'])
  expect([readAddress(headOf(message, 'from')), parameterOf(headOf(message, 'from'), 'tag'), parameterOf(headOf(message, 'via'), 'rport'), parameterOf(headOf(message, 'via'), 'branch')]).toEqual([{ user: '34020000001110000001', host: '3402000000', port: 5060 }, 'a1', '', 'z9hG4bK1'])
  expect(readSip(writeSip(message))).toMatchObject({ method: 'MESSAGE', body: Buffer.from('<a/>') })
  // A line break that came in with a value makes no header of its own.
  expect(writeSip({ status: 200, reason: 'OK', heads: [['To', 'x\r\nEvil: 1']], body: Buffer.alloc(0) }).toString()).not.toContain('\nEvil')
})

it('what is none is not read', () => {
  expect(['', 'GET / HTTP/1.1\r\n\r\n', 'MESSAGE sip:x SIP/2.0\r\nno colon\r\n\r\n', TEXT.replace('l: 4', 'l: 5'), TEXT.replace('l: 4', 'l: -1')].map((it) => readSip(Buffer.from(it)))).toEqual([undefined, undefined, undefined, undefined, undefined])
})

it('is cut out of what comes over TCP, wherever it breaks', () => {
  const two = Buffer.from(`\r\n\r\n${TEXT}\r\n${TEXT}`)
  for (let at = 1; at < two.length; at += 7) {
    const first = splitSip(two.subarray(0, at))
    const second = splitSip(Buffer.concat([first.rest, two.subarray(at)]))
    expect([first.messages.length + second.messages.length, second.rest.length]).toEqual([2, 0])
  }
  expect([splitSip(Buffer.alloc(20_000, 97)).broken, lengthOf(Buffer.from('A\r\nContent-Length: 9999999\r\n\r\n'))]).toEqual([true, 'broken'])
})

it('a registration opens once, in time, with the right password only', () => {
  const device = '34020000001110000001'
  let now = 1_000_000
  const registrar = openRegistrar({ realm: '3402000000', algorithm: 'MD5', passwordOf: (id) => (id === device ? 'right' : undefined), now: () => now })
  const say = (authorization?: string, from = device) => registrar({ method: 'REGISTER', uri: 'sip:x', body: Buffer.alloc(0), heads: [['From', `<sip:${from}@3402000000>;tag=1`], ['Expires', '5'], ...(authorization === undefined ? [] : [['Authorization', authorization] as const])] })
  const asked = () => {
    const it = say()
    return it.kind === 'asked' ? it.header : expect.fail('a challenge')
  }
  const proof = (header: string, password = 'right', user = device): string => answerDigest(header, 'REGISTER', 'sip:x', { user, password }, 'c') ?? ''
  const good = proof(asked())
  expect(say(good)).toEqual({ kind: 'in', device, expires: 60 })
  expect(say(good)).toMatchObject({ kind: 'asked', header: expect.stringContaining('stale=true') })
  expect(say(proof(asked(), 'wrong'))).toEqual({ kind: 'refused', device })
  expect(say(proof(asked(), 'right', '34020000001110000002'), '34020000001110000002')).toMatchObject({ kind: 'refused' })
  // A challenge that is not ours, and one that has waited too long.
  expect(say(proof('Digest realm="3402000000", nonce="1.2.3", algorithm=MD5'))).toMatchObject({ kind: 'asked' })
  const late = proof(asked())
  now += 61_000
  expect(say(late)).toMatchObject({ kind: 'asked' })
})

const rtp = (sequence: number, payload: string, first = 0x80): Buffer => {
  const head = Buffer.alloc(12)
  head.writeUInt8(first, 0)
  head.writeUInt16BE(sequence, 2)
  head.writeUInt32BE(9, 8)
  return Buffer.concat([head, Buffer.from(payload)])
}

it('packets are read, and cut out of a stream', () => {
  expect(readRtp(rtp(7, 'ab'))).toMatchObject({ ssrc: 9, sequence: 7, payload: Buffer.from('ab') })
  expect(readRtp(Buffer.concat([rtp(7, 'ab\u0000\u0002', 0xa0)]))?.payload.toString()).toBe('ab')
  expect([readRtp(Buffer.alloc(4)), readRtp(rtp(1, '', 0x40)), readRtp(rtp(1, '\u0009', 0xa0))]).toEqual([undefined, undefined, undefined])
  const { packets, rest } = splitRtp(Buffer.from([0, 2, 1, 2, 0, 1, 3, 0, 9, 1]))
  expect([packets.map((it) => [...it]), [...rest]]).toEqual([[[1, 2], [3]], [0, 9, 1]])
})

it('packets are put in order across the turn of their numbers, each once; what is lost is passed over', () => {
  const order = openOrder()
  const put = (sequence: number): string => order.put({ sequence, payload: Buffer.from(String(sequence)) }).map(String).join(' ')
  expect([put(65_534), put(0), put(65_535), put(65_535), put(2), put(1)]).toEqual(['65534', '', '65535 0', '', '', '1 2'])
  const later = Array.from({ length: 33 }, (_, nth) => put(4 + nth))
  expect([later.slice(0, 32).join(''), later[32]?.split(' ').length, order.lost()]).toEqual(['', 33, 1])
})
