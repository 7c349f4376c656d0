import { describe, expect, it } from 'vitest'
import type { StopRecord } from '../../contract/records.ts'
import { hand, id, NOW } from '../../testing/sample-records.ts'
import { decideRestart } from './restart-unit.ts'

const by = hand(2, '李班长', ['team-leader'])
const stop = { id: id(9), version: 3, deleted: false, createdAt: 1, createdBy: '', updatedAt: 1, updatedBy: '', hazardCode: '371002901001', unit: id(5), startAt: NOW - 100, endAt: NOW, reason: '检修', state: 'to-restart', extension: null } satisfies StopRecord
const paused = [{ measure: id(21), content: '查看密封', workType: '0' as const }, { measure: id(22), content: '查看联锁', workType: '3' as const }]
const fine = { measure: id(21), result: '0' as const, note: '', photos: [] }
const fault = { measure: id(22), result: '1' as const, note: '联锁旁路未恢复', photos: [id(7)], danger: { id: id(30), description: '联锁旁路未恢复', place: '聚合装置', photos: [id(7)] } }
const decide = (checks: Parameters<typeof decideRestart>[0]['checks'], of: StopRecord = stop) => decideRestart({ id: id(9), version: 3, checks, comment: '试压合格', photos: [id(8)] }, { stop: of, by, paused })

describe('given a stop that waits for its restart inspection', () => {
  it('when each paused measure was looked at, then it ends; a fault goes on as a danger of the restart', () => {
    const decision = decide([fine, fault, { ...fine, measure: id(99) }])
    expect(decision).toMatchObject({ value: { stop: { state: 'ended', endedAt: NOW, restart: { by: { name: '李班长' }, checks: [{ result: '0', danger: null }, { result: '1', danger: id(30), content: '查看联锁' }] } } } })
    expect(decision.accepted && decision.value.dangers).toMatchObject([{ id: id(30), source: '7', measure: id(22), category: '3', hazardCode: '371002901001' }])
  })
  it('when one is in order after all, then what was written of a danger is left out', () => {
    const decision = decide([fine, { ...fault, result: '0' }])
    expect(decision).toMatchObject({ value: { dangers: [], stop: { restart: { checks: [{ danger: null }, { danger: null }] } } } })
  })
  it('when one is left out, or a fault is not described, then it is refused', () => {
    expect(decide([fine])).toMatchObject({ refusal: { code: 'check-missing', message: expect.stringContaining('查看联锁') } })
    expect(decide([fine, { measure: id(22), result: '1', note: '', photos: [] }])).toMatchObject({ refusal: { code: 'danger-unsaid' } })
  })
  it('when it has ended already, or is from before there were approvals, then it is refused', () => {
    expect(decide([fine, fault], { ...stop, state: 'ended' })).toMatchObject({ refusal: { kind: 'conflict' } })
    expect(decide([fine, fault], { ...stop, state: null })).toMatchObject({ refusal: { kind: 'conflict' } })
  })
})
