import { describe, expect, it } from 'vitest'
import { resolve } from '@anlan/standards/profile'
import { danger, hand, id, leader, NOW, safety, worker } from '../testing/sample-records.ts'
import { decideConfirm } from './confirm-danger.ts'
import { putRight } from './device-clock.ts'
import { decideRectify } from './rectify-danger.ts'
import { decideReject } from './reject-danger.ts'
import { decideReport } from './report-danger.ts'
import { decideSendBack } from './send-back-danger.ts'

const rules = resolve('notice-2021', NOW)
const persons = [{ id: worker.id, name: worker.name }, { id: leader.id, name: leader.name }]
const fixed = {
  id: id(100), version: 1, name: '3 号泵滴漏', level: '0', source: '1', kind: '7', category: '0', manageType: '1', responsible: worker.id, measures: '更换机械密封', cost: 0.3,
  deadline: '2026-11-30', acceptor: leader.id, alike: [] as string[],
} as const
const confirm = (more: object = {}, facts: object = {}) => decideConfirm({ ...fixed, ...more }, { danger: danger(), by: safety, persons, rules, ...facts })

describe('given a reported danger', () => {
  it('when all five are fixed, then it is being rectified', () => {
    expect(confirm()).toMatchObject({ accepted: true, value: { state: 'rectifying', responsible: { name: '王芳' }, acceptor: { name: '李班长' }, reason: null, managementClass: null, occurrence: null, version: 2 } })
    expect(confirm({ reason: '老化', managementClass: '2', occurrence: '7' })).toMatchObject({ value: { reason: '老化', managementClass: '2', occurrence: '7' } })
  })
  it('when a person is unknown, or one is both, then it is refused beside the field', () => {
    expect(confirm({ responsible: id(9) })).toMatchObject({ refusal: { field: 'responsible' } })
    expect(confirm({ acceptor: id(9) })).toMatchObject({ refusal: { field: 'acceptor', code: 'no-such-person' } })
    expect(confirm({ acceptor: worker.id })).toMatchObject({ refusal: { field: 'acceptor', code: 'same-person' } })
  })
  it('when it is 重大, then by 安全生产法 41 it is not rectified on the spot', () => {
    expect(confirm({ level: '1', manageType: '0', deadline: '2026-11-23' })).toMatchObject({ refusal: { code: 'major-at-once', clause: '安全生产法 41' } })
    expect(confirm({ level: '1' })).toMatchObject({ accepted: true })
    expect(confirm({ level: '1', deadline: '2026-12-24' })).toMatchObject({ refusal: { code: 'deadline-too-far', facts: { latest: '2026-12-23' } } })
  })
  it('when the deadline is past, or too far for 即查即改, then it is refused', () => {
    expect(confirm({ deadline: '2026-11-22' })).toMatchObject({ refusal: { code: 'deadline-past' } })
    expect(confirm({ manageType: '0', deadline: '2026-11-25' })).toMatchObject({ refusal: { code: 'not-at-once', message: expect.stringContaining('24 小时') } })
    expect(confirm({ manageType: '0', deadline: '2026-11-24' })).toMatchObject({ accepted: true })
    expect(confirm({ deadline: '2026-11-23' })).toMatchObject({ accepted: true })
    expect(confirm({ deadline: '2026-12-08' })).toMatchObject({ accepted: true, value: { firstDeadline: '2026-12-08', confirmedAt: NOW } })
    expect(confirm({ deadline: '2026-12-09' })).toMatchObject({ refusal: { code: 'deadline-too-far', message: expect.stringContaining('15 天') } })
  })
  it('when it repeats earlier ones and belongs to a unit, then it says so', () => {
    const place = { unit: id(5), department: '储运车间', hazardCode: '371002901001' }
    expect(confirm({ alike: [id(8), id(9)], enforcementId: 'WH-7' }, { place })).toMatchObject({ value: { ...place, repeats: 2, alike: [id(8), id(9)], enforcementId: 'WH-7' } })
    expect(confirm()).toMatchObject({ value: { repeats: 0, enforcementId: null } })
  })
  it('when it is none, then it is rejected with the reason; decided once, it is not decided again', () => {
    expect(decideReject({ id: id(100), version: 1, reason: '重复上报' }, { danger: danger(), by: safety })).toMatchObject({ value: { state: 'rejected', rejectedReason: '重复上报' } })
    expect(decideReject({ id: id(100), version: 1, reason: '重复上报' }, { danger: danger({ state: 'rejected' }), by: safety })).toMatchObject({ refusal: { code: 'danger-not-reject' } })
    expect(confirm({}, { danger: danger({ state: 'rectifying' }) })).toMatchObject({ refusal: { code: 'danger-not-confirm' } })
  })
})

describe('given a danger being rectified', () => {
  const before = danger({ state: 'rectifying', responsible: { id: worker.id, name: worker.name }, acceptor: { id: leader.id, name: leader.name }, deadline: '2026-11-20', climbed: 2 })
  const words = { id: before.id, version: 1, rectification: '已更换', photos: [id(7)] }
  it('when the responsible person or a leader hands it in, then it waits for acceptance', () => {
    expect(decideRectify(words, { danger: before, by: worker })).toMatchObject({ value: { state: 'to-accept', rectifier: { name: '王芳' }, photosAfter: [id(7)], rectifiedAt: NOW } })
    expect(decideRectify(words, { danger: before, by: leader })).toMatchObject({ value: { rectifier: { name: '李班长' } } })
    expect(decideRectify(words, { danger: before, by: safety })).toMatchObject({ accepted: true })
  })
  it('when another worker would, then they are told whose it is', () => {
    expect(decideRectify(words, { danger: before, by: hand(8, '赵强') })).toMatchObject({ refusal: { code: 'not-responsible', message: expect.stringContaining('王芳') } })
    expect(decideRectify(words, { danger: { ...before, responsible: null }, by: hand(8, '赵强') })).toMatchObject({ refusal: { message: expect.stringContaining('他人') } })
    expect(decideRectify(words, { danger: danger(), by: worker })).toMatchObject({ refusal: { code: 'danger-not-rectify' } })
  })

  const handedIn = { ...before, state: 'to-accept' as const, rectifier: { id: worker.id, name: worker.name } }
  const back = (more: object = {}, by = leader, from = handedIn) => decideSendBack({ id: before.id, version: 1, reason: '仍有渗漏', ...more }, { danger: from, by })
  it('when the acceptor is not content, then it goes back, and a new deadline begins the climb anew', () => {
    expect(back()).toMatchObject({ value: { state: 'rectifying', sentBackReason: '仍有渗漏', deadline: '2026-11-20', climbed: 2, rectifiedAt: null } })
    expect(back({ deadline: '2026-11-28' })).toMatchObject({ value: { deadline: '2026-11-28', climbed: 0 } })
    expect(back({ deadline: '2026-11-22' })).toMatchObject({ refusal: { code: 'deadline-past', field: 'deadline' } })
    expect(back({}, worker)).toMatchObject({ refusal: { code: 'own-work' } })
    expect(back({}, leader, before as never)).toMatchObject({ refusal: { code: 'danger-not-send-back' } })
  })
})

describe('given a report', () => {
  const words = { id: id(100), description: '3 号泵滴漏。地面积液', place: '泵房', photos: [id(7)] }
  const report = (more: object = {}, found: Parameters<typeof decideReport>[1]['found'] = null) => decideReport({ ...words, ...more }, { by: worker, reporterId: worker.id, reportedAt: NOW, found })
  it('when it was found by the way, then it is 其他 and bears the first sentence as its name', () => {
    expect(report()).toMatchObject({ value: { state: 'reported', name: '3 号泵滴漏', source: '10', category: '0', level: '0', measure: null, record: null, hazardCode: null, photosBefore: [id(7)], reporter: '王芳' } })
  })
  it('when it was found in an inspection, then it is 日常排查 of that measure', () => {
    expect(report({}, { measure: id(1), record: id(2), hazardCode: '371002901001', workType: '2' })).toMatchObject({ value: { source: '1', category: '2', measure: id(1), record: id(2), hazardCode: '371002901001' } })
  })
  it('when it goes on without a stop, then the name is cut', () => {
    expect(report({ description: '漏'.repeat(80) })).toMatchObject({ value: { name: `${'漏'.repeat(39)}…` } })
    expect(report({ description: '。。' })).toMatchObject({ value: { name: '。。' } })
  })
})

describe('given a phone with a wrong clock', () => {
  it('when its error is known it is put right; what would be in the future is now', () => {
    expect(putRight(NOW - 1_000, -500, NOW)).toBe(NOW - 500)
    expect(putRight(NOW + 9_000, 0, NOW)).toBe(NOW)
  })
})
