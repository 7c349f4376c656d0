import { describe, expect, it } from 'vitest'
import { resolve } from '@anlan/standards/profile'
import { danger, id, leader, NOW, safety, worker } from '../testing/sample-records.ts'
import { decideClose } from './close-danger.ts'

const rules = resolve('notice-2021', NOW)
const rectified = danger({ state: 'to-accept', rectifier: { id: worker.id, name: worker.name }, acceptor: { id: leader.id, name: leader.name }, photosAfter: [id(7)] })
const words = { id: rectified.id, version: 1, comment: '不再滴漏' }

describe('given a danger that was rectified', () => {
  it('when its acceptor is content, then it is closed in their name', () => {
    expect(decideClose(words, { danger: rectified, by: leader, rules })).toMatchObject({
      accepted: true,
      value: { state: 'accepted', acceptComment: '不再滴漏', acceptedAt: NOW, acceptor: { name: '李班长' }, version: 2, updatedBy: '李班长' },
    })
  })
  it('when a safety manager stands in, then they are written down as the acceptor', () => {
    expect(decideClose(words, { danger: rectified, by: safety, rules })).toMatchObject({ value: { acceptor: { id: safety.id, name: '周安全' } } })
  })
  it('when whoever rectified it would accept, then by 安全生产法 41 it is refused, safety manager or not', () => {
    const own = { ...rectified, rectifier: { id: safety.id, name: safety.name } }
    expect(decideClose(words, { danger: own, by: safety, rules })).toMatchObject({ refusal: { code: 'own-work', clause: '安全生产法 41', kind: 'forbidden' } })
  })
  it('when somebody else would accept, then they are told whose it is', () => {
    const other = { ...leader, id: safety.id }
    expect(decideClose(words, { danger: rectified, by: other, rules })).toMatchObject({ refusal: { code: 'not-acceptor', message: expect.stringContaining('李班长') } })
    expect(decideClose(words, { danger: { ...rectified, acceptor: null }, by: leader, rules })).toMatchObject({ refusal: { message: expect.stringContaining('他人') } })
  })
})

describe('given a danger in any other state', () => {
  it.each(['reported', 'rectifying', 'accepted', 'rejected'] as const)('when it is %s, then it cannot be accepted', (state) => {
    expect(decideClose(words, { danger: { ...rectified, state }, by: leader, rules })).toMatchObject({ refusal: { code: 'danger-not-close', kind: 'conflict' } })
  })
})
