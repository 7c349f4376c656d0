import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE } from '@anlan/kernel/time'
import { SPECIAL_WORK } from '@anlan/standards/special-work/figures'
import { settingSchema } from '../../contract/setting.ts'
import { permitOf, QIAN, WEDNESDAY, WU, ZHOU } from '../../testing/permit.ts'
import { isSignOverdue, minutesFor, overdueWords, pausesOf, type SignDue, signDue } from './sign-due.ts'

const chain = [{ node: 'in-charge' as const, may: [QIAN], since: WEDNESDAY, minutes: 30 }, { node: 'unit' as const, may: [WU, ZHOU], since: null }]
const due = (over: object = {}) => signDue({ ...permitOf('confined-space', 'signing'), chain, ...over })

describe('a signature is due', () => {
  it('so many minutes after the turn came, as stood when the signing was asked for', () => expect(due()).toEqual({ node: 'in-charge', may: [QIAN], minutes: 30, at: WEDNESDAY + 30 * MINUTE }))
  it('by the default where the permit says nothing of it', () => {
    const signed = permitOf('hot-work', 'issued').signed.slice(0, 1)
    expect(due({ signed, chain: [chain[0], { ...chain[1], since: WEDNESDAY + HOUR }] })).toMatchObject({ node: 'unit', minutes: SPECIAL_WORK.nodeMinutes.value, at: WEDNESDAY + HOUR + SPECIAL_WORK.nodeMinutes.value * MINUTE })
  })
  it('of nobody when it is nobody’s turn', () => expect([due({ state: 'issued' }), due({ chain: [] }), due({ chain: [chain[1]] })]).toEqual([null, null, null]))
  it('and not late at the very minute', () => {
    const it = due() as SignDue
    const at = it.at ?? 0
    expect([isSignOverdue(it, at), isSignOverdue(it, at + 1)]).toEqual([false, true])
  })
  it('and no time runs while work is held from above, which no signer can end', () => {
    const paused = (...pauses: { from: number; until: number | null }[]) => signDue({ ...permitOf('confined-space', 'signing'), chain }, pauses.map(({ from, until }) => ({ from: WEDNESDAY + from * MINUTE, until: until === null ? null : WEDNESDAY + until * MINUTE })))?.at
    expect(paused({ from: 10, until: 40 })).toBe(WEDNESDAY + 60 * MINUTE)
    expect(paused({ from: 10, until: null })).toBeNull()
    expect(paused({ from: 35, until: null })).toBe(WEDNESDAY + 30 * MINUTE)
    expect(paused({ from: -20, until: 10 }, { from: 5, until: 15 }, { from: -60, until: -30 })).toBe(WEDNESDAY + 45 * MINUTE)
    expect(isSignOverdue({ ...(due() as SignDue), at: null }, WEDNESDAY + 9 * HOUR)).toBe(false)
    const hold = { begunAt: WEDNESDAY, endedAt: null }
    expect(pausesOf('罐区', [{ ...hold, area: '罐区' }, { ...hold, area: null }, { ...hold, area: '码头' }])).toHaveLength(2)
  })
  it('is told of with what is to be done, or with what stands in the way', () => {
    const it = { ...(due() as SignDue), may: [WU, ZHOU] }
    expect(overdueWords(it, null)).toBe('“作业负责人”应由吴班长、周审批在 30 分钟内签批，已超时。请到现场签批，或委托他人、退回')
    expect(overdueWords(it, '气体分析已过 30 分钟')).toBe('“作业负责人”应由吴班长、周审批在 30 分钟内签批，已超时。现在还不能签批：气体分析已过 30 分钟')
  })
  it('after what the enterprise has set for the node', () => {
    const setting = settingSchema.parse({ nodeMinutes: { unit: 45 } })
    expect([minutesFor('unit', setting), minutesFor('safety', setting)]).toEqual([45, SPECIAL_WORK.nodeMinutes.value])
  })
})
