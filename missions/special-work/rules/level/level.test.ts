import { describe, expect, it } from 'vitest'
import { detailOf, permitOf, WEDNESDAY, ZHOU } from '../../testing/permit.ts'
import { mayGoWithoutPermit } from './lift-level.ts'
import { levelOf } from './level.ts'
import { lacksUpgrade, upgradedLevel, upgradedOffice, windowAt } from './upgrade.ts'
import { windowsOf } from './windows.ts'

describe('level of hot work, GB 30871-2022 5.1', () => {
  it.each([
    ['in a fixed hot-work area', { fixedArea: '一号固定动火区', firePlace: true, running: true }, null, '5.1.2'],
    ['on running equipment in a fire place', { firePlace: true, running: true }, 'special', '5.1.2'],
    ['running, but in no fire place', { firePlace: false, running: true }, 'second', '5.1.2'],
    ['within the dike of a major hazard source', { firePlace: false, hazardDike: true }, 'special', '5.1.2'],
    ['in a fire place', { firePlace: true }, 'first', '5.1.2'],
    ['on a pipe rack', { firePlace: false, pipeRack: true }, 'first', '5.1.3'],
    ['anywhere else', { firePlace: false }, 'second', '5.1.2'],
    ['the whole unit shut down, with consent', { firePlace: true, running: true, shutDown: true, shutDownConsent: ZHOU }, 'second', '5.1.4'],
    ['the whole unit shut down, and nobody consents', { firePlace: true, running: true, shutDown: true }, 'special', '5.1.2'],
  ])('%s', (_what, over, level, clause) => {
    const found = levelOf(detailOf('hot-work', over))
    expect(found.level).toBe(level)
    expect(found.reasons.join()).toContain(clause)
  })
})

describe('level of work at height, GB 30871-2022 8.1', () => {
  it.each([
    [1.9, {}, null], [1, { steepSlope: true }, 'i'], [2, {}, 'i'], [5, {}, 'i'], [5.01, {}, 'ii'], [15, {}, 'ii'], [15.1, {}, 'iii'], [30, {}, 'iii'], [30.1, {}, 'iv'],
    [5, { factors: ['cold'] }, 'ii'], [40, { factors: ['gust', 'dark'] }, 'iv'],
    [3, { notes: ['opening'] }, 'ii'], [20, { notes: ['vent'] }, 'iii'], [3, { notes: ['rain'] }, 'iv'], [3, { notes: ['opening', 'suspended'] }, 'iv'],
  ])('%d m with %j', (metres, over, level) => expect(levelOf(detailOf('height', { metres, ...over })).level).toBe(level))
  it('says every reason', () => expect(levelOf(detailOf('height', { metres: 6, factors: ['cold'], notes: ['opening', 'rain'] })).reasons).toHaveLength(4))
})

describe('level of lifting, GB 30871-2022 9.1', () => {
  it.each([[39.9, 'third'], [40, 'second'], [100, 'second'], [100.1, 'first']])('%d t', (tonnes, level) => expect(levelOf(detailOf('lifting', { tonnes })).level).toBe(level))
  it('lets less than ten tonnes go without a permit', () => expect([9.9, 10].map((tonnes) => mayGoWithoutPermit(detailOf('lifting', { tonnes })))).toEqual([true, false]))
  it('gives the other kinds none', () => expect(levelOf(detailOf('excavation'))).toEqual({ level: null, reasons: ['本类作业不分级'] }))
})

describe('upgrading, GB 30871-2022 5.1.1', () => {
  const at = (time: string) => Date.parse(`2026-11-25T${time}:00+08:00`)
  const none = { night: { from: 20, until: 6 }, events: [] }
  it.each([
    ['by day', '10:00', 'work', none, null], ['at night', '20:00', 'work', none, 'night'], ['before dawn', '05:59', 'work', none, 'night'], ['at dawn', '06:00', 'work', none, null],
    ['on a rest day', '10:00', 'rest', none, 'rest-day'], ['on a holiday', '10:00', 'holiday', none, 'holiday'],
    ['at a great event', '10:00', 'work', { ...none, events: [{ title: '重大活动', from: at('09:00'), until: at('11:00') }] }, 'major-event'],
    ['in a night that does not run over midnight', '02:00', 'work', { night: { from: 1, until: 5 }, events: [] }, 'night'],
    ['where there is no night', '02:00', 'work', { night: { from: 0, until: 0 }, events: [] }, null],
  ] as const)('%s', (_what, time, sort, setting, reason) => expect(windowAt(windowsOf('2026-11-25', sort, setting), at(time))?.reason ?? null).toBe(reason))
  it('goes one level up, and above the highest to the principal', () => {
    expect(['second', 'first', 'special'].map((it) => upgradedLevel(it as 'first'))).toEqual(['first', 'special', 'special'])
    expect([upgradedOffice('special', () => 'leader'), upgradedOffice('second', (level) => (level === 'first' ? 'safety-department' : 'base-unit'))]).toEqual(['principal', 'safety-department'])
  })
  it('is lacking only for hot work with a level that nobody upgraded', () => {
    const night = windowsOf('2026-11-25', 'work', none)[0] ?? null
    const hot = permitOf('hot-work')
    expect([lacksUpgrade(hot, night), lacksUpgrade(hot, null), lacksUpgrade({ ...hot, upgraded: true }, night), lacksUpgrade({ ...hot, level: null }, night), lacksUpgrade(permitOf('height'), night)]).toEqual([true, false, false, false, false])
    expect(WEDNESDAY).toBe(at('10:00'))
  })
})
