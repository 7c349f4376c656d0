import { describe, expect, it } from 'vitest'
import type { Decision } from '@anlan/kernel/decision'
import type { IsolationPoint } from '../../contract/isolation.ts'
import { LI, QIAN, WEDNESDAY } from '../../testing/permit.ts'
import { decideDrop, decideFit, decideRemove, decideVerify, mayAdd, standingWords } from './points.ts'

const hand = { by: QIAN, at: WEDNESDAY }
const point: IsolationPoint = { id: 'p', permit: 'x', version: 1, energy: 'electrical', what: 'P-101 电源', way: 'lock', lock: '', tag: '', fitted: null, verified: null, removed: null }
const locked: IsolationPoint = { ...point, lock: 'L1', tag: 'T1', fitted: { ...hand, note: '' } }
const at = (it: IsolationPoint, state: Parameters<typeof mayAdd>[0] = 'preparing', more: object = {}) => ({ point: it, state, hand, roles: ['worker'], ...more })
const code = (decision: Decision<unknown>) => (decision.accepted ? 'ok' : decision.refusal.code)
const numbers = { lock: 'L1', tag: 'T1', note: '' }

describe('an isolation point', () => {
  it('is locked with both numbers, and not when the work is over', () => {
    expect(decideFit(numbers, at(point))).toMatchObject({ value: { version: 2, lock: 'L1', fitted: { by: QIAN } } })
    expect(decideFit({ ...numbers, lock: '' }, at(point))).toMatchObject({ refusal: { code: 'isolation-number', field: 'lock' } })
    expect(decideFit({ ...numbers, tag: '' }, at(point))).toMatchObject({ refusal: { field: 'tag' } })
    expect(code(decideFit({ ...numbers, lock: '', tag: '' }, at({ ...point, way: 'blind' })))).toBe('ok')
    expect([code(decideFit(numbers, at(locked))), code(decideFit(numbers, at(point, 'closed'))), code(decideFit(numbers, at(point, 'finished')))]).toEqual(['isolation-fitted', 'isolation-not-now', 'isolation-not-now'])
  })

  it('is tried once it is locked', () => {
    expect(decideVerify('试启动无动作', at(locked))).toMatchObject({ value: { verified: { note: '试启动无动作' } } })
    expect(code(decideVerify('试启动', at(point)))).toBe('isolation-not-fitted')
  })

  it('is unlocked by whoever locked it, and never while people may be at it', () => {
    expect(decideRemove('', at(locked, 'finished'))).toMatchObject({ value: { removed: { by: QIAN } } })
    for (const state of ['issued', 'working', 'suspended'] as const) expect(code(decideRemove('', at(locked, state)))).toBe('isolation-exposed')
    const other = { hand: { by: LI, at: WEDNESDAY } }
    expect(code(decideRemove('', at(locked, 'finished', other)))).toBe('isolation-not-yours')
    expect(code(decideRemove('', at(locked, 'finished', { ...other, roles: ['team-leader'] })))).toBe('isolation-reason')
    expect(code(decideRemove('上锁人已离厂', at(locked, 'finished', { ...other, roles: ['team-leader'] })))).toBe('ok')
    expect(code(decideRemove('', at(point, 'finished')))).toBe('isolation-not-fitted')
    expect(code(decideRemove('', at({ ...locked, fitted: { ...hand, note: '' }, removed: { ...hand, note: '' } }, 'finished')))).toBe('isolation-not-fitted')
  })

  it('stays on the list once it was locked, and is named as long as it stands', () => {
    expect([code(decideDrop({ point })), code(decideDrop({ point: locked }))]).toEqual(['ok', 'isolation-kept'])
    expect([code(mayAdd('preparing')), code(mayAdd('void'))]).toEqual(['ok', 'isolation-not-now'])
    expect(standingWords([point, locked, { ...locked, lock: '', way: 'blind', what: '进口盲板' }, { ...locked, removed: { ...hand, note: '' } }])).toEqual(['P-101 电源（锁 L1）', '进口盲板'])
  })
})
