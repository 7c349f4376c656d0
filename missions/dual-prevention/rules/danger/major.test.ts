import { describe, expect, it } from 'vitest'
import { resolve } from '@anlan/standards/profile'
import { danger, hand, id, leader, NOW, safety, worker } from '../../testing/sample-records.ts'
import { decideClose } from '../close-danger.ts'
import { decideRectify } from '../rectify-danger.ts'
import { decideCoAccept } from './co-accept.ts'
import { decideApproveTreatment, decidePlanTreatment, decideReturnTreatment, decideTellMajor } from './treatment.ts'

const rules = resolve('notice-2021', NOW)
const principal = hand(5, '钱总', ['principal'])
const before = danger({ state: 'rectifying', level: '1', confirmedAt: NOW, responsible: { id: worker.id, name: worker.name }, acceptor: { id: leader.id, name: leader.name }, deadline: '2026-12-20' })
const chosen = { id: before.id, version: 1 }
const words = { measures: '更换整套密封', duty: '设备部孙工', fund: 12, fundSource: '安全生产费用', until: '2026-12-15', emergency: '停泵并启用备用泵', interim: '停用 3 号泵' }
const facts = (more: object = {}) => ({ danger: before, by: worker, rules, persons: [], ...more })
const plan = (more: object = {}, over: object = {}) => decidePlanTreatment({ ...chosen, ...words, ...more }, facts(over))
const signed = { by: { id: worker.id, name: worker.name }, at: NOW }
const submitted = { ...signed, ...words, state: 'submitted' as const, decided: null }
const planned = { ...before, treatment: submitted }
const approved = { ...before, treatment: { ...submitted, state: 'approved' as const } }
const told = { ...approved, majorReport: { ...signed, authority: '区应急管理局', workers: '职代会' } }

describe('given a 重大事故隐患', () => {
  it('when its five implementations are planned, then the plan waits for the principal', () => {
    expect(plan()).toMatchObject({ value: { treatment: { state: 'submitted', fund: 12, interim: '停用 3 号泵', by: { name: '王芳' } } } })
    expect(plan({}, { danger: { ...before, treatment: { ...submitted, state: 'returned' } } })).toMatchObject({ accepted: true })
    expect(plan({}, { danger: { ...before, deadline: null } })).toMatchObject({ accepted: true })
  })
  it('when the plan is of others, too late, past, or approved already, then it is refused', () => {
    expect(plan({}, { by: hand(8, '赵强') })).toMatchObject({ refusal: { code: 'not-responsible' } })
    expect(plan({ until: '2026-12-21' })).toMatchObject({ refusal: { code: 'beyond-deadline' } })
    expect(plan({ until: '2026-11-22' })).toMatchObject({ refusal: { code: 'deadline-past' } })
    expect(plan({}, { danger: approved })).toMatchObject({ refusal: { code: 'plan-approved' } })
    expect(plan({}, { danger: { ...before, level: '0' } })).toMatchObject({ refusal: { code: 'not-major' } })
    expect(plan({}, { danger: danger() })).toMatchObject({ refusal: { code: 'danger-not-plan-treatment' } })
  })
  it('when the principal approves or returns it, then it says who and why', () => {
    const approve = (of: object, by = principal) => decideApproveTreatment({ ...chosen, comment: '同意' }, facts({ danger: of, by }))
    expect(approve(planned)).toMatchObject({ value: { treatment: { state: 'approved', decided: { by: { name: '钱总' }, comment: '同意' } } } })
    expect(decideReturnTreatment({ ...chosen, comment: '资金不足' }, facts({ danger: planned, by: principal }))).toMatchObject({ value: { treatment: { state: 'returned' } } })
    expect(approve(before)).toMatchObject({ refusal: { code: 'no-plan-waits' } })
    expect(approve(planned, { ...principal, id: worker.id })).toMatchObject({ refusal: { code: 'own-plan' } })
    expect(approve(danger())).toMatchObject({ refusal: { code: 'danger-not-approve-treatment' } })
  })
  it('when it is reported by 安全生产法 41, then to whom stands in it', () => {
    const tell = (of: object) => decideTellMajor({ ...chosen, authority: '区应急管理局', workers: '职代会' }, facts({ danger: of, by: safety }))
    expect(tell(before)).toMatchObject({ value: { majorReport: { authority: '区应急管理局', by: { name: '周安全' } } } })
    expect(tell({ ...before, level: '0' })).toMatchObject({ refusal: { code: 'not-major' } })
    expect(tell(danger())).toMatchObject({ refusal: { code: 'danger-not-tell-major' } })
  })
  it('when it is handed in, then only by an approved plan and after it was reported', () => {
    const handIn = (of: typeof before) => decideRectify({ ...chosen, rectification: '已更换', photos: [id(7)] }, { danger: of, by: worker })
    expect(handIn(before)).toMatchObject({ refusal: { code: 'major-unplanned' } })
    expect(handIn(planned)).toMatchObject({ refusal: { code: 'major-unplanned' } })
    expect(handIn(approved)).toMatchObject({ refusal: { code: 'major-untold' } })
    expect(handIn(told)).toMatchObject({ value: { state: 'to-accept', acceptances: [] } })
  })
})

describe('given a 重大事故隐患 that was rectified', () => {
  const rectified = { ...told, state: 'to-accept' as const, photosAfter: [id(7)], rectifier: { id: worker.id, name: worker.name } }
  const coAccept = (by: typeof worker, of: object = rectified) => decideCoAccept({ ...chosen, comment: '已到现场' }, facts({ danger: of, by }))
  const close = (by: typeof worker, of: object = {}) => decideClose({ ...chosen, comment: '符合要求' }, { danger: { ...rectified, ...of }, by, rules })
  const accepted = (...who: (typeof worker)[]) => ({ acceptances: who.map(({ id, name }) => ({ by: { id, name }, at: NOW, comment: '好' })) })

  it('when one has looked, then another closes it, and both stand in it', () => {
    expect(coAccept(safety)).toMatchObject({ value: { state: 'to-accept', acceptances: [{ by: { name: '周安全' } }] } })
    expect(close(leader)).toMatchObject({ refusal: { code: 'too-few-acceptors', message: expect.stringContaining('还需 1 人') } })
    expect(close(leader, accepted(leader))).toMatchObject({ refusal: { code: 'too-few-acceptors' } })
    expect(close(leader, accepted(safety))).toMatchObject({ value: { state: 'accepted', acceptances: [{ by: { name: '周安全' } }, { by: { name: '李班长' } }] } })
  })
  it('when whoever worked on it, or looked already, would accept, then it is refused', () => {
    expect(coAccept(worker)).toMatchObject({ refusal: { code: 'own-work' } })
    expect(coAccept(safety, { ...rectified, responsible: { id: safety.id, name: '' } })).toMatchObject({ refusal: { code: 'own-work' } })
    expect(coAccept(safety, { ...rectified, ...accepted(safety) })).toMatchObject({ refusal: { code: 'accepted-already' } })
    expect(coAccept(safety, { ...rectified, level: '0' })).toMatchObject({ refusal: { code: 'not-major' } })
    expect(coAccept(safety, danger())).toMatchObject({ refusal: { code: 'danger-not-co-accept' } })
    expect(close(safety, { responsible: { id: safety.id, name: '' }, ...accepted(leader) })).toMatchObject({ refusal: { code: 'own-work', clause: '安全生产法 41' } })
  })
  it('when the photo, the plan or the report is missing, then it stays open', () => {
    expect(close(leader, { photosAfter: [] })).toMatchObject({ refusal: { code: 'no-photo-after' } })
    expect(close(leader, { treatment: null })).toMatchObject({ refusal: { code: 'major-unplanned' } })
  })
})
