import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE } from '@anlan/kernel/time'
import type { Decision } from '@anlan/kernel/decision'
import type { Permit } from '../../contract/permit.ts'
import { factsOf, HERE, LI, permitOf, QIAN, SUN, WEDNESDAY, WU } from '../../testing/permit.ts'
import type { Deciding } from './deciding.ts'
import { decideMeasure } from './prepare.ts'
import { wasInForce, wasWorking } from './then.ts'
import { decideCheck, decidePassage, decideSafeStep } from './work.ts'

const TEN = WEDNESDAY
const NOW = TEN + 3 * HOUR
const stop = (at: number, resumed: number | null) => ({ at, factAt: at, heardAt: at, cause: 'person', text: '检查', code: null, by: SUN, safe: [{ name: 'left', title: '撤离', done: null, count: null }], safeAt: null, resumed: resumed === null ? null : { by: SUN, at: resumed } })
/** Begun at ten, stopped from half past ten to eleven, and finished at twelve. */
const course = permitOf('confined-space', 'finished', { finishedAt: TEN + 2 * HOUR, suspensions: [stop(TEN + 30 * MINUTE, TEN + HOUR)] })
const by = (permit: Permit, person = SUN): Deciding => ({ permit, actor: { person, roles: [] }, facts: factsOf(permit, { now: NOW }) })
const codeOf = (decision: Decision<unknown>): string => (decision.accepted ? 'accepted' : decision.refusal.code)

describe('what was so then', () => {
  it('is working between start, pauses and end', () => {
    const seen = [-1, 0, 29, 30, 59, 60, 119, 120].map((minutes) => wasWorking(course, TEN + minutes * MINUTE))
    expect(seen).toEqual([false, true, true, false, false, true, true, false])
    expect(wasWorking(permitOf('height', 'issued'), TEN)).toBe(false)
    expect(wasWorking(permitOf('height', 'suspended', { suspensions: [stop(TEN + MINUTE, null)] }), NOW)).toBe(false)
    expect(wasWorking(permitOf('height', 'working'), NOW)).toBe(true)
  })
  it('is in force from its issue to its end', () => {
    expect([TEN - 1, TEN, TEN + 2 * HOUR, TEN + 2 * HOUR + 1].map((at) => wasInForce(course, at))).toEqual([false, true, true, false])
    expect(wasInForce(permitOf('height', 'signing'), TEN)).toBe(false)
    expect(wasInForce(permitOf('height', 'void', { ended: { by: WU, at: TEN + HOUR, reason: '变更' } }), TEN + 2 * HOUR)).toBe(false)
    expect(wasInForce(permitOf('height', 'void', { ended: { by: WU, at: TEN + HOUR, reason: '变更' } }), TEN + MINUTE)).toBe(true)
  })
})

describe('what a phone kept without a network', () => {
  const into = { what: 'person' as const, name: LI.name, person: LI.id, count: 1, way: 'in' as const }
  it('tells who went in while it went on, although it stands still now, and no one who went in after the stop', () => {
    const standing = permitOf('confined-space', 'suspended', { suspensions: [stop(TEN + HOUR, null)] })
    expect(codeOf(decidePassage(into, by(standing), TEN + 30 * MINUTE))).toBe('accepted')
    expect(codeOf(decidePassage(into, by(standing), TEN + 2 * HOUR))).toBe('permit-not-now')
  })
  it('keeps a check made before the end that comes after it, and none that is made after it', () => {
    const check = { items: [], note: '', photos: [] }
    expect(codeOf(decideCheck(check, by(course), TEN + HOUR))).toBe('accepted')
    expect(codeOf(decideCheck(check, by(course), TEN + 2 * HOUR + MINUTE))).toBe('permit-not-now')
    expect(codeOf(decideCheck(check, by(course)))).toBe('permit-not-now')
  })
  it('confirms a safe step at the moment of then, never later than now', () => {
    const standing = permitOf('confined-space', 'suspended', { suspensions: [stop(TEN + HOUR, null)] })
    const doneAt = (at: number) => {
      const decision = decideSafeStep('left', 0, by(standing), at)
      return decision.accepted ? decision.value.suspensions[0]?.safe[0]?.done?.at : null
    }
    expect([doneAt(TEN + 90 * MINUTE), doneAt(NOW + HOUR)]).toEqual([TEN + 90 * MINUTE, NOW])
  })
  it('answers a row at the moment of then; what somebody else answered meanwhile is not overwritten unseen', () => {
    const answer = { row: 0, involved: false, reason: '没有盛装过易燃物料', blanks: {}, photos: [], presence: HERE, at: TEN + MINUTE }
    const others = permitOf('hot-work', 'preparing')
    const measures = others.measures.map((it) => (it.row === 0 ? { ...it, confirmed: { by: QIAN, at: TEN + 2 * MINUTE } } : it))
    const answered = { ...others, measures }
    const told = (over: { seen: number | null } | undefined, person = SUN) => decideMeasure({ ...answer, over }, by(answered, person))
    expect(told({ seen: null })).toMatchObject({ accepted: false, refusal: { code: 'measure-answered', kind: 'conflict', facts: { changedBy: QIAN.name } } })
    expect(codeOf(told({ seen: TEN + 2 * MINUTE }))).toBe('accepted')
    expect(codeOf(told({ seen: null }, QIAN))).toBe('accepted')
    expect(told(undefined)).toMatchObject({ accepted: true, value: { measures: [{ confirmed: { by: SUN, at: TEN + MINUTE } }, ...measures.slice(1)] } })
    const open = { ...others, measures: others.measures.map((it) => ({ ...it, confirmed: null })) }
    expect(codeOf(decideMeasure({ ...answer, over: { seen: null } }, by(open)))).toBe('accepted')
  })
})
