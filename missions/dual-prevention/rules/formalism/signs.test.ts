import { describe, expect, it } from 'vitest'
import { DAY, HOUR, MINUTE, SECOND } from '@anlan/kernel/time'
import { id, NOW, safety, worker } from '../../testing/sample-records.ts'
import { trace } from '../../testing/sample-site.ts'
import { lastMinute } from './last-minute.ts'
import { manyAnswers } from './many-answers.ts'
import { decideAppeal, decideSign, newSign } from './move-sign.ts'
import { noWalk } from './no-walk.ts'
import { bitsApart, samePhoto } from './same-photo.ts'
import { sameReadings } from './same-readings.ts'
import { seen } from './seen.ts'

describe('given answers of one person', () => {
  it('when so many fall within one minute, then it is a sign, one a day', () => {
    const burst = (count: number, apart: number) => Array.from({ length: count }, (_, n) => trace(n, { at: NOW - n * apart }))
    expect(manyAnswers(trace(0), burst(20, 2 * SECOND), 20)).toMatchObject({ kind: 'many-answers', key: `${worker.id}:2026-11-23`, title: '一分钟内提交 20 项排查', records: expect.arrayContaining([id(0), id(19)]) })
    expect(manyAnswers(trace(0), burst(19, 2 * SECOND), 20)).toBeNull()
    expect(manyAnswers(trace(0), burst(20, 4 * SECOND), 20)).toBeNull()
  })
  it('when each of the last came as its time ran out, then it is a sign', () => {
    const late = Array.from({ length: 10 }, (_, n) => trace(n, { at: NOW + HOUR - MINUTE }))
    expect(lastMinute(late, { answers: 10, part: 5 })).toMatchObject({ kind: 'last-minute', records: { length: 10 } })
    expect(lastMinute([...late.slice(0, 9), trace(9)], { answers: 10, part: 5 })).toBeNull()
    expect(lastMinute(late.slice(0, 9), { answers: 10, part: 5 })).toBeNull()
    expect(lastMinute([], { answers: 10, part: 5 })).toBeNull()
  })
  it('when two places lie too far apart for the time, then it is a sign', () => {
    const walk = (metres: number, seconds: number) => noWalk(trace(1, { at: NOW - seconds * SECOND }), trace(2), { from: { name: '东门' }, to: { name: '西罐' }, metres }, { speed: 3, far: 100 })
    expect(walk(300, 30)).toMatchObject({ kind: 'no-walk', key: `${id(1)}:${id(2)}`, title: '“东门”到“西罐”来不及走到' })
    expect([walk(300, 120), walk(50, 1), walk(300, -5)]).toEqual([null, null, null])
  })
})

describe('given photos', () => {
  const print = (n: number, bits: string, at = NOW) => ({ record: id(n), file: id(n + 500), print: bits, at })
  const A = 'f0f0f0f0f0f0f0f0'
  const look = (other: Partial<ReturnType<typeof print>>, own = print(1, A)) => samePhoto(trace(1), own, [{ ...print(2, A), ...other }], { bits: 4, days: 30 })
  it('when bits are compared, then those that differ are counted', () => {
    expect([bitsApart(A, A), bitsApart(A, 'f0f0f0f0f0f0f0f1'), bitsApart('0000000000000000', 'ffffffffffffffff')]).toEqual([0, 1, 64])
  })
  it('when two answers show nearly the same picture, then it is a sign; also the same file', () => {
    expect(look({ print: 'f0f0f0f0f0f0f0f3' })).toMatchObject({ kind: 'same-photo', title: '两次排查的照片几乎相同', photos: [id(501), id(502)] })
    expect(look({ file: id(501), print: '0f0f0f0f0f0f0f0f' })).toMatchObject({ title: '同一张照片用在两次排查', photos: [id(501)] })
    expect(samePhoto(trace(1), print(1, A), [print(2, 'f0f0f0f0f0f0f0f7'), print(3, A)], { bits: 4, days: 30 })).toMatchObject({ records: [id(1), id(3)] })
  })
  it('when it is another picture, of long ago, of this very answer, or shows nothing at all, then it is none', () => {
    expect([look({ print: '0ff0f0f0f0f0f0f0' }), look({ at: NOW - 31 * DAY }), look({ record: id(1) })]).toEqual([null, null, null])
    expect(look({ print: '0000000000000000' }, print(1, '0000000000000000'))).toBeNull()
    expect(look({ print: 'ffffffffffffffff' }, print(1, 'ffffffffffffffff'))).toBeNull()
  })
})

describe('given readings of a point by one person', () => {
  const point = { id: id(700), tag: 'LI-101', unit: '米' }
  const past = (values: readonly number[]) => values.map((value, n) => ({ record: id(n), at: NOW - n * DAY, value }))
  const look = (values: readonly number[]) => sameReadings(trace(0), point, past(values), { days: 3, times: 4 })
  it('when the very same value comes for days, then it is a sign; a change, a few times or zero are none', () => {
    expect(look([5, 5, 5, 5, 4])).toMatchObject({ kind: 'same-readings', key: `${worker.id}:${id(700)}:2026-11-20`, facts: [{ value: '5 米' }, {}, { value: '4 次' }, {}] })
    expect(look([5, 5, 5, 5])).toMatchObject({ kind: 'same-readings' })
    expect([look([5, 4, 5, 5]), look([5, 5, 5]), look([0, 0, 0, 0]), look([])]).toEqual([null, null, null, null])
    expect(sameReadings(trace(0), point, past([5, 5, 5, 5]), { days: 9, times: 4 })).toBeNull()
  })
})

describe('given a sign', () => {
  const raised = newSign(seen(trace(1), { kind: 'other', key: 'k', title: '迹象', facts: [] }), id(600), { now: NOW, appealDays: 3 })
  const later = { ...safety, now: NOW + 3 * DAY }
  it('when it is raised, then the person has days to explain', () => {
    expect(raised).toMatchObject({ state: 'raised', version: 1, appealUntil: NOW + 3 * DAY, records: [id(1)], photos: [] })
    expect(decideAppeal(raised, '卡忘了', worker)).toMatchObject({ value: { state: 'appealed', appeal: '卡忘了', version: 2, updatedBy: '王芳' } })
    expect(decideAppeal(raised, '卡忘了', safety)).toMatchObject({ refusal: { code: 'not-yours' } })
    expect(decideAppeal({ ...raised, state: 'upheld' }, '卡忘了', worker)).toMatchObject({ refusal: { code: 'formalism-not-appeal' } })
  })
  it('when it is decided, then by somebody else, and not unheard before the days are over', () => {
    expect(decideSign(raised, 'uphold', '属实', safety)).toMatchObject({ refusal: { code: 'not-heard', field: 'decision' } })
    expect(decideSign(raised, 'uphold', '属实', later)).toMatchObject({ value: { state: 'upheld', decidedBy: '周安全' } })
    expect(decideSign({ ...raised, state: 'appealed' }, 'uphold', '属实', safety)).toMatchObject({ value: { state: 'upheld' } })
    expect(decideSign(raised, 'withdraw', '误判', safety)).toMatchObject({ value: { state: 'withdrawn', decision: '误判' } })
    expect(decideSign({ ...raised, person: safety.id }, 'withdraw', '误判', safety)).toMatchObject({ refusal: { code: 'own-work' } })
    expect(decideSign({ ...raised, state: 'withdrawn' }, 'uphold', '属实', later)).toMatchObject({ refusal: { code: 'formalism-not-uphold', kind: 'conflict' } })
  })
})
