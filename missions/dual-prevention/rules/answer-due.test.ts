import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE } from '@anlan/kernel/time'
import { hand, id, leader, NOW, safety, worker } from '../testing/sample-records.ts'
import { decideAnswer, decideMakeUp, type DueFacts } from './answer-due.ts'
import { missedRecord } from './missed-record.ts'

const due: DueFacts['due'] = {
  id: id(1), plan: id(2), measure: id(3), state: 'open', startAt: NOW - HOUR, endAt: NOW + HOUR, workType: '0', assignees: [worker.id], before: [],
}
const words = { due: due.id, record: id(9), result: '0' as const, note: '', photos: [], device: null, checkedAt: NOW, deviceClockOffset: 0, proofs: [], readings: [] }
const answer = (more: object = {}, of: Partial<DueFacts['due']> = {}, by = worker) => decideAnswer({ ...words, ...more }, { due: { ...due, ...of }, by, mobile: null })

describe('given an open due', () => {
  it('when its assignee answers, then it is done', () => {
    expect(answer()).toMatchObject({ value: { state: 'done', record: { result: '0', checkedAt: NOW, inspector: '王芳', guarantee: false, late: null, due: due.id } } })
    expect(answer({}, { workType: '2' })).toMatchObject({ value: { record: { guarantee: true } } })
  })
  it('when somebody had it before the shift ended, leads the team, or nobody has it, then they may answer', () => {
    expect(answer({}, { assignees: [id(8)], before: [worker.id] })).toMatchObject({ accepted: true })
    expect(answer({}, { assignees: [id(8)] }, leader)).toMatchObject({ accepted: true })
    expect(answer({}, { assignees: [id(8)] }, safety)).toMatchObject({ accepted: true })
    expect(answer({}, { assignees: [] })).toMatchObject({ accepted: true })
    expect(answer({}, {}, hand(8, '赵强'))).toMatchObject({ refusal: { code: 'not-yours', kind: 'forbidden' } })
  })
  it('when it has not begun, then it is refused; the clock of the phone is put right before', () => {
    expect(answer({ checkedAt: NOW - 2 * HOUR })).toMatchObject({ refusal: { code: 'due-not-begun', message: expect.stringContaining('11-23 08:00') } })
    expect(answer({ checkedAt: NOW - 2 * HOUR, deviceClockOffset: -90 * MINUTE })).toMatchObject({ value: { record: { checkedAt: NOW - 30 * MINUTE, deviceClockOffset: -90 * MINUTE } } })
  })
  it('when a danger or 其他 is said without a word about it, then a word is asked for', () => {
    expect(answer({ result: '1' })).toMatchObject({ refusal: { code: 'danger-unsaid', field: 'note' } })
    expect(answer({ result: '1', note: '滴漏' })).toMatchObject({ accepted: true })
    expect(answer({ result: '1', danger: { id: id(5), description: '滴漏', place: '泵房', photos: [] } })).toMatchObject({ accepted: true })
    expect(answer({ result: '3' })).toMatchObject({ refusal: { code: 'note-missing' } })
    expect(answer({ result: '3', note: '设备已拆除' })).toMatchObject({ accepted: true })
  })
  it('when it was answered already, then it is not answered again', () => {
    expect(answer({}, { state: 'done' })).toMatchObject({ refusal: { code: 'due-not-answer', kind: 'conflict' } })
  })
})

describe('given a due that is over', () => {
  const over = { state: 'missed', startAt: NOW - 3 * HOUR, endAt: NOW - HOUR } as const
  it('when it was checked in time and only sent late, then it is done; not so after a long shift', () => {
    expect(answer({ checkedAt: NOW - 2 * HOUR }, over)).toMatchObject({ value: { state: 'done', record: { late: null } } })
    expect(answer({ checkedAt: NOW - 14 * HOUR }, { ...over, startAt: NOW - 15 * HOUR, endAt: NOW - 13 * HOUR })).toMatchObject({ refusal: { code: 'due-expired' } })
  })
  it('when it is checked afterwards, then only as 逾期补查 with the reason', () => {
    expect(answer({}, over)).toMatchObject({ refusal: { code: 'due-expired' } })
    const makeUp = (more: object = {}, of: object = {}, by = worker) => decideMakeUp({ ...words, reason: '处理跳车', ...more }, { due: { ...due, ...over, ...of }, by, mobile: '13900000001' })
    expect(makeUp()).toMatchObject({ value: { state: 'made-up', record: { late: { reason: '处理跳车' }, inspectorMobile: '13900000001' } } })
    expect(makeUp({}, {}, hand(8, '赵强'))).toMatchObject({ refusal: { code: 'not-yours' } })
    expect(makeUp({}, { state: 'open' })).toMatchObject({ refusal: { code: 'due-not-make-up' } })
  })
  it('when nobody answers, then it is 未排查 of whoever had it', () => {
    const missed = { id: due.id, plan: due.plan, measure: due.measure, endAt: NOW, workType: '1', assigneeNames: ['王芳', '赵强'] }
    expect(missedRecord(missed, id(9), { name: '系统自动', now: NOW })).toMatchObject({ result: '2', checkedAt: NOW, inspector: '王芳、赵强', guarantee: true, createdBy: '系统自动' })
    expect(missedRecord({ ...missed, workType: '0', assigneeNames: [] }, id(9), { name: '系统自动', now: NOW })).toMatchObject({ inspector: '系统自动', guarantee: false })
  })
})
