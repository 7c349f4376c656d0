import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE, startOfDay } from '@anlan/kernel/time'
import { fence, nobody, person, rule, square, TEN } from '../../../../testbed/benches/positioning/stage.ts'
import { exceeds } from './exceeds.ts'
import { isSilenced } from './silenced.ts'
import { bindsOf, namesSomebody } from './who.ts'
import { fenceHolds, ruleHolds, wallMinute } from './windows.ts'

describe('whom a rule binds', () => {
  const [ann, ben, visitor] = [person('ann', { post: 'pump' }), person('ben', { class: 'contractor' }), person('vic', { class: 'visitor' })]
  it.each([
    ['everybody, where nobody is named', {}, ['ann', 'ben', 'vic']],
    ['a class', { who: { ...nobody, classes: ['visitor' as const] } }, ['vic']],
    ['a post', { who: { ...nobody, posts: ['pump'] } }, ['ann']],
    ['a person', { who: { ...nobody, persons: ['ben'] } }, ['ben']],
    ['everybody but a class', { but: { ...nobody, classes: ['visitor' as const] } }, ['ann', 'ben']],
    ['a class but a person of it', { who: { ...nobody, classes: ['visitor' as const, 'contractor' as const] }, but: { ...nobody, persons: ['ben'] } }, ['vic']],
  ])('%s', (_case, more, bound) => {
    const binds = bindsOf(rule('intrusion', more))
    expect([ann, ben, visitor].filter(binds).map(({ id }) => id)).toEqual(bound)
  })
  it('knows whether anybody is named', () => expect([rule('exit'), rule('exit', { who: { ...nobody, posts: ['pump'] } })].map(namesSomebody)).toEqual([false, true]))
})

describe('when a rule is in force', () => {
  const monday = startOfDay('2026-11-23')
  const night = { days: [1], from: '22:00', to: '06:00' }
  it.each([
    ['without windows always', [], monday, true],
    ['in its hours', [{ days: [], from: '08:00', to: '20:00' }], monday + 8 * HOUR, true],
    ['not after them', [{ days: [], from: '08:00', to: '20:00' }], monday + 20 * HOUR, false],
    ['not on another day', [{ days: [2], from: '08:00', to: '20:00' }], monday + 9 * HOUR, false],
    ['in the evening of a night shift', [night], monday + 23 * HOUR, true],
    ['after midnight of it', [night], monday + 29 * HOUR, true],
    ['not in the morning of the day on which it begins', [night], monday + 5 * HOUR, false],
    ['not at noon', [night], monday + 12 * HOUR, false],
    ['round the clock, from a time to the same', [{ days: [], from: '08:00', to: '08:00' }], monday + 3 * HOUR, true],
  ])('%s', (_case, windows, at, holds) => expect(ruleHolds(rule('intrusion', { windows }), wallMinute(at))).toBe(holds))
  it('a temporary fence counts between its times', () => {
    const permit = fence('f', square(0, 0, 10), [], { from: TEN, until: TEN + MINUTE })
    expect([TEN - 1, TEN, TEN + MINUTE].map((at) => fenceHolds(permit, at))).toEqual([false, true, false])
    expect(fenceHolds(fence('f', square(0, 0, 10), []), TEN)).toBe(true)
  })
})

describe('a threshold', () => {
  it.each([['>', [false, false, true]], ['>=', [false, true, true]], ['<', [true, false, false]], ['<=', [true, true, false]]] as const)('by %s', (operator, answers) =>
    expect([3, 4, 5].map((value) => exceeds(value, operator, 4))).toEqual(answers))
})

describe('a silence', () => {
  const [from, until] = [TEN, TEN + HOUR]
  it.each([
    ['of everything', { kind: null, fence: null }, 'intrusion', 'f', TEN, true],
    ['of another kind', { kind: 'gathering' as const, fence: null }, 'intrusion', 'f', TEN, false],
    ['of the kind', { kind: 'intrusion' as const, fence: null }, 'intrusion', 'f', TEN, true],
    ['in another fence', { kind: null, fence: 'g' }, 'intrusion', 'f', TEN, false],
    ['in the fence', { kind: null, fence: 'f' }, 'intrusion', 'f', TEN, true],
    ['not begun', { kind: null, fence: null }, 'intrusion', 'f', TEN - 1, false],
    ['over', { kind: null, fence: null }, 'intrusion', 'f', TEN + HOUR, false],
    ['never of a call for help', { kind: null, fence: null }, 'sos', 'f', TEN, false],
  ] as const)('%s', (_case, silence, kind, where, at, silenced) => expect(isSilenced([{ ...silence, from, until }], kind, where, at)).toBe(silenced))
})
