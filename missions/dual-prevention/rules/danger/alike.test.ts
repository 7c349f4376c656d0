import { describe, expect, it } from 'vitest'
import { resolve } from '@anlan/standards/profile'
import { id, NOW } from '../../testing/sample-records.ts'
import { alikeAmong, likeness, type Told } from './alike.ts'

const rules = resolve('notice-2021', NOW)
const told = (more: Partial<Told> = {}): Told => ({ measure: null, place: '泵房', kind: null, description: '3 号泵机械密封滴漏', ...more })
const whys = (one: Told, ...earlier: Told[]) => alikeAmong(one, earlier, rules).map(({ why }) => why)

describe('given two texts', () => {
  it('when they are the same but for width, blanks and points, then they are wholly alike', () => {
    expect(likeness('3 号泵机械密封滴漏。', '３号泵，机械密封滴漏')).toBe(100)
  })
  it('when they share some neighbouring characters, then the share of those among all', () => {
    // 泵滴 滴漏 / 泵渗 渗漏 share nothing; 号泵 is shared: 3号 号泵 泵滴 滴漏 against 3号 号泵 泵渗 渗漏 is 2 of 6.
    expect(likeness('3号泵滴漏', '3号泵渗漏')).toBe(33)
    expect(likeness('灭火器过期', '护栏松动')).toBe(0)
    expect(likeness('漏', '漏')).toBe(0)
    expect(likeness('滴漏', '')).toBe(0)
  })
})

describe('given earlier dangers', () => {
  it('when the same measure failed, then it is the same again, whatever the words', () => {
    expect(whys(told({ measure: id(1) }), told({ measure: id(1), description: '护栏松动' }))).toEqual(['measure'])
    expect(whys(told({ measure: id(1) }), told({ measure: id(2), description: '护栏松动' }))).toEqual([])
  })
  it('when place and kind are the same, then so; the place by its name or its area', () => {
    expect(whys(told({ kind: '7' }), told({ kind: '7', description: '护栏松动' }))).toEqual(['place'])
    expect(whys(told({ kind: '7', area: id(5), place: '东侧' }), told({ kind: '7', area: id(5), description: '护栏松动' }))).toEqual(['place'])
    expect(whys(told({ kind: '7', place: '东侧' }), told({ kind: '7', description: '护栏松动' }))).toEqual([])
    expect(whys(told(), told({ description: '护栏松动' }))).toEqual([])
  })
  it('when the words are alike enough, then so, with how much', () => {
    expect(alikeAmong(told(), [told({ description: '3 号泵机械密封滴漏严重', place: '罐区' })], rules)).toMatchObject([{ why: 'text', percent: 80 }])
    expect(whys(told(), told({ description: '4 号压缩机密封面渗油', place: '罐区' }))).toEqual([])
  })
})
