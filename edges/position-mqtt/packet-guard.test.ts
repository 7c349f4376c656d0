import { describe, expect, it } from 'vitest'
import { openPacketGuard } from './packet-guard.ts'

/** A fixed header with its body (MQTT 3.1.1, 2.2.3). */
const packet = (length: number): Buffer => {
  const header = [0x32]
  let rest = length
  do {
    header.push((rest & 0x7f) | (rest > 0x7f ? 0x80 : 0))
    rest >>= 7
  } while (rest > 0)
  return Buffer.concat([Buffer.from(header), Buffer.alloc(length, 0xff)])
}

describe('the guard', () => {
  it('lets packets pass that are short enough, however they are cut', () => {
    const bytes = Buffer.concat([packet(0), packet(127), packet(128), packet(20_000), packet(1)])
    for (const size of [1, 2, 3, 129, 65_536]) {
      const guard = openPacketGuard(20_000)
      for (let at = 0; at < bytes.length; at += size) expect(guard.pass(bytes.subarray(at, at + size))).toBe(true)
    }
  })
  it('stops a packet that is too long by its header, before its body comes', () => {
    expect(openPacketGuard(20_000).pass(packet(20_001).subarray(0, 4))).toBe(false)
    const guard = openPacketGuard(20_000)
    expect(guard.pass(packet(10))).toBe(true)
    expect(guard.pass(Buffer.from([0x32]))).toBe(true)
    expect(guard.pass(Buffer.from([0xff, 0xff, 0xff, 0x7f]))).toBe(false)
  })
  it('stops a length that never ends', () => {
    expect(openPacketGuard(268_435_455).pass(Buffer.from([0x10, 0x80, 0x80, 0x80, 0x80, 0x01]))).toBe(false)
  })
})
