import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE } from '@anlan/kernel/time'
import { deviceFailures, type WatchedDevice } from './device-failures.ts'
import { deviceState } from './device-state.ts'
import { stayAwake } from './listening.ts'

const NOW = Date.parse('2026-11-23T09:00:00+08:00')
const device = (number: string, more: Partial<WatchedDevice> = {}): WatchedDevice => ({ id: `id-${number}`, number, kind: 'station', plan: '厂区', silentMinutes: null, seenAt: NOW - MINUTE, fault: '', ...more })

describe('the state of a device', () => {
  it('is told by its last word and its own figure', () => {
    expect(deviceState(device('A', { seenAt: null, fault: '过热' }), NOW)).toBe('never')
    expect(deviceState(device('A'), NOW)).toBe('online')
    expect(deviceState(device('A', { fault: '过热' }), NOW)).toBe('faulty')
    expect(deviceState(device('A', { seenAt: NOW - 5 * MINUTE }), NOW)).toBe('online')
    expect(deviceState(device('A', { seenAt: NOW - 5 * MINUTE - 1, fault: '过热' }), NOW)).toBe('silent')
    expect(deviceState(device('A', { seenAt: NOW - 20 * MINUTE, silentMinutes: 30 }), NOW)).toBe('online')
    expect(deviceState(device('A', { kind: 'beacon', seenAt: NOW - 23 * HOUR }), NOW)).toBe('online')
    expect(deviceState(device('A', { kind: 'beacon', seenAt: NOW - 25 * HOUR }), NOW)).toBe('silent')
  })
})

describe('what a person has to see to', () => {
  it('is a silent base station, and whatever says that it is faulty; a beacon may be silent', () => {
    const found = deviceFailures([device('A', { seenAt: NOW - HOUR }), device('B', { fault: '天线断开' }), device('C'), device('D', { kind: 'beacon', seenAt: NOW - 48 * HOUR }), device('E', { seenAt: null })], NOW, 0)
    expect(found).toEqual([
      { cause: 'fault:id-B', device: 'id-B', number: 'B', plan: '厂区', since: NOW - MINUTE, title: '定位基站 B 故障', reason: '设备报告：天线断开' },
      { cause: 'silent:id-A', device: 'id-A', number: 'A', plan: '厂区', since: NOW - HOUR, title: '定位基站 A 离线', reason: expect.stringContaining('超过 5 分钟') },
    ])
  })
  it('is one thing when all that ever spoke are silent', () => {
    const silent = [device('A', { seenAt: NOW - HOUR }), device('B', { seenAt: NOW - HOUR, kind: 'gateway' }), device('C', { seenAt: NOW - 2 * HOUR }), device('E', { seenAt: null })]
    expect(deviceFailures(silent, NOW, 0)).toMatchObject([{ cause: 'silent:all', device: null, since: NOW - HOUR, title: '全部定位基站、网关离线（3 台）' }])
    expect(deviceFailures(silent.slice(0, 2), NOW, 0)).toHaveLength(2)
  })
  it('is no silence while nobody listened', () => {
    expect(deviceFailures([device('A', { seenAt: NOW - HOUR })], NOW, NOW - MINUTE)).toEqual([])
  })
})

describe('listening', () => {
  it('goes on while looks come, and begins anew after a gap or a clock that went back', () => {
    const awake = { awake: NOW - HOUR, looked: NOW - 30_000 }
    expect(stayAwake(awake, NOW, 30_000)).toEqual({ awake: NOW - HOUR, looked: NOW })
    for (const before of [undefined, { ...awake, looked: NOW - 91_000 }, { ...awake, looked: NOW + 1 }]) expect(stayAwake(before, NOW, 30_000)).toEqual({ awake: NOW, looked: NOW })
  })
})
