import { expect, it } from 'vitest'
import { misreportRate, videoAlarmState } from './video-alarm.ts'

const said = { by: '林静', at: 1, words: '已劝离' }
it.each([
  [{}, 'open'], [{ handled: null, verdict: null }, 'open'], [{ handled: said, verdict: null }, 'handled'], [{ handled: null, verdict: { ...said, misreport: false } }, 'handled'], [{ handled: said, verdict: { ...said, misreport: true } }, 'misreport'],
] as const)('%j is %s', (record, state) => expect(videoAlarmState(record)).toBe(state))
it('nothing judged is no rate of zero', () => expect([misreportRate(0, 0), misreportRate(4, 0), misreportRate(4, 1)]).toEqual([null, 0, 0.25]))
