import { describe, expect, it } from 'vitest'
import { readMismatchLine } from './mismatch-line.ts'

const AT = 1_764_316_800_000

describe('人证不符 as a line', () => {
  it('says which card was seen on whom, when, where, and with which picture', () => {
    expect(readMismatchLine({ card: 'A001', at: AT, seen: ' 李强 ', place: '东门', photo: Buffer.from('jpg').toString('base64') })).toEqual({ card: 'A001', at: AT, seen: '李强', place: '东门', photo: Buffer.from('jpg') })
    expect(readMismatchLine({ card: 13_900, at: '2026-11-28 14:00:00', seen: null, photo: '' })).toEqual({ card: '13900', at: Date.parse('2026-11-28T14:00:00+08:00'), seen: '', place: '', photo: null })
  })
  it('is refused in Chinese', () => {
    expect(readMismatchLine({ at: AT })).toBe('请填写终端编号（超过 15 位的编号请用文本）')
    expect(readMismatchLine({ card: 'A', at: AT, photo: '不是' })).toContain('Base64')
    expect(readMismatchLine('A001')).toContain('应为 JSON 对象')
  })
})
