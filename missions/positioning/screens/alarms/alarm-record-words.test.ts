import { expect, it } from 'vitest'
import type { AlarmMoment, Snapshot } from '../../contract/positioning-alarm.ts'
import { handlingWord, lastedWords, momentTitle, options, pictured, spanWords, spotWords, stateOfAlarm } from './alarm-record-words.ts'

const spot = { plan: '厂区', x: 12.34, y: 5, floor: 2, lon: null, lat: null }

it('says where, in metres and in degrees where they are known', () => {
  expect(spotWords(spot)).toBe('厂区，东 12.3 米，北 5 米，2 层')
  expect(spotWords({ ...spot, lon: 118.5, lat: 37.25 })).toBe('厂区，东 12.3 米，北 5 米，2 层；东经 118.500000°，北纬 37.250000°')
  expect(spotWords({ ...spot, plan: '' })).toBe('没有位置')
})
it('says what became of it', () => {
  expect(stateOfAlarm({ state: 'dispersed' })).toEqual({ words: '已散开，待确认', tone: 'late' })
  expect((['raised', 'acknowledged', 'handled', 'closed', 'misreport', 'none'] as const).map((handling) => handlingWord({ handling }).tone)).toEqual(['late', 'open', 'done', 'done', 'off', 'off'])
  expect(options({ a: '甲' })).toEqual([{ value: 'a', words: '甲' }])
  expect(lastedWords(120)).toBe('2 分钟')
  expect([spanWords({ begunAt: 0, endedAt: null, lasted: 60 }), spanWords({ begunAt: 0, endedAt: 60_000, lasted: 60 })].map((it) => /已持续/.test(it))).toEqual([true, false])
})
it('tells its course', () => {
  expect(momentTitle({ phase: 'warned', value: 1, gas: false }, { kind: 'intrusion' })).toBe('提醒本人')
  expect(momentTitle({ phase: 'begun', value: 7, gas: true }, { kind: 'gathering' })).toBe('报警开始：7 人，附近有气体报警')
  expect(momentTitle({ phase: 'changed', value: 4, gas: false }, { kind: 'gathering' })).toBe('有了变化：4 人')
  expect(momentTitle({ phase: 'ended', value: 0, gas: false }, { kind: 'gathering' })).toBe('人员散开')
})
it('shows the newest picture first', () => {
  const moment = (at: number, snapshot: Snapshot | null): AlarmMoment => ({ at, phase: 'changed', level: 'red', value: 1, gas: false, said: [], snapshot })
  expect(pictured([moment(1, {} as Snapshot), moment(2, null), moment(3, {} as Snapshot)]).map(({ at }) => at)).toEqual([3, 1])
})
