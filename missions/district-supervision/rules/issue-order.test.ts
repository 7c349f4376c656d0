import { describe, expect, it } from 'vitest'
import { HOUR } from '@anlan/kernel/time'
import { decideIssue } from './issue-order.ts'
import { answered, decideClose, decideRemind, decideSendBack, decideWithdraw, isLate, signed } from './move-order.ts'
import { wireOrder } from './wire-order.ts'

const NOW = Date.parse('2026-11-23T09:00:00+08:00')
const id = (n: number) => `019ab000-0000-7000-8000-00000000000${n}`
const register = [
  { id: id(1), parent: id(7), type: 'production' as const },
  { id: id(2), parent: id(8), type: 'station' as const },
  { id: id(3), parent: null, type: null },
]
let count = 0
const facts = { register, issuer: '程观澜', now: NOW, newId: () => `019ab000-0000-7000-8000-1000000000${String(++count).padStart(2, '0')}` }
const notice = { majorDanger: false, id: id(9), kind: 'notice' as const, to: 'all' as const, title: '通报', content: '请对照检查' }
const issue = (more: object) => decideIssue({ ...notice, ...more } as never, facts)
const made = (more: object = {}) => {
  const decision = issue(more)
  return decision.accepted ? decision.value : expect.fail(decision.refusal.message)
}
const one = (more: object = {}) => ({ ...(made({ to: 'chosen', enterprises: [id(1)] })[0] ?? expect.fail('none')), ...more })
const by = { name: '程观澜', now: NOW + HOUR }

describe('issuing', () => {
  it('given whom it is for, then each of them gets one of its own', () => {
    expect(made().map(({ enterprise, town }) => [enterprise, town])).toEqual([[id(1), id(7)], [id(2), id(8)], [id(3), null]])
    expect(made({ to: 'towns', towns: [id(8)] }).map(({ enterprise }) => enterprise)).toEqual([id(2)])
    expect(made({ to: 'types', types: ['production'] }).map(({ enterprise }) => enterprise)).toEqual([id(1)])
    expect(new Set(made().map((it) => it.id)).size).toBe(3)
  })
  it('given nobody, or somebody unknown, then it is refused', () => {
    for (const more of [{ to: 'towns' }, { to: 'types' }, { to: 'chosen' }, { to: 'towns', towns: [id(6)] }]) expect(issue(more)).toMatchObject({ refusal: { code: 'nobody-addressed' } })
    expect(issue({ to: 'chosen', enterprises: [id(1), id(6)] })).toMatchObject({ refusal: { code: 'no-such-enterprise' } })
    expect(decideIssue(notice, { ...facts, register: [] })).toMatchObject({ refusal: { field: 'to' } })
  })
  it('given a record, then it is for one enterprise only', () => {
    const subject = { kind: 'danger', id: id(5) }
    expect(issue({ subject })).toMatchObject({ refusal: { code: 'subject-of-one' } })
    expect(made({ subject, to: 'chosen', enterprises: [id(1)] })).toMatchObject([{ subject }])
  })
  it('given a 重大事故隐患, then it says where work stops; a notice cannot', () => {
    const about = { kind: 'supervision', endAt: NOW + HOUR, majorDanger: true }
    expect(made({ ...about, area: '溶剂罐区' })[0]?.majorDanger).toEqual({ area: '溶剂罐区' })
    expect(made({ ...about, area: '' })[0]?.majorDanger).toEqual({ area: null })
    expect(made(about)[0]?.majorDanger).toEqual({ area: null })
    expect(made({ area: '溶剂罐区' })[0]?.majorDanger).toBeNull()
    expect(issue({ majorDanger: true })).toMatchObject({ refusal: { code: 'notice-stops-nothing', field: 'kind' } })
  })
  it('given what its kind cannot do without, then that is asked for', () => {
    expect(issue({ kind: 'warning' })).toMatchObject({ refusal: { field: 'level' } })
    expect(made({ kind: 'warning', level: 'red', basis: '' })).toMatchObject([{ level: 'red', basis: null }, {}, {}])
    expect(made({ level: 'red', basis: '某文件' })).toMatchObject([{ level: null, basis: '某文件' }, {}, {}])
    expect(issue({ kind: 'supervision' })).toMatchObject({ refusal: { field: 'endAt' } })
    const inspection = { kind: 'special-inspection', items: ' 检查报警 \n\n检查围堰', startAt: NOW, endAt: NOW + HOUR }
    expect(made(inspection)[0]?.items).toEqual(['检查报警', '检查围堰'])
    expect(issue({ ...inspection, items: ' \n' })).toMatchObject({ refusal: { field: 'items' } })
    expect(issue({ ...inspection, startAt: undefined })).toMatchObject({ refusal: { field: 'startAt' } })
    expect(issue({ ...inspection, endAt: undefined })).toMatchObject({ refusal: { field: 'endAt' } })
    expect(issue({ ...inspection, items: Array(101).fill('项').join('\n') })).toMatchObject({ refusal: { code: 'items-too-many' } })
    expect(issue({ endAt: NOW })).toMatchObject({ refusal: { code: 'deadline-past' } })
    expect(issue({ endAt: NOW + HOUR, startAt: NOW + HOUR })).toMatchObject({ refusal: { code: 'period-reversed' } })
  })
})

describe('what the enterprise says', () => {
  it('given a receipt, then the first stands', () => {
    const first = signed(one(), '周安全', NOW, NOW)
    expect(first).toMatchObject({ state: 'signed', receiver: '周安全', version: 2 })
    expect(first && signed(first, '钱总', NOW, NOW)).toBeUndefined()
  })
  it('given a reply, then it is signed with it; what is added to a finished one leaves it finished', () => {
    const reply = { by: '周安全', at: NOW, finished: false }
    expect(answered(one(), reply, NOW)).toMatchObject({ value: { state: 'answered', receiver: '周安全', finishedAt: null } })
    expect(answered(one({ receiver: '钱总' }), { ...reply, finished: true }, NOW)).toMatchObject({ value: { state: 'finished', receiver: '钱总', finishedAt: NOW } })
    expect(answered(one({ state: 'finished' }), reply, NOW)).toMatchObject({ value: { state: 'finished' } })
    expect(answered(one({ state: 'withdrawn' }), reply, NOW)).toMatchObject({ refusal: { code: 'order-withdrawn' } })
    expect(answered(one({ state: 'closed' }), reply, NOW)).toMatchObject({ refusal: { code: 'order-closed' } })
  })
})

describe('what the officer does', () => {
  it('given an open order, when it is asked for again, then it is counted; when finished, there is nothing to ask', () => {
    expect(decideRemind(one(), '请签收', by)).toMatchObject({ value: { reminders: 1, reminder: '请签收', state: 'issued' } })
    expect(decideRemind(one({ state: 'finished' }), '请', by)).toMatchObject({ refusal: { code: 'order-not-remind' } })
  })
  it('given a finished one, then it is closed or sent back', () => {
    expect(decideClose(one({ state: 'finished' }), by)).toMatchObject({ value: { state: 'closed', endedAt: by.now } })
    expect(decideSendBack(one({ state: 'finished', finishedAt: NOW }), '看不清', by)).toMatchObject({ value: { state: 'answered', finishedAt: null, reminders: 1, reminder: '看不清' } })
    expect(decideSendBack(one(), '看不清', by)).toMatchObject({ refusal: { kind: 'conflict' } })
  })
  it('given any open one, then it is withdrawn with the reason', () => expect(decideWithdraw(one(), '发错', by)).toMatchObject({ value: { state: 'withdrawn', withdrawnReason: '发错' } }))
})

it('is late while it is open after its deadline, and not when it waits for the officer', () => {
  const at = (state: string, now: number) => isLate({ state: state as never, endAt: NOW }, now)
  expect([at('issued', NOW), at('issued', NOW + 1), at('signed', NOW + 1), at('answered', NOW + 1), at('finished', NOW + 1), isLate({ state: 'issued', endAt: null }, NOW)]).toEqual([false, true, true, true, false, false])
})

it('goes over the wire whole, under its number', () => {
  expect(wireOrder(one({ subject: { kind: 'danger', id: id(5) }, state: 'closed' }), 4)).toMatchObject({ seq: 4, closed: true, withdrawn: false, subject: { kind: 'danger', id: id(5) }, issuer: '程观澜' })
  expect(wireOrder(one({ majorDanger: { area: '溶剂罐区' } }), 6).majorDanger).toEqual({ area: '溶剂罐区' })
  expect(wireOrder(one({ majorDanger: undefined }), 7).majorDanger).toBeNull()
  expect(wireOrder(one({ state: 'withdrawn', withdrawnReason: '发错' }), 5)).toMatchObject({ subject: null, withdrawn: true, withdrawnReason: '发错' })
})
