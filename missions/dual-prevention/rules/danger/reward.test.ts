import { describe, expect, it } from 'vitest'
import { resolve } from '@anlan/standards/profile'
import { danger, id, NOW, safety, worker } from '../../testing/sample-records.ts'
import { decideApproveReward, decideClaimReward, decidePayReward, decideRefuseReward, proposeReward } from './reward.ts'

const rules = resolve('notice-2021', NOW)
const own = [{ level: '0', kind: '', amount: 80 }, { level: '0', kind: '3', amount: 120 }, { level: '1', kind: '3', amount: 900 }]
const propose = (more: object = {}, rows: typeof own = []) => proposeReward(danger({ reporterId: worker.id, ...more }), { id: id(50), own: rows, rules, now: NOW })
const reward = (more: object = {}) => ({ ...propose()!, ...more })

describe('given a danger that was confirmed', () => {
  it('when somebody found it on the way, then the limit of its level, or the enterprise\'s own row', () => {
    expect(propose()).toMatchObject({ amount: 50, rule: '一般隐患上报奖励', reporter: '王芳', state: 'proposed' })
    expect(propose({ level: '1' })).toMatchObject({ amount: 500 })
    expect(propose({ kind: '7' }, own)).toMatchObject({ amount: 80, rule: '本单位奖励标准' })
    expect(propose({ kind: '3' }, own)).toMatchObject({ amount: 120 })
    expect(propose({ level: '1', kind: '7' }, own)).toMatchObject({ amount: 500 })
    expect(propose({ anonymous: true, reporterId: null, reporter: '匿名' })).toMatchObject({ reporterId: null, reporter: '匿名' })
    expect(propose({ reporterId: undefined })).toMatchObject({ reporterId: null })
  })
  it('when it was found on duty, by a rule, by an authority, or its row says 0, then none', () => {
    expect(propose({ record: id(3) })).toBeNull()
    expect(propose({ origin: { because: '液位高报', subject: null } })).toBeNull()
    expect(propose({ source: '10-1' })).toBeNull()
    expect(propose({}, [{ level: '0', kind: '', amount: 0 }])).toBeNull()
  })
})

describe('given a proposed reward', () => {
  it('when it is approved by another, then for the amount that was granted', () => {
    expect(decideApproveReward(reward(), { amount: 60, comment: '' }, safety)).toMatchObject({ value: { state: 'approved', amount: 60, decidedBy: '周安全', version: 2 } })
    expect(decideApproveReward(reward(), { amount: 60, comment: '' }, { ...safety, id: worker.id })).toMatchObject({ refusal: { code: 'own-reward' } })
    expect(decideApproveReward(reward({ state: 'paid' }), { amount: 60, comment: '' }, safety)).toMatchObject({ refusal: { code: 'reward-not-approve' } })
  })
  it('when it is refused, then with the reason', () => {
    expect(decideRefuseReward(reward(), '属岗位职责', safety)).toMatchObject({ value: { state: 'refused', comment: '属岗位职责' } })
    expect(decideRefuseReward(reward({ state: 'paid' }), '', safety)).toMatchObject({ refusal: { code: 'reward-not-refuse' } })
  })
})

describe('given an approved reward', () => {
  const approved = reward({ state: 'approved' })
  const unknown = { ...approved, reporterId: null, reporter: '匿名' }
  it('when its reporter is known, then it is paid without a voucher', () => {
    expect(decidePayReward(approved, '随工资', false, safety)).toMatchObject({ value: { state: 'paid', paidBy: '周安全', paidHow: '随工资' } })
    expect(decidePayReward(reward(), '随工资', false, safety)).toMatchObject({ refusal: { code: 'reward-not-pay' } })
  })
  it('when nobody is known, then only against the voucher', () => {
    expect(decidePayReward(unknown, '现金', true, safety)).toMatchObject({ refusal: { code: 'not-claimed' } })
    expect(decidePayReward({ ...unknown, claimed: true }, '现金', false, safety)).toMatchObject({ refusal: { code: 'voucher-wrong' } })
    expect(decidePayReward({ ...unknown, claimed: true }, '现金', true, safety)).toMatchObject({ value: { state: 'paid' } })
  })
  it('when the code is shown, then a voucher may be drawn, but not before and not after', () => {
    expect(decideClaimReward(unknown)).toMatchObject({ value: { claimed: true } })
    expect(decideClaimReward(reward())).toMatchObject({ refusal: { message: expect.stringContaining('还没有批准') } })
    expect(decideClaimReward(reward({ state: 'paid' }))).toMatchObject({ refusal: { message: '奖励已发放' } })
  })
})
