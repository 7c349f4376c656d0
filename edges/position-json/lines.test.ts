import { describe, expect, it } from 'vitest'
import { openLines } from './lines.ts'

describe('bytes', () => {
  it('become lines, however they were cut, also in the middle of a character', () => {
    const text = Buffer.from('{"a":"安澜"}\r\n\n{"b":2}\n{"c"')
    for (let size = 1; size <= text.length; size += 1) {
      const lines = openLines(100)
      const found: string[] = []
      for (let at = 0; at < text.length; at += size) found.push(...lines.push(text.subarray(at, at + size)))
      expect(found).toEqual(['{"a":"安澜"}', '{"b":2}'])
      expect(lines.push(Buffer.from(':3}\n'))).toEqual(['{"c":3}'])
    }
  })
  it('of a line that is too long are let go, and the next line is read', () => {
    const lines = openLines(10)
    expect(lines.push(Buffer.from('0123456789\n01234567890\nok\n'))).toEqual(['0123456789', 'ok'])
    expect(lines.tooLong()).toBe(1)
    expect(lines.tooLong()).toBe(0)
    for (let times = 0; times < 5; times += 1) expect(lines.push(Buffer.alloc(1_000, 'x'))).toEqual([])
    expect(lines.push(Buffer.from('x\nok\n'))).toEqual(['ok'])
    expect(lines.tooLong()).toBe(1)
  })
})
