import { describe, expect, it } from 'vitest'
import { HOUR } from '@anlan/kernel/time'
import { judgeRows } from './judge-rows.ts'
import { daysOverdue, liveOf } from './liveness.ts'

const AT = Date.parse('2026-11-23T09:00:00+08:00')
const id = (n: number) => `019ab000-0000-7000-8000-00000000000${n}`
const facts = (held: [string, { version: number; updatedAt: number; digest: string }][] = [], known: string[] = []) => ({ held: new Map(held), known: new Set(known) })
const digest = (record: unknown) => JSON.stringify(record)
const unit = { hazardCode: '1', department: '仓储部', responsible: '周明远', name: '罐区', riskLevel: '1' }
const row = (n: number, record: object, more: object = {}) => ({ id: id(n), version: 1, updatedAt: AT, deleted: false, record, ...more })
const outcomes = (judged: ReturnType<typeof judgeRows>) => judged.map(({ answer }) => answer.outcome)

describe('a batch', () => {
  it('is stored, and the same again is unchanged, within a batch too', () => {
    expect(outcomes(judgeRows('unit', [row(1, unit), row(1, unit)], facts(), digest))).toEqual(['stored', 'unchanged'])
  })
  it('older versions have no effect', () => {
    const held = facts([[id(1), { version: 2, updatedAt: AT, digest: 'x' }]])
    expect(outcomes(judgeRows('unit', [row(1, unit), row(1, unit, { version: 2, updatedAt: AT - 1 }), row(1, unit, { version: 2 })], held, digest))).toEqual(['outdated', 'outdated', 'stored'])
  })
  it('a child waits for its parent, unless it is deleted', () => {
    const event = { unit: id(1), name: '溢流' }
    expect(judgeRows('risk-event', [row(2, event)], facts(), digest)[0]?.answer).toEqual({ id: id(2), outcome: 'refused', message: 'unit：上级风险单元还没有报送，请先报送' })
    expect(outcomes(judgeRows('risk-event', [row(2, event), row(3, event, { deleted: true })], facts([], [id(1)]), digest))).toEqual(['stored', 'stored'])
    expect(outcomes(judgeRows('risk-event', [row(3, event, { deleted: true })], facts(), digest))).toEqual(['stored'])
  })
  it('names what is wrong, field by field, in Chinese', () => {
    const [bad, none, odd, named] = judgeRows('unit', [row(1, { ...unit, riskLevel: '9', name: '' }), null, { id: 7 }, { id: 'x' }], facts(), digest)
    expect(named?.answer.id).toBe('x')
    expect(bad?.answer.message).toContain('riskLevel：应为 1、2、3、4 之一')
    expect(none?.answer).toMatchObject({ id: '', outcome: 'refused', message: '整行：缺少或类型不对' })
    expect(odd?.answer.id).toBe('')
  })
  it('refuses what speaks against a record beyond its fields', () => {
    const wrong = (record: Readonly<Record<string, unknown>>) => (record['name'] === '假' ? '与图片的 SHA-256 不一致' : undefined)
    expect(judgeRows('unit', [row(1, { ...unit, name: '假' }), row(2, unit)], facts(), digest, wrong).map(({ answer }) => answer)).toEqual([{ id: id(1), outcome: 'refused', message: '与图片的 SHA-256 不一致' }, { id: id(2), outcome: 'stored' }])
  })
  it('refuses what no database keeps, at any depth', () => {
    const bad = [row(1, { ...unit, name: 'a\0b' }), row(2, { ...unit, more: [{ deep: '\ud800' }] }), row(3, { ...unit, 'od\0d': 1 })]
    expect(judgeRows('unit', bad, facts(), digest).map(({ answer }) => answer.message)).toEqual(Array(3).fill('含有不能保存的字符，请删除后重新报送'))
  })
  it('a confirmed danger has a deadline and somebody responsible, an accepted one its time', () => {
    const danger = { state: 'rectifying', name: '泄漏', description: '法兰', place: '', level: '0', reportedAt: AT, reporter: '李强' }
    const [rectifying, accepted, reported] = judgeRows('danger', [row(1, danger), row(2, { ...danger, state: 'accepted' }), row(3, { ...danger, state: 'reported' })], facts(), digest)
    expect(rectifying?.answer.message).toContain('治理期限')
    expect(accepted?.answer.message).toContain('验收时间')
    expect(reported?.answer.outcome).toBe('stored')
    const whole = { ...danger, deadline: '2026-11-24', responsible: { id: 'x', name: '周' }, measure: null }
    expect(outcomes(judgeRows('danger', [row(1, whole)], facts(), digest))).toEqual(['stored'])
  })
})

describe('live', () => {
  it('is told by the last delivery', () => expect([null, 24 * HOUR, 25 * HOUR, 73 * HOUR].map((ago) => liveOf(ago === null ? null : AT - ago, AT))).toEqual(['never', 'live', 'quiet', 'silent']))
  it('counts days past the deadline', () => expect([daysOverdue('2026-11-23', '2026-11-23'), daysOverdue('2026-11-20', '2026-11-23'), daysOverdue('2026-11-30', '2026-11-23')]).toEqual([0, 3, 0]))
})
