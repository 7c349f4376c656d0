import { describe, expect, it } from 'vitest'
import { HOUR } from '@anlan/kernel/time'
import { NOW, order } from '../testing/sample-order.ts'
import { decideAssign, decideCheck, decideReply, decideSign } from './work-order.ts'

const by = { id: '019ab000-0000-7000-8000-0000000000aa', name: '周安全', now: NOW }
const owner = { id: '019ab000-0000-7000-8000-0000000000bb', name: '王芳' }
const item = { no: 1, text: '检查报警', result: null, note: '', photos: [], danger: null, by: null, at: null }

describe('signing', () => {
  it('given a new order, when it is signed for, then the hand stands there', () => {
    expect(decideSign(order({ climbed: 1 }), by)).toMatchObject({ accepted: true, value: { state: 'signed', signedBy: '周安全', signedAt: NOW, climbed: 0, version: 2 } })
  })
  it('given a signed one, when it is signed again, then it is refused', () => expect(decideSign(order({ state: 'signed' }), by)).toMatchObject({ refusal: { code: 'order-not-sign' } }))
})

describe('assigning', () => {
  const assign = (more: object, deadline: number) => decideAssign(order({ state: 'signed', ...more }), { owner, deadline, instruction: '三天内办完' }, by)
  it('given a signed order, when somebody is named, then they work on it', () => expect(assign({ dueTold: 1 }, NOW + HOUR)).toMatchObject({ value: { state: 'working', owner, ownDeadline: NOW + HOUR, dueTold: 0 } }))
  it('given a deadline that is over or after the sender’s, then it is refused', () => {
    expect(assign({}, NOW)).toMatchObject({ refusal: { code: 'deadline-past' } })
    expect(assign({ endAt: NOW + HOUR }, NOW + 2 * HOUR)).toMatchObject({ refusal: { code: 'deadline-after-sender' } })
  })
  it('given none of the sender’s, or one that has passed, then any later one will do', () => {
    expect(assign({ endAt: null }, NOW + HOUR)).toMatchObject({ accepted: true })
    expect(assign({ endAt: NOW - HOUR }, NOW + HOUR)).toMatchObject({ accepted: true })
  })
  it('given an unsigned order, then it is refused', () => expect(assign({ state: 'received' }, NOW + HOUR)).toMatchObject({ refusal: { code: 'order-not-assign' } }))
})

describe('checking a line', () => {
  const work = order({ state: 'signed', items: [item, { ...item, no: 2, danger: owner.id }] })
  const check = (more: object = {}) => decideCheck(work, { no: 1, result: 'good', note: '', photos: [], danger: null, place: undefined, ...more }, by)
  it('given a line, when it is good, then it is answered, and nothing else is', () => {
    expect(check()).toMatchObject({ value: { state: 'working', items: [{ result: 'good', by: '周安全', at: NOW }, { no: 2, result: null }] } })
  })
  it('given a finding, then words, place and the danger’s id are asked for', () => {
    expect(check({ result: 'danger' })).toMatchObject({ refusal: { field: 'danger' } })
    expect(check({ result: 'danger', danger: owner.id })).toMatchObject({ refusal: { field: 'note' } })
    expect(check({ result: 'danger', danger: owner.id, note: '屏蔽' })).toMatchObject({ refusal: { field: 'place' } })
    expect(check({ result: 'danger', danger: owner.id, note: '屏蔽', place: '' })).toMatchObject({ refusal: { field: 'place' } })
    expect(check({ result: 'danger', danger: owner.id, note: '屏蔽', place: '罐区' })).toMatchObject({ value: { items: [{ danger: owner.id }, {}] } })
  })
  it('given that it does not apply, then the reason is asked for', () => {
    expect(check({ result: 'not-here' })).toMatchObject({ refusal: { field: 'note' } })
    expect(check({ result: 'not-here', note: '没有储罐' })).toMatchObject({ accepted: true })
  })
  it('given no such line, or one with a danger, or an unsigned order, then it is refused', () => {
    expect(check({ no: 3 })).toMatchObject({ refusal: { code: 'no-such-item' } })
    expect(check({ no: 2 })).toMatchObject({ refusal: { code: 'item-has-danger' } })
    expect(decideCheck(order(), { no: 1, result: 'good', note: '', photos: [], danger: null, place: undefined }, by)).toMatchObject({ refusal: { code: 'order-not-check' } })
  })
})

describe('replying', () => {
  it('given a signed order, when it is answered, then it waits; when finished, it is done', () => {
    expect(decideReply(order({ state: 'signed' }), { finished: false }, by)).toMatchObject({ value: { state: 'answered', repliedAt: NOW, finishedAt: null } })
    expect(decideReply(order({ state: 'answered' }), { finished: true }, by)).toMatchObject({ value: { state: 'finished', finishedAt: NOW } })
  })
  it('given open lines, when it is to be finished, then it is refused, and a reply is not', () => {
    const open = order({ state: 'working', items: [item] })
    expect(decideReply(open, { finished: true }, by)).toMatchObject({ refusal: { code: 'items-open', message: expect.stringContaining('1 个') } })
    expect(decideReply(open, { finished: false }, by)).toMatchObject({ accepted: true })
  })
  it('given an unsigned order, then it is refused', () => expect(decideReply(order(), { finished: false }, by)).toMatchObject({ refusal: { code: 'order-not-reply' } }))
})
