import { describe, expect, it } from 'vitest'
import { DAY, HOUR } from '@anlan/kernel/time'
import { resolve } from '@anlan/standards/profile'
import { id, NOW } from '../../testing/sample-records.ts'
import { newSigns, stopSigns, type StopSignFacts } from './stop-signs.ts'

const rules = resolve('notice-2021', NOW)
const stop = { id: id(1), state: 'running' as const, startAt: NOW, endAt: NOW + DAY, endedAt: null, deleted: false, reason: '检修', signs: null }
const none: StopSignFacts = { now: NOW + HOUR, answered: [], dangers: [], openEnds: [], missedEnds: [], others: [] }
const codes = (more: Partial<StopSignFacts>, of: Partial<typeof stop> = {}) => stopSigns({ ...stop, ...of }, { ...none, ...more }, rules).map(({ code }) => code)
const ended = (n: number, startAt: number, length = DAY) => ({ id: id(n), state: 'ended' as const, startAt, endAt: startAt + length, endedAt: startAt + length, deleted: false, reason: '检修' })

describe('given a stop', () => {
  it('when nothing speaks against it, then there is no sign', () => expect(codes({})).toEqual([]))
  it('when its measures are answered as if it ran, then that is told with who and when', () => {
    const [sign] = stopSigns(stop, { ...none, answered: Array.from({ length: 6 }, (_, n) => ({ content: `查看 ${n}`, at: NOW, who: '王芳' })) }, rules)
    expect(sign).toMatchObject({ code: 'answered', since: NOW + HOUR, facts: [expect.stringContaining('王芳：查看 0'), expect.anything(), expect.anything(), expect.anything(), expect.anything(), '等共 6 项'] })
  })
  it('when dangers of running are found in it, then they are named', () => expect(codes({ dangers: [{ name: '超温', at: NOW }] })).toEqual(['dangers']))
  it('when it begins just before many are due, then that is told; fewer or later ones are not', () => {
    const ends = (n: number, at: number) => Array.from({ length: n }, () => at)
    expect(codes({ openEnds: ends(10, NOW + HOUR) })).toEqual(['before-dues'])
    expect([codes({ openEnds: ends(9, NOW + HOUR) }), codes({ openEnds: ends(10, NOW + 24 * HOUR) }), codes({ openEnds: ends(10, NOW - 1) })]).toEqual([[], [], []])
    expect(codes({ missedEnds: ends(10, NOW) })).toEqual(['after-missed'])
    expect([codes({ missedEnds: ends(10, NOW - 25 * HOUR) }), codes({ missedEnds: ends(10, NOW + 1) })]).toEqual([[], []])
  })
  it('when it is the third short one in a month, then all are told', () => {
    expect(codes({ others: [ended(2, NOW - 3 * DAY), ended(3, NOW - 9 * DAY)] })).toEqual(['repeated'])
    expect(codes({ others: [ended(2, NOW - 3 * DAY), ended(3, NOW - 31 * DAY)] })).toEqual([])
    expect(codes({ others: [ended(2, NOW - 6 * DAY, 3 * DAY), ended(3, NOW - 9 * DAY)] })).toEqual([])
    expect(codes({ others: [{ ...ended(2, NOW - 3 * DAY), state: 'refused' as never }, ended(3, NOW - 9 * DAY)] })).toEqual([])
    expect(codes({ others: [ended(2, NOW - 3 * DAY), ended(3, NOW - 9 * DAY)] }, { endAt: NOW + 9 * DAY })).toEqual([])
  })
  it('when a sign was seen before, then it keeps its beginning', () => {
    const signs = [{ code: 'dangers' as const, title: '', facts: [], since: 7 }]
    expect(stopSigns({ ...stop, signs: signs as never }, { ...none, dangers: [{ name: '超温', at: NOW }] }, rules)).toMatchObject([{ since: 7 }])
  })
})

it('new signs are those that the record does not bear', () => {
  const sign = { code: 'dangers' as const, title: '', facts: [], since: 1 }
  expect([newSigns(null, [sign]), newSigns([sign], [sign]), newSigns(undefined, [])]).toEqual([[sign], [], []])
})
