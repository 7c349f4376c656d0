import { describe, expect, it } from 'vitest'
import type { OrderFromAbove } from '@anlan/exchange/contract/order'
import { HOUR } from '@anlan/kernel/time'
import { resolve } from '@anlan/standards/profile'
import type { ReceivedOrder } from '../contract/received-order.ts'
import { NOW, order } from '../testing/sample-order.ts'
import { receive } from './receive-order.ts'

const rules = resolve('notice-2021', NOW)
const sent = (more: Partial<OrderFromAbove> = {}): OrderFromAbove => {
  const { order: id, seq, kind, level, title, content, basis, issuer, subject, startAt, endAt, issuedAt } = order()
  return { order: id, seq, kind, level, title, content, basis, issuer, subject, items: [], majorDanger: null, startAt, endAt, withdrawn: false, withdrawnReason: null, closed: false, reminders: 0, reminder: null, issuedAt, updatedAt: NOW, ...more }
}
const facts = (before?: ReceivedOrder) => ({ id: order().id, receiver: order().receiver, from: 'province' as const, fromName: '省级接收站', now: NOW, rules, before })
const item = (text: string, result: 'good' | null = null) => ({ no: 1, text, result, note: '', photos: [], danger: null, by: null, at: null })

describe('given an order that nobody has seen', () => {
  it('when it comes, then it waits for its receipt within the time of its level', () => {
    expect(receive(sent(), facts())).toEqual({ what: 'arrived', order: order() })
    expect(receive(sent({ level: null, kind: 'notice' }), facts())?.order.signBy).toBe(NOW + 24 * HOUR)
  })
  it('when it comes withdrawn or closed already, then it stands so', () => {
    expect(receive(sent({ withdrawn: true, withdrawnReason: '发错' }), facts())).toMatchObject({ what: 'withdrawn', order: { state: 'withdrawn', withdrawnReason: '发错' } })
    expect(receive(sent({ closed: true }), facts())).toMatchObject({ what: 'closed', order: { state: 'finished', closedBySender: true } })
  })
})

describe('given an order that is known', () => {
  it('when the same or an older version comes, then nothing happens', () => {
    expect(receive(sent(), facts(order()))).toBeUndefined()
    expect(receive(sent({ seq: 9 }), facts(order({ state: 'withdrawn' })))).toBeUndefined()
  })
  it('when its words change, then the change is told, answers stay with their lines, and a new deadline is told anew', () => {
    const before = order({ items: [item('检查报警', 'good'), item('检查围堰')], dueTold: 2, state: 'working' })
    expect(receive(sent({ seq: 2, title: '新标题', endAt: NOW + HOUR, items: ['检查围堰', '检查报警', '检查接地'] }), facts(before))).toMatchObject({
      what: 'changed', order: { title: '新标题', version: 2, dueTold: 0, state: 'working', items: [{ no: 1, text: '检查围堰', result: null }, { no: 2, text: '检查报警', result: 'good' }, { no: 3, text: '检查接地', result: null }] },
    })
    expect(receive(sent({ seq: 2 }), facts({ ...before, dueTold: 1 }))?.order.dueTold).toBe(1)
  })
  it('when the sender asks again, then what was held as done goes on', () => {
    expect(receive(sent({ seq: 2, reminders: 1, reminder: '补照片' }), facts(order({ state: 'finished', finishedAt: NOW })))).toMatchObject({ what: 'reminded', order: { state: 'working', finishedAt: null, reminder: '补照片' } })
    expect(receive(sent({ seq: 2, reminders: 1 }), facts(order()))).toMatchObject({ what: 'reminded', order: { state: 'received' } })
  })
  it('when it is withdrawn or closed, then it ends', () => {
    expect(receive(sent({ seq: 2, withdrawn: true }), facts(order()))).toMatchObject({ what: 'withdrawn', order: { state: 'withdrawn' } })
    expect(receive(sent({ seq: 2, closed: true }), facts(order({ state: 'answered' })))).toMatchObject({ what: 'closed', order: { state: 'finished', closedBySender: true } })
    expect(receive(sent({ seq: 2, closed: true }), facts(order({ state: 'finished' })))).toMatchObject({ what: 'closed', order: { state: 'finished' } })
  })
})
