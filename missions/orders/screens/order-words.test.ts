import { describe, expect, it } from 'vitest'
import { order } from '../testing/sample-order.ts'
import { kindTitle, nextDue, orderNext, orderState, subjectPath } from './order-words.ts'

describe('words of an order', () => {
  it('say who has to do what', () => {
    expect(orderNext(order())).toContain('签收')
    expect(orderNext(order({ state: 'signed', items: [{ no: 1, text: '检查报警', result: null, note: '', photos: [], danger: null, by: null, at: null }] }))).toContain('还有 1 个检查项目')
    expect(orderNext(order({ state: 'working', owner: { id: 'x', name: '王芳' } }))).toContain('等待王芳')
    expect(orderNext(order({ state: 'working' }))).toContain('请办理并回复')
    expect(orderNext(order({ state: 'finished' }))).toContain('等待下发单位')
    expect(orderNext(order({ state: 'finished', closedBySender: true }))).toContain('已销号')
    expect(orderNext(order({ state: 'withdrawn', withdrawnReason: '发错' }))).toContain('原因：发错')
    expect(orderNext(order({ state: 'withdrawn' }))).not.toContain('原因')
  })
  it('name state, kind and the next deadline', () => {
    expect(orderState({ state: 'received', overdue: true })).toEqual({ words: '待签收，已超期', tone: 'late' })
    expect(orderState({ state: 'finished', overdue: false })).toEqual({ words: '已办结', tone: 'done' })
    expect([kindTitle(order()), kindTitle(order({ level: null, kind: 'notice' }))]).toEqual(['橙色预警', '通报'])
    expect([nextDue(order({ signBy: 5 })), nextDue(order({ state: 'signed', endAt: 9, ownDeadline: 7 })), nextDue(order({ state: 'signed', endAt: null }))]).toEqual([5, 7, null])
  })
  it('lead to the page of the record, if it has one', () => {
    expect([subjectPath({ kind: 'danger', id: 'a' }), subjectPath({ kind: 'stop', id: 'a' }), subjectPath({ kind: 'risk-event', id: 'a' })]).toEqual(['/dual-prevention/dangers/a', '/dual-prevention/stops', undefined])
    expect(['plan', 'unit', 'measure', 'record'].map((kind) => subjectPath({ kind, id: 'a' }))).toEqual(['/dual-prevention/plans/a', '/dual-prevention/register?at=unit:a', '/dual-prevention/register?at=measure:a', '/dual-prevention/records'])
  })
})
