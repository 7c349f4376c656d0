import { describe, expect, it } from 'vitest'
import { HOUR } from '@anlan/kernel/time'
import { resolve } from '@anlan/standards/profile'
import { NOW, order } from '../testing/sample-order.ts'
import { arrivalAlarm, dueSoonAlarm, overdueAlarm, remindedAlarm, unsignedAlarm } from './order-alarm.ts'
import { signFigure } from './sign-limit.ts'
import { timelineLine } from './timeline.ts'
import { deadlineOf } from './deadline.ts'
import { isOverdue, nextWatch } from './watch-order.ts'

const rules = resolve('notice-2021', NOW)
const owner = { id: 'x', name: '王芳' }

describe('the time for signing', () => {
  it.each([['red', 0.5], ['orange', 1], ['yellow', 4], ['blue', 12], [null, 24]] as const)('given %s, then %s hours, 待核', (level, hours) => {
    expect(signFigure({ level }, rules)).toMatchObject({ value: hours, status: '待核' })
  })
})

describe('what is told of an order that nobody moves', () => {
  it('given an unsigned order, then twice, each after as long again', () => {
    const it0 = order({ endAt: null })
    expect(nextWatch(it0, rules)).toEqual({ what: 'unsigned', at: NOW + HOUR, changes: { climbed: 1 } })
    expect(nextWatch({ ...it0, climbed: 1 }, rules)).toEqual({ what: 'unsigned', at: NOW + 2 * HOUR, changes: { climbed: 2 } })
    expect(nextWatch({ ...it0, climbed: 2 }, rules)).toBeUndefined()
  })
  it('given a deadline, then a day before it, and after it', () => {
    const it0 = order({ state: 'signed' })
    expect(nextWatch(it0, rules)).toEqual({ what: 'due-soon', at: NOW + 48 * HOUR, changes: { dueTold: 1 } })
    expect(nextWatch({ ...it0, dueTold: 1 }, rules)).toEqual({ what: 'overdue', at: NOW + 72 * HOUR, changes: { dueTold: 2 } })
    expect(nextWatch({ ...it0, dueTold: 2 }, rules)).toBeUndefined()
    expect(nextWatch({ ...it0, endAt: NOW + HOUR }, rules)).toMatchObject({ what: 'overdue' })
  })
  it('given both, then the earlier', () => expect([nextWatch(order(), rules)?.what, nextWatch(order({ endAt: NOW + 1 }), rules)?.what]).toEqual(['unsigned', 'overdue']))
  it('given it is done, then nothing', () => expect(nextWatch(order({ state: 'finished' }), rules)).toBeUndefined())
})

describe('overdue', () => {
  it('is past the time for signing, or past the earlier deadline', () => {
    expect([isOverdue(order(), NOW + HOUR), isOverdue(order(), NOW + HOUR + 1)]).toEqual([false, true])
    const signed = order({ state: 'signed', ownDeadline: NOW + 2 * HOUR })
    expect([isOverdue(signed, NOW + 2 * HOUR), isOverdue(signed, NOW + 2 * HOUR + 1), isOverdue({ ...signed, state: 'finished' }, NOW + 9 * HOUR), isOverdue(order({ state: 'signed', endAt: null }), NOW + 99 * HOUR)]).toEqual([false, true, false, false])
    expect([deadlineOf({ ownDeadline: null, endAt: null }), deadlineOf({ ownDeadline: 1, endAt: null }), deadlineOf({ ownDeadline: null, endAt: 2 }), deadlineOf({ ownDeadline: 3, endAt: 2 })]).toEqual([null, 1, 2, 2])
  })
})

describe('alarms', () => {
  it('given red, then the principal at once; given another, the safety managers', () => {
    expect(arrivalAlarm(order({ level: 'red' }))).toMatchObject({ level: 'red', title: '收到红色预警：大风预警', to: [{ role: 'safety-manager' }, { role: 'principal' }] })
    expect(arrivalAlarm(order({ kind: 'notice', level: null }))).toMatchObject({ level: 'blue', to: [{ role: 'safety-manager' }] })
  })
  it('grow louder with each climb, and reach whoever works on it', () => {
    expect([unsignedAlarm(order({ level: 'blue', climbed: 1 })).level, unsignedAlarm(order({ level: 'blue', climbed: 2 })).level, unsignedAlarm(order({ level: 'red', climbed: 2 })).level]).toEqual(['yellow', 'orange', 'red'])
    expect(dueSoonAlarm(order({ owner }))).toMatchObject({ text: '办理人王芳，请按期办结并回复', to: [{ person: 'x' }, { role: 'safety-manager' }] })
    expect(dueSoonAlarm(order()).text).toContain('还没有安排办理人')
    expect(overdueAlarm(order({ owner })).text).toContain('王芳')
    expect(overdueAlarm(order()).text).toContain('没有安排办理人')
    expect([remindedAlarm(order({ reminder: '今天报' })).text, remindedAlarm(order()).text]).toEqual(['省级接收站：今天报', '省级接收站：请尽快办理并回复'])
  })
})

describe('the time line', () => {
  const line = (type: string, data: object) => timelineLine({ id: 'a', org: 'o', seq: 1, type, v: 1, at: NOW, recordedAt: NOW, actor: { kind: 'person', id: 'p', name: '周安全' }, subject: 's', cause: null, correlation: null, data })
  it('says what was done in words', () => {
    expect(line('orders.order-assigned', { order: order({ owner, instruction: '办完' }) })).toEqual({ id: 'a', at: NOW, title: '安排办理', who: '周安全', detail: '办理人王芳。办完', photos: [] })
    expect(line('orders.order-assigned', { order: order() }).detail).toBe('办理人。')
    expect(line('orders.order-replied', { order: order(), words: '已处置', photos: ['f'] })).toMatchObject({ title: '回复上级', detail: '已处置', photos: ['f'] })
    expect(line('orders.order-unsigned', { order: order({ climbed: 1 }) }).detail).toContain('第 1 次')
    expect(line('orders.order-signed', { order: order() }).detail).toBeNull()
    expect(timelineLine({ id: 'a', org: 'o', seq: 1, type: 'orders.order-arrived', v: 1, at: NOW, recordedAt: NOW, actor: { kind: 'system', id: 'orders.receive', name: 'orders.receive' }, subject: 's', cause: null, correlation: null, data: { order: order() } }).who).toBe('省级接收站')
    expect(line('orders.other', { order: order() }).title).toBe('orders.other')
  })
})
