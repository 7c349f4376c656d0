import { describe, expect, it } from 'vitest'
import { DAY } from '@anlan/kernel/time'
import { captureClock } from './capture-clock.ts'
import { openFanOut } from './fan-out.ts'
import { cameraOf, folderName, partFrom, partName, readName, segmentPath } from './segment-name.ts'
import { readSettings } from './settings.ts'
import { goesFirst, isLocked, isOver, leastImportant } from './what-goes.ts'

describe('the name of a segment', () => {
  it('is its index', () => {
    const segment = { camera: 'CAM:1', from: 1_790_000_000_000, to: 1_790_000_060_000, bytes: 12 }
    const [folder = '', day, name = ''] = segmentPath(segment).split('/')
    expect([cameraOf(folder), day, readName('CAM:1', name)]).toEqual(['CAM:1', '2026-09-21', segment])
    expect([readName('x', '1.mp4'), readName('x', '1790000000000.part'), partFrom(partName(1_790_000_000_000)), partFrom('x.part'), cameraOf('memory.json')]).toEqual([undefined, undefined, 1_790_000_000_000, undefined, undefined])
  })
  it('leads out of no folder', () => expect(folderName('..')).toBe('camera-..'))
})

describe('what goes', () => {
  const now = 100 * DAY
  const at = (camera: string, day: number, bytes = 10) => ({ camera, from: day * DAY, to: day * DAY + 60_000, bytes })
  const lock = (camera: string, day: number) => ({ camera, from: day * DAY, until: day * DAY + 1, keepUntil: now + 1, subject: 's' })

  it('is past its days and locked by nobody', () => {
    expect([isOver(at('a', 69), 30, [], now), isOver(at('a', 70), 30, [], now), isOver(at('a', 69), 30, [lock('a', 69)], now), isOver(at('a', 69), 30, [lock('b', 69)], now)]).toEqual([true, false, false, true])
    expect(isLocked(at('a', 69), [{ ...lock('a', 69), keepUntil: now }], now)).toBe(false)
  })
  it('when the disk is full: the oldest, of whichever camera, never what is locked', () => {
    const all = [at('a', 98), at('b', 95), at('a', 90), at('b', 91)]
    expect(goesFirst(all, 15, [lock('a', 90)], now).map(({ from }) => from / DAY)).toEqual([91, 95])
    expect(goesFirst(all, 0, [], now)).toEqual([])
    expect(goesFirst(all, 1_000, [lock('a', 90), lock('b', 91), lock('b', 95), lock('a', 98)], now)).toEqual([])
  })
  it('stops whom nobody needs now, then who is kept for the fewest days', () => {
    const cameras = [{ number: '1', days: 30 }, { number: '2', days: 90 }, { number: '3', days: 90 }]
    const needed = (camera: string) => ({ camera, from: 0, until: now + 5, keepUntil: now + 9, subject: 's' })
    expect([leastImportant(cameras, [], now)?.number, leastImportant(cameras, [needed('1')], now)?.number, leastImportant(cameras, [needed('1'), needed('3')], now)?.number, leastImportant([], [], now)]).toEqual(['1', '3', '2', undefined])
  })
})

describe('when a picture was taken', () => {
  it('is told by the earliest arrival, whatever the network adds', () => {
    const clock = captureClock()
    const at = [0, 40, 80, 120].map((ms, nth) => clock(ms * 90, 1_000_000 + ms + [30, 10, 200, 10][nth]!))
    expect(at).toEqual([1_000_030, 1_000_050, 1_000_090, 1_000_130])
  })
  it('begins anew when the camera counts anew, and follows a clock that goes slower', () => {
    const clock = captureClock()
    clock(0, 1_000_000)
    expect(clock(9_000_000_000, 1_000_040)).toBe(1_000_040)
    const slow = captureClock()
    let last = 0
    for (let second = 0; second <= 1_000; second += 1) last = slow(second * 90_000, 1_000_000 + second * 1_000.1)
    expect(Math.abs(last - 2_000_100)).toBeLessThan(5)
  })
})

it('who joins begins with the last key picture; what is gone is shown to nobody', () => {
  const out = openFanOut()
  const packet = (pts: number, key: boolean) => ({ data: Buffer.alloc(1), pts, dts: pts, key, at: pts })
  const seen: (number | string)[] = []
  out.begin({ codec: 'h264', width: 1, height: 1, codecString: 'c', config: Buffer.alloc(0), parameterSets: Buffer.alloc(0) })
  for (const it of [packet(1, false), packet(2, true), packet(3, false)]) out.packet(it)
  const leave = out.join({ about: ({ codecString }) => seen.push(codecString), packet: ({ pts }) => seen.push(pts) })
  out.packet(packet(4, true))
  leave()
  out.packet(packet(5, false))
  expect(seen).toEqual(['c', 2, 3, 4])
  out.end()
  out.join({ about: () => undefined, packet: ({ pts }) => seen.push(pts) })
  expect([seen.length, out.viewers()]).toEqual([4, 1])
})

it('settings are read with their defaults', () => {
  expect(readSettings({ RECORDER_SERVER: 'http://a/', RECORDER_SEGMENT_SECONDS: '2', RECORDER_RESERVE_MB: 'x' })).toMatchObject({ server: 'http://a', segmentMs: 2_000, reserveBytes: 2_048 * 1024 * 1024, host: '127.0.0.1', port: 8_700 })
})
