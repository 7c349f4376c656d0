import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BrokenInvariant } from '@anlan/kernel/fault'
import { resolve } from './profile.ts'
import { judgeLec, judgeLs, LEC, LS, type RiskJudgement } from './risk.ts'

const rules = resolve('notice-2021', '2026-11-23')
const lec = (l: number, e: number, c: number): RiskJudgement => {
  const decision = judgeLec({ l, e, c }, rules)
  if (!decision.accepted) throw new BrokenInvariant(decision.refusal.message)
  return decision.value
}
const ls = (l: number, s: number): RiskJudgement => {
  const decision = judgeLs({ l, s }, rules)
  if (!decision.accepted) throw new BrokenInvariant(decision.refusal.message)
  return decision.value
}

describe('LEC', () => {
  it.each([
    [10, 6, 7, 420, '1', '红'],
    [6, 6, 7, 252, '2', '橙'],
    [3, 6, 7, 126, '3', '黄'],
    [1, 6, 7, 42, '4', '蓝'],
    [10, 1, 7, 70, '3', '黄'],
    [0.1, 0.5, 1, 0.05, '4', '蓝'],
  ])('%d × %d × %d = %d is level %s', (l, e, c, score, level, colour) => {
    expect(lec(l, e, c)).toEqual({ method: 'LEC', score, level, colour, status: '已核' })
  })

  it('cuts at 320, 160 and 70, the cut itself being the higher level', () => {
    const values = LEC.l.flatMap((l) => LEC.e.flatMap((e) => LEC.c.map((c) => lec(l.value, e.value, c.value))))
    for (const { score, level } of values) expect(level).toBe(score >= 320 ? '1' : score >= 160 ? '2' : score >= 70 ? '3' : '4')
    expect(values.some(({ score }) => score === 70)).toBe(true)
  })

  it.each([
    [{ l: 2, e: 6, c: 7 }, 'l', '可能性 L只能取 10、6、3、1、0.5、0.2、0.1'],
    [{ l: 3, e: 4, c: 7 }, 'e', '暴露频繁程度 E只能取 10、6、3、2、1、0.5'],
    [{ l: 3, e: 6, c: 8 }, 'c', '后果 C只能取 100、40、15、7、3、1'],
  ])('refuses %j', (it, field, message) => {
    expect(judgeLec(it, rules)).toMatchObject({ accepted: false, refusal: { field, message } })
  })
})

describe('LS', () => {
  it.each([
    [5, 4, 20, '1', 1],
    [3, 5, 15, '2', 2],
    [4, 4, 16, '2', 2],
    [3, 3, 9, '3', 3],
    [3, 4, 12, '3', 3],
    [2, 4, 8, '4', 4],
    [2, 2, 4, '4', 4],
    [1, 3, 3, '4', 5],
  ])('%d × %d = %d is level %s, grade %d, and shown as 待核', (l, s, score, level, grade) => {
    expect(ls(l, s)).toMatchObject({ method: 'LS', score, level, grade, status: '待核' })
  })

  it('never falls when likelihood or severity rises', () => {
    const step = fc.integer({ min: 1, max: 4 })
    fc.assert(
      fc.property(step, step, (l, s) => {
        expect(ls(l + 1, s).level <= ls(l, s).level).toBe(true)
        expect(ls(l, s + 1).level <= ls(l, s).level).toBe(true)
      }),
    )
    expect([...LS.l, ...LS.s]).toHaveLength(10)
  })

  it('refuses what is off the table', () => {
    expect(judgeLs({ l: 0, s: 3 }, rules)).toMatchObject({ refusal: { field: 'l' } })
    expect(judgeLs({ l: 3, s: 2.5 }, rules)).toMatchObject({ refusal: { field: 's', message: '严重性 S只能取 5、4、3、2、1' } })
  })
})
