import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE, SECOND } from '@anlan/kernel/time'
import { LI, permitOf, personOf, QIAN, SUN, WEDNESDAY, WU, ZHAO, ZHOU } from '../testing/permit.ts'
import { alarmCause, courseOf, toldOf } from './alarm-course.ts'
import { GATES } from './gates/gates.ts'
import { guardianBy } from './guardian.ts'
import { headsOf } from './heads.ts'
import { holdsFor, holdWords } from './holds.ts'
import { weatherOf, windAt, type WindPoint } from './weather.ts'

describe('whether somebody guards', () => {
  const seen = (state: 'at-post' | 'silent' | 'left' | null, since: number | null = null) => ({ state, since })
  it.each([
    [[], 'unwatched', null], [[seen('at-post'), seen('left', 5)], 'present', null], [[seen('silent'), seen('left', 5)], 'silent', null], [[seen(null), seen('left', 5)], 'unwatched', null],
    [[seen('left', 5), seen('left', 9), seen('left', 7)], 'left', 9], [[seen('left')], 'left', null],
  ])('%#', (all, guardian, since) => expect(guardianBy(all)).toEqual({ guardian, since }))
})

describe('how many are at the work', () => {
  const permit = permitOf('hot-work', 'working', { coordinator: WU })
  const known = { now: WEDNESDAY, crowdedSince: null, seconds: 60 }
  const stranger = personOf(77, '路过的人').id
  it('are those who are named and strangers; who is in charge, coordinates or has signed may come to look', () => {
    expect(headsOf(permit, [LI.id, SUN.id, QIAN.id, ZHOU.id, WU.id], known)).toEqual({ heads: 2, crowd: null })
    expect(headsOf(permitOf('hot-work', 'working'), [LI.id], known)).toEqual({ heads: 1, crowd: null })
  })
  it('are too many only when they stay', () => {
    const inside = [LI.id, SUN.id, stranger]
    expect(headsOf(permit, inside, known)).toEqual({ heads: 2, crowd: 3 })
    expect(headsOf(permit, inside, { ...known, crowdedSince: WEDNESDAY - 59 * SECOND })).toEqual({ heads: 2, crowd: 3 })
    expect(headsOf(permit, inside, { ...known, crowdedSince: WEDNESDAY - MINUTE })).toEqual({ heads: 3, crowd: 3 })
  })
})

describe('the weather', () => {
  const wind = (over: Partial<WindPoint> = {}): WindPoint => ({ area: '甲苯罐区', unit: 'm/s', value: 9, at: WEDNESDAY, quality: 'good', ...over })
  it.each<[string, WindPoint[], number | null]>([
    ['nobody measures it', [], null], ['here', [wind(), wind({ area: '码头', value: 20 })], 5], ['elsewhere only: the strongest', [wind({ area: '码头', value: 2 }), wind({ area: '办公楼', value: 12 })], 6],
    ['old', [wind({ at: WEDNESDAY - 10 * MINUTE - 1 })], null], ['never', [wind({ at: null })], null], ['broken', [wind({ quality: 'bad' })], null], ['km/h', [wind({ unit: 'km/h', value: 36 })], 5], ['another unit', [wind({ unit: 'kn' })], null], ['no value', [wind({ value: null })], null],
  ])('%s', (_what, points, force) => expect(windAt('甲苯罐区', points, WEDNESDAY, 10)).toBe(force))
  it('takes what people wrote down, while it lasts', () => {
    const note = (what: 'fog' | 'rain' | 'snow', from = WEDNESDAY, until = WEDNESDAY + HOUR) => ({ what, from, until })
    expect(weatherOf(null, [], WEDNESDAY)).toBeNull()
    expect(weatherOf(3, [], WEDNESDAY)).toEqual({ wind: 3, fog: false, storm: false })
    expect(weatherOf(null, [note('fog')], WEDNESDAY)).toEqual({ wind: null, fog: true, storm: false })
    expect(weatherOf(null, [note('rain')], WEDNESDAY)).toMatchObject({ storm: true })
    expect(weatherOf(null, [note('snow')], WEDNESDAY)).toMatchObject({ storm: true })
    expect(weatherOf(null, [note('fog', WEDNESDAY + 1), note('fog', WEDNESDAY - HOUR, WEDNESDAY)], WEDNESDAY)).toBeNull()
  })
})

describe('停止作业', () => {
  const hold = (area: string | null, endedAt: number | null = null) => ({ id: 'h', area, reason: '罐区泄漏', source: 'hand' as const, key: 'h', link: null, begunAt: 0, begunBy: '', endedAt, endedBy: null, endReason: null })
  it('binds its area, or all', () => {
    expect(holdsFor('甲苯罐区', [hold('甲苯罐区'), hold(null), hold('码头'), hold(null, 5)]).map(holdWords)).toEqual(['罐区泄漏（甲苯罐区）', '罐区泄漏（全厂）'])
  })
})

describe('who is told', () => {
  it('everybody who is named, of what stops; those who answer for it, of what warns', () => {
    const permit = permitOf('hot-work', 'working', { coordinator: ZHAO })
    expect(toldOf(permit, 'everybody')).toEqual([SUN.id, QIAN.id, ZHOU.id, LI.id, ZHAO.id])
    expect(toldOf(permit, 'leaders')).toEqual([SUN.id, QIAN.id, ZHOU.id])
    expect(toldOf(permitOf('hot-work', 'working', { signed: [] }), 'everybody')).toEqual([SUN.id, QIAN.id, LI.id])
  })
  it('every gate that stops work tells everybody, and no quiet hour holds back gas or a guardian who left', () => {
    for (const { name, watch } of GATES) if (watch === 'stop') expect({ name, to: courseOf(name).to }).toEqual({ name, to: 'everybody' })
    expect([courseOf('guardian').kind, courseOf('feed-over').kind, courseOf('alarms-near').level]).toEqual(['guardian-left', 'gas', 'red'])
    expect(courseOf('sign-overdue')).toMatchObject({ level: 'yellow', to: 'signers' })
    expect(courseOf('briefing')).toMatchObject({ level: 'yellow', to: 'leaders' })
    expect(alarmCause('p', 'guardian')).toBe('special-work:p:guardian')
  })
})
