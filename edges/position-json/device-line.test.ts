import { describe, expect, it } from 'vitest'
import { isDeviceLine, readDeviceLine } from './device-line.ts'

const AT = Date.parse('2026-11-28T14:00:00+08:00')

describe('a heartbeat of a device', () => {
  it('says who, when, how full and what is wrong', () => {
    expect(readDeviceLine({ device: 'GW07', at: AT, battery: 91, fault: ' 天线断开 ' })).toEqual({ device: 'GW07', at: AT, battery: 91, fault: '天线断开' })
    expect(readDeviceLine({ device: 1_003, at: '2026-11-28 14:00:00' })).toEqual({ device: '1003', at: AT, battery: null, fault: null })
    expect(readDeviceLine({ device: 'B', at: AT, fault: true })).toMatchObject({ fault: '未说明的故障' })
    expect(readDeviceLine({ device: 'B', at: AT, fault: false })).toMatchObject({ fault: '' })
  })
  it.each([
    [7, 'JSON 对象'], [{ at: AT }, '请填写设备编号'], [{ device: ' ', at: AT }, '请填写设备编号'], [{ device: 'a b', at: AT }, '只能是'],
    [{ device: 'A' }, '时间'], [{ device: 'A', at: AT, battery: 101 }, '0 到 100'], [{ device: 'A', at: AT, fault: 3 }, 'fault'],
  ])('%j is refused in words', (value, words) => expect(readDeviceLine(value)).toContain(words))
  it('is told from a report of a terminal', () => {
    expect([{ device: 'A' }, { card: 'A' }, { card: 'A', device: 'B' }, null, 'A'].map(isDeviceLine)).toEqual([true, false, false, false, false])
  })
})
