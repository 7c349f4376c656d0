import { describe, expect, it } from 'vitest'
import { DAY, HOUR } from '@anlan/kernel/time'
import type { StopRecord } from '../../contract/records.ts'
import { hand, id, NOW } from '../../testing/sample-records.ts'
import { decideApprove, decideAskExtension, decideExplain, decideExtension, decideRefuse, decideRequest, decideShorten, decideWithdraw, turnOf } from './stop-moves.ts'

const asker = hand(2, '李班长', ['team-leader'])
const manager = hand(3, '周安全', ['safety-manager'])
const chosen = { id: id(9), version: 1 }
const input = { id: id(9), unit: id(5), kind: 'maintenance' as const, startAt: NOW, endAt: NOW + DAY, reason: '更换密封', cleared: '已退净', isolated: '加盲板两处', confirmedBy: id(1), photos: [id(7)] }
const facts = { unit: { hazardCode: '371002901001' }, living: [], confirmedBy: { id: id(1), name: '王芳' }, by: asker }
const asked = (): StopRecord => {
  const decision = decideRequest(input, facts)
  if (!decision.accepted) expect.fail(decision.refusal.message)
  return decision.value
}
const stop = (more: Partial<StopRecord> = {}): StopRecord => ({ ...asked(), ...more })
const running = (more: Partial<StopRecord> = {}) => stop({ state: 'running', ...more })
const from = (more: Partial<StopRecord>, by = manager) => ({ stop: stop(more), by })
const later = (by: typeof manager, by_ms: number) => ({ ...by, now: NOW + by_ms })

describe('given a request', () => {
  it('when it is whole, then it bears its evidence and waits', () => {
    expect(asked()).toMatchObject({ state: 'requested', hazardCode: '371002901001', requester: { name: '李班长' }, evidence: { cleared: '已退净', confirmedBy: { name: '王芳' }, photos: [id(7)] }, approval: null })
  })
  it.each([
    ['no-parent', {}, { unit: undefined }],
    ['period-backwards', { endAt: NOW }, {}],
    ['stop-afterwards', { startAt: NOW - HOUR }, {}],
    ['no-confirmer', {}, { confirmedBy: undefined }],
    ['stop-stands', {}, { living: [{ startAt: NOW + HOUR, endAt: NOW + 2 * DAY }] }],
  ])('when it is not right, then: %s', (code, more, other) => {
    expect(decideRequest({ ...input, ...more }, { ...facts, ...other })).toMatchObject({ refusal: { code } })
  })
  it('when the form took a while, or another stop of the unit comes later, then it is taken', () => {
    expect(decideRequest({ ...input, startAt: NOW - HOUR / 2 }, facts).accepted).toBe(true)
    expect(decideRequest(input, { ...facts, living: [{ startAt: NOW + 2 * DAY, endAt: NOW + 3 * DAY }] }).accepted).toBe(true)
  })
})

describe('given one that waits for approval', () => {
  it('when somebody else approves it late, then it pauses from the approval on', () => {
    expect(decideApprove({ ...chosen, comment: '已核实' }, { stop: stop(), by: later(manager, 2 * HOUR) })).toMatchObject({ value: { state: 'approved', startAt: NOW + 2 * HOUR, version: 2, approval: { approved: true, comment: '已核实', by: { name: '周安全' } } } })
    expect(decideApprove({ ...chosen, comment: '' }, from({ startAt: NOW + DAY / 2 }))).toMatchObject({ value: { startAt: NOW + DAY / 2 } })
  })
  it('when it is over, one’s own, or no longer waits, then it is refused', () => {
    expect(decideApprove({ ...chosen, comment: '' }, { stop: stop(), by: later(manager, DAY) })).toMatchObject({ refusal: { code: 'stop-over' } })
    expect(decideApprove({ ...chosen, comment: '' }, from({}, asker))).toMatchObject({ refusal: { code: 'own-request', kind: 'forbidden' } })
    expect(decideApprove({ ...chosen, comment: '' }, from({ state: 'running' }))).toMatchObject({ refusal: { code: 'stop-not-approve', kind: 'conflict' } })
    expect(decideApprove({ ...chosen, comment: '' }, from({ state: null }))).toMatchObject({ refusal: { code: 'stop-not-approve' } })
  })
  it('when it is refused, then it says why; one’s own and a decided one cannot be', () => {
    const word = { ...chosen, comment: '盲板未挂牌' }
    expect(decideRefuse(word, from({}))).toMatchObject({ value: { state: 'refused', approval: { approved: false, comment: '盲板未挂牌' } } })
    expect(decideRefuse(word, from({}, asker))).toMatchObject({ refusal: { code: 'own-request' } })
    expect(decideRefuse(word, from({ state: 'refused' }))).toMatchObject({ refusal: { kind: 'conflict' } })
  })
  it('when it is withdrawn, then by its asker or a manager, and not once it runs', () => {
    const word = { ...chosen, reason: '改期再停' }
    expect(decideWithdraw(word, from({}, asker))).toMatchObject({ value: { state: 'withdrawn' } })
    expect(decideWithdraw(word, from({ state: 'approved' }))).toMatchObject({ value: { state: 'withdrawn' } })
    expect(decideWithdraw(word, from({}, hand(8, '别人', ['team-leader'])))).toMatchObject({ refusal: { code: 'not-requester', message: expect.stringContaining('李班长') } })
    expect(decideWithdraw(word, from({ requester: null }, hand(8, '别人', ['team-leader'])))).toMatchObject({ refusal: { message: expect.stringContaining('他人') } })
    expect(decideWithdraw(word, from({ state: 'running' }))).toMatchObject({ refusal: { kind: 'conflict' } })
  })
})

describe('given one that runs', () => {
  const word = { ...chosen, reason: '备件未到' }
  it('when it is shortened, then only to a later moment than now and an earlier one than its end', () => {
    const by = later(asker, 2 * HOUR)
    expect(decideShorten({ ...word, endAt: NOW + 3 * HOUR }, { stop: running(), by })).toMatchObject({ value: { endAt: NOW + 3 * HOUR, state: 'running' } })
    expect(decideShorten({ ...word, endAt: NOW + DAY }, { stop: running(), by })).toMatchObject({ refusal: { code: 'not-shorter' } })
    expect(decideShorten({ ...word, endAt: NOW }, { stop: running(), by })).toMatchObject({ refusal: { code: 'end-past' } })
    expect(decideShorten({ ...word, endAt: NOW }, { stop: stop(), by })).toMatchObject({ refusal: { kind: 'conflict' } })
  })
  it('when a later end is asked for, then it is only asked for', () => {
    expect(decideAskExtension({ ...word, endAt: NOW + 2 * DAY }, { stop: running(), by: asker })).toMatchObject({ value: { endAt: NOW + DAY, extension: { endAt: NOW + 2 * DAY, by: { name: '李班长' } } } })
    expect(decideAskExtension({ ...word, endAt: NOW + DAY }, { stop: running(), by: asker })).toMatchObject({ refusal: { code: 'not-longer' } })
    expect(decideAskExtension({ ...word, endAt: NOW + 2 * DAY }, { stop: stop(), by: asker })).toMatchObject({ refusal: { kind: 'conflict' } })
  })
  it('when the later end is decided by somebody else, then it holds or is gone', () => {
    const extension = { endAt: NOW + 2 * DAY, reason: '备件未到', by: { id: asker.id, name: asker.name }, at: NOW }
    const decide = (approved: boolean, comment: string, more: Partial<StopRecord> = { extension }, by = manager) => decideExtension({ ...chosen, approved, comment }, { stop: running(more), by })
    expect(decide(true, '')).toMatchObject({ value: { endAt: NOW + 2 * DAY, extension: null, approval: { comment: '同意延期：备件未到' } } })
    expect(decide(false, '按期复产')).toMatchObject({ value: { endAt: NOW + DAY, extension: null, approval: { comment: '不同意延期：按期复产' } } })
    expect(decide(false, '')).toMatchObject({ refusal: { code: 'comment-missing' } })
    expect(decide(true, '', { extension }, asker)).toMatchObject({ refusal: { code: 'own-request' } })
    expect(decide(true, '', { extension: null })).toMatchObject({ refusal: { code: 'no-extension' } })
    expect(decide(true, '', { state: 'ended' })).toMatchObject({ refusal: { kind: 'conflict' } })
  })
  it('when its signs are explained, then the word stands on the record', () => {
    expect(decideExplain({ ...chosen, text: '清空前最后一次检尺' }, { stop: running(), by: manager })).toMatchObject({ value: { explanation: { text: '清空前最后一次检尺', at: NOW } } })
  })
})

describe('given time', () => {
  const turn = (more: Partial<StopRecord>, now: number) => turnOf(stop(more), now, 24 * HOUR)
  it('when an approved one begins, then it runs from its start on', () => {
    expect(turn({ state: 'approved' }, NOW - 1)).toEqual({ forgotten: false, again: NOW })
    expect(turn({ state: 'approved' }, NOW)).toEqual({ move: 'begin', forgotten: false, again: NOW })
  })
  it('when it runs, then it is looked at each day and runs out at its end', () => {
    expect(turn({ state: 'running', endAt: NOW + 3 * DAY }, NOW)).toEqual({ forgotten: false, again: NOW + DAY })
    expect(turn({ state: 'running' }, NOW + HOUR)).toEqual({ forgotten: false, again: NOW + DAY })
    expect(turn({ state: 'running' }, NOW + DAY)).toMatchObject({ move: 'lapse' })
  })
  it('when nobody inspects it after its end, then it is forgotten after the limit, and again each day', () => {
    expect(turn({ state: 'to-restart' }, NOW + DAY)).toEqual({ forgotten: false, again: NOW + 2 * DAY })
    expect(turn({ state: 'to-restart' }, NOW + 2 * DAY)).toEqual({ forgotten: true, again: NOW + 3 * DAY })
  })
  it('when it is decided otherwise, over or deleted, then nothing comes', () => {
    expect((['requested', 'refused', 'withdrawn', 'ended', null] as const).map((state) => turn({ state }, NOW))).toEqual(Array.from({ length: 5 }, () => ({ forgotten: false })))
    expect(turn({ state: 'running', deleted: true }, NOW)).toEqual({ forgotten: false })
  })
})
