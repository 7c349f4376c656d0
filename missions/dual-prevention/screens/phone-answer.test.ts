import { describe, expect, it } from 'vitest'
import { answerDue } from '../contract/answer-due.ts'
import { reportDanger } from '../contract/report-danger.ts'
import { answerOf, reportOf, type Stamp } from './phone-answer.ts'

const ids = ['018f0000-0000-7000-8000-000000000001', '018f0000-0000-7000-8000-000000000002']
const DUE = '018f0000-0000-7000-8000-0000000000aa'
const PHOTO = '018f0000-0000-7000-8000-0000000000bb'
const stamp = (over: Partial<Stamp> = {}): Stamp => {
  const left = [...ids]
  return { plantNow: 1_000_000, offset: 60_000, device: 'd', newId: () => left.shift() ?? '', ...over }
}

describe('an answer from the phone', () => {
  it('carries the phone\'s own clock and its error, so that the server finds the plant\'s time', () => {
    const input = answerOf({ result: '0' }, DUE, stamp())
    expect(input).toMatchObject({ due: DUE, device: 'd', record: ids[0], checkedAt: 1_060_000, deviceClockOffset: 60_000 })
    expect(input).not.toHaveProperty('danger')
  })
  it('takes the danger along with the photos, as the contract wants it', () => {
    const input = answerOf({ result: '1', photos: [PHOTO], danger: { description: '密封滴漏', place: '3 号泵' } }, DUE, stamp())
    expect(answerDue.input.parse(input).danger).toEqual({ id: ids[1], description: '密封滴漏', place: '3 号泵', photos: [PHOTO] })
  })
  it('leaves the danger behind when the result was changed afterwards', () => {
    expect(answerOf({ result: '0', danger: { description: '密封滴漏', place: '3 号泵' } }, DUE, stamp())).not.toHaveProperty('danger')
  })
  it('is wrong beside the description while it is empty', () => {
    const read = answerDue.input.safeParse(answerOf({ result: '1', danger: { place: '3 号泵' } }, DUE, stamp()))
    expect(read.error?.issues.map(({ path }) => path.join('.'))).toEqual(['danger.description'])
  })
  it('that comes back from the outbox stays the same inspection at the same time', () => {
    const first = answerOf({ result: '1', danger: { description: '滴漏', place: '泵' } }, DUE, stamp())
    const again = answerOf({ ...first, note: '补充' }, DUE, stamp({ plantNow: 9_000_000, offset: 0, newId: () => 'other' }))
    expect(again).toEqual({ ...first, note: '补充' })
  })
})

describe('proofs of presence', () => {
  const scan = { kind: 'code', code: 'x', at: 990_000 }
  it('travel with the answer, the newest of each kind, and photos speak from the moment of the answer', () => {
    const input = answerOf({ result: '0', photos: [PHOTO], proofs: [{ kind: 'code', code: 'old', at: 1 }] }, DUE, stamp(), [scan, { kind: 'fix', at: 995_000 }])
    expect(input['proofs']).toEqual([scan, { kind: 'fix', at: 995_000 }, { kind: 'photo', at: 1_060_000 }])
    expect(answerOf({ result: '0', photos: [PHOTO] }, DUE, stamp())['proofs']).toEqual([{ kind: 'photo', at: 1_060_000 }])
    expect(answerOf({ result: '0' }, DUE, stamp())).not.toHaveProperty('proofs')
  })
  it('gathered anew after a refusal make it an inspection of now', () => {
    const first = answerOf({ result: '0', photos: [PHOTO] }, DUE, stamp())
    const again = answerOf(first, DUE, stamp({ plantNow: 2_000_000 }), [{ kind: 'code', at: 2_050_000 }])
    expect([again['checkedAt'], again['record'], again['proofs']]).toEqual([2_060_000, first['record'], [{ kind: 'code', at: 2_050_000 }, { kind: 'photo', at: 2_060_000 }]])
    expect(answerOf(first, DUE, stamp({ plantNow: 2_000_000 }), [{ kind: 'code', at: 900_000 }])['checkedAt']).toBe(1_060_000)
  })
})

describe('a report from the phone', () => {
  it('has its id and its moment from the phone, once', () => {
    const first = reportOf({ description: '通道堵塞', place: '仓库' }, stamp())
    expect(reportDanger.input.parse(first)).toMatchObject({ id: ids[0], reportedAt: 1_060_000, deviceClockOffset: 60_000 })
    expect(reportOf(first, stamp({ plantNow: 5 }))).toEqual(first)
  })
})
