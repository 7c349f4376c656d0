import { describe, expect, it } from 'vitest'
import { resolve } from '@anlan/standards/profile'
import { danger, hand, leader, NOW, safety, worker } from '../../testing/sample-records.ts'
import { decideAskExtension, decideGrantExtension, decideRefuseExtension } from './extension.ts'
import { decideReassign } from './reassign.ts'
import { decideProgress, decideRelease, decideSupervise } from './supervision.ts'

const rules = resolve('notice-2021', NOW)
const persons = [worker, leader, safety].map(({ id, name }) => ({ id, name }))
const before = danger({ state: 'rectifying', responsible: { id: worker.id, name: worker.name }, acceptor: { id: leader.id, name: leader.name }, deadline: '2026-11-25', climbed: 1 })
const facts = (more: object = {}) => ({ danger: before, by: worker, rules, persons, ...more })
const chosen = { id: before.id, version: 1 }

describe('given a danger being rectified that somebody else should rectify', () => {
  const reassign = (more: object = {}, over: object = {}) => decideReassign({ ...chosen, responsible: safety.id, acceptor: leader.id, reason: '王芳休假', ...more }, facts({ by: safety, ...over }))
  it('when it is reassigned, then the deadline stands and a waiting request goes', () => {
    expect(reassign({}, { danger: { ...before, extensionAsked: {} } })).toMatchObject({ value: { responsible: { name: '周安全' }, deadline: '2026-11-25', reassignReason: '王芳休假', extensionAsked: null } })
  })
  it('when nothing changes, one would be both, or it is no longer being rectified, then it is refused', () => {
    expect(reassign({ responsible: worker.id })).toMatchObject({ refusal: { code: 'same-pair' } })
    expect(reassign({ responsible: leader.id })).toMatchObject({ refusal: { code: 'same-person' } })
    expect(reassign({}, { danger: danger() })).toMatchObject({ refusal: { code: 'danger-not-reassign' } })
  })
})

describe('given a deadline that cannot be kept', () => {
  const ask = (until = '2026-12-05', over: object = {}) => decideAskExtension({ ...chosen, until, reason: '密封件未到货' }, facts(over))
  const asked = { ...before, extensionAsked: { by: { id: worker.id, name: worker.name }, at: NOW, until: '2026-12-05', reason: '密封件未到货' } }
  const grant = (until = '2026-12-05', over: object = {}) => decideGrantExtension({ ...chosen, until, comment: '' }, facts({ danger: asked, by: safety, ...over }))

  it('when the responsible person asks in bounds, then the request waits', () => {
    expect(ask()).toMatchObject({ value: { state: 'rectifying', deadline: '2026-11-25', extensionAsked: { until: '2026-12-05', by: { name: '王芳' } } } })
    expect(ask('2026-12-10')).toMatchObject({ accepted: true })
  })
  it('when it is not later, past, too long, once too often, asked twice or by others, then it is refused', () => {
    expect(ask('2026-11-25')).toMatchObject({ refusal: { code: 'not-later' } })
    expect(ask('2026-11-24', { danger: { ...before, deadline: null } })).toMatchObject({ refusal: { code: 'not-later' } })
    expect(ask('2026-11-22', { danger: { ...before, deadline: '2026-11-20' } })).toMatchObject({ refusal: { code: 'deadline-past' } })
    expect(ask('2026-12-11')).toMatchObject({ refusal: { code: 'extension-too-long', facts: { latest: '2026-12-10' } } })
    expect(ask('2026-12-05', { danger: { ...before, extensions: 2 } })).toMatchObject({ refusal: { code: 'extensions-used-up' } })
    expect(ask('2026-12-05', { danger: asked })).toMatchObject({ refusal: { code: 'extension-waits' } })
    expect(ask('2026-12-05', { by: hand(8, '赵强') })).toMatchObject({ refusal: { code: 'not-responsible' } })
    expect(ask('2026-12-05', { danger: danger() })).toMatchObject({ refusal: { code: 'danger-not-ask-extension' } })
  })
  it('when it is granted, then it is counted and the climb begins anew', () => {
    expect(grant()).toMatchObject({ value: { deadline: '2026-12-05', extensions: 1, climbed: 0, extensionAsked: null } })
    expect(grant('2026-11-30', { danger: { ...asked, extensions: 1 } })).toMatchObject({ value: { deadline: '2026-11-30', extensions: 2 } })
  })
  it('when there is none, it is one\'s own, or out of bounds, then it is not granted', () => {
    expect(grant('2026-12-05', { danger: before })).toMatchObject({ refusal: { code: 'no-extension-asked' } })
    expect(grant('2026-12-05', { by: { ...safety, id: worker.id } })).toMatchObject({ refusal: { code: 'own-request' } })
    expect(grant('2026-12-11')).toMatchObject({ refusal: { code: 'extension-too-long' } })
    expect(grant('2026-12-05', { danger: danger() })).toMatchObject({ refusal: { code: 'danger-not-grant-extension' } })
  })
  it('when it is refused, then the deadline stands', () => {
    const no = (of: object) => decideRefuseExtension({ ...chosen, comment: '备件有库存' }, facts({ by: safety, ...of }))
    expect(no({ danger: asked })).toMatchObject({ value: { deadline: '2026-11-25', extensionAsked: null, extensionComment: '备件有库存' } })
    expect(no({})).toMatchObject({ refusal: { code: 'no-extension-asked' } })
    expect(no({ danger: danger() })).toMatchObject({ refusal: { code: 'danger-not-refuse-extension' } })
  })
})

describe('given a danger that deserves an eye', () => {
  const supervise = (everyDays = 3, over: object = {}) => decideSupervise({ ...chosen, requirement: '一周内完成', everyDays }, facts({ by: safety, ...over }))
  it('when it is put under supervision, then the first report is due', () => {
    expect(supervise()).toMatchObject({ value: { supervision: { everyDays: 3, nextReport: '2026-11-26', by: { name: '周安全' } } } })
    expect(supervise(8)).toMatchObject({ refusal: { code: 'reports-too-rare' } })
    expect(supervise(3, { danger: danger() })).toMatchObject({ refusal: { code: 'danger-not-supervise' } })
  })
  const under = { ...before, supervision: { by: { id: safety.id, name: safety.name }, at: NOW, requirement: '一周内完成', everyDays: 3, nextReport: '2026-11-23' } }
  it('when progress is told, then the next report moves; without supervision it is only told', () => {
    const tell = (over: object = {}) => decideProgress({ ...chosen, text: '密封件已到货', percent: 40 }, facts(over))
    expect(tell({ danger: under })).toMatchObject({ value: { progress: { percent: 40 }, supervision: { nextReport: '2026-11-26' } } })
    expect(tell()).toMatchObject({ value: { progress: { text: '密封件已到货' } } })
    expect(tell({ by: hand(8, '赵强') })).toMatchObject({ refusal: { code: 'not-responsible' } })
    expect(tell({ danger: danger() })).toMatchObject({ refusal: { code: 'danger-not-tell-progress' } })
  })
  it('when it is released, then by 安全生产法 41 a major one is not', () => {
    const release = (of: object) => decideRelease({ ...chosen, comment: '风险已控制' }, facts({ by: safety, danger: of }))
    expect(release(under)).toMatchObject({ value: { supervision: null, releaseReason: '风险已控制' } })
    expect(release({ ...under, level: '1' })).toMatchObject({ refusal: { code: 'major-stays', clause: '安全生产法 41' } })
    expect(release(before)).toMatchObject({ refusal: { code: 'not-supervised' } })
    expect(release(danger())).toMatchObject({ refusal: { code: 'danger-not-release' } })
  })
})
