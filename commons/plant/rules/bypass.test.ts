import { describe, expect, it } from 'vitest'
import { DAY, HOUR } from '@anlan/kernel/time'
import type { Bypass } from '../contract/bypass.ts'
import { decideApprove, decideReject, decideRequest, decideRestore, isOverrun, isUnapproved } from './bypass.ts'

const NOW = Date.parse('2026-11-23T09:00:00+08:00')
const worker = { id: 'w', name: '王芳', now: NOW }
const manager = { id: 'm', name: '周安全', now: NOW + HOUR }
const asked = { id: 'b', point: 'p', what: 'interlock' as const, reason: '校验仪表', safeguards: '专人监护', untilAt: NOW + 4 * HOUR, urgent: false }
const request = (more: Partial<typeof asked> = {}, facts: { known?: boolean; open?: Bypass } = {}) => decideRequest({ ...asked, ...more }, { known: true, open: undefined, by: worker, ...facts })
const made = (more: Partial<typeof asked> = {}): Bypass => {
  const decision = request(more)
  return decision.accepted ? decision.value : expect.fail(decision.refusal.message)
}
const code = (decision: { accepted: boolean; refusal?: { code: string } }) => decision.refusal?.code

describe('asking for a bypass', () => {
  it('waits for approval, or is out of service at once when urgent', () => {
    expect(made()).toMatchObject({ state: 'requested', fromAt: NOW, requestedBy: { id: 'w', name: '王芳' }, version: 1 })
    expect(isUnapproved(made())).toBe(false)
    expect(made({ urgent: true })).toMatchObject({ state: 'active', approvedBy: null })
    expect(isUnapproved(made({ urgent: true }))).toBe(true)
  })
  it('is refused without a point, beside another, in the past, or for longer than a bypass may last', () => {
    expect(code(request({}, { known: false }))).toBe('no-such-point')
    expect(code(request({}, { open: made() }))).toBe('bypass-open')
    expect(code(request({ untilAt: NOW }))).toBe('until-past')
    expect(code(request({ untilAt: NOW + 31 * DAY }))).toBe('until-far')
  })
})

describe('approving', () => {
  it('is done by somebody else, in time, once', () => {
    const approved = decideApprove(made(), manager)
    expect(approved).toMatchObject({ value: { state: 'active', fromAt: NOW + HOUR, approvedBy: { name: '周安全' }, version: 2 } })
    expect(decideApprove(made({ urgent: true }), manager)).toMatchObject({ value: { fromAt: NOW } })
    expect(code(decideApprove(made(), worker))).toBe('own-bypass')
    expect(code(decideApprove(made(), { ...manager, now: NOW + 5 * HOUR }))).toBe('until-past')
    expect(code(approved.accepted ? decideApprove(approved.value, manager) : approved)).toBe('not-waiting')
    expect(code(decideApprove({ ...made(), state: 'restored' }, manager))).toBe('not-waiting')
  })
  it('or not: what was taken out already is put back', () => {
    expect(decideReject(made(), '不必要', manager)).toMatchObject({ value: { state: 'rejected', rejectedReason: '不必要', restoredAt: null } })
    const ended = decideReject(made({ urgent: true }), '不必要', manager)
    expect(ended).toMatchObject({ value: { state: 'rejected', restoredAt: NOW + HOUR } })
    expect(code(ended.accepted ? decideReject(ended.value, '不必要', manager) : ended)).toBe('not-waiting')
    expect(code(ended.accepted ? decideApprove(ended.value, manager) : ended)).toBe('not-waiting')
    expect(code(decideReject({ ...made(), approvedBy: { id: 'm', name: '周' } }, '不必要', manager))).toBe('not-waiting')
    expect(code(decideReject({ ...made(), state: 'restored' }, '不必要', manager))).toBe('not-waiting')
  })
})

describe('restoring', () => {
  it('ends what is out of service, and nothing else', () => {
    expect(decideRestore(made({ urgent: true }), '试验正常', manager)).toMatchObject({ value: { state: 'restored', restoredNote: '试验正常' } })
    expect(code(decideRestore(made(), '试验正常', manager))).toBe('not-bypassed')
  })
  it('is overdue from its time on', () => {
    const active = made({ urgent: true })
    expect([active.untilAt - 1, active.untilAt].map((at) => isOverrun(active, at))).toEqual([false, true])
    expect(isOverrun(made(), NOW + DAY)).toBe(false)
  })
})
