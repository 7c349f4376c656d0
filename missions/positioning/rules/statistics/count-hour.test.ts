import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE } from '@anlan/kernel/time'
import type { TrackPoint } from '../track/track-point.ts'
import { type CountedFence, NONE, openHourCounter } from './count-hour.ts'

const NINE = 500 * HOUR
const square = { kind: 'polygon', ring: [{ x: 0, y: 0 }, { x: 10, y: 0 }, { x: 10, y: 10 }, { x: 0, y: 10 }], holes: [] } as const
const fence = (more: Partial<CountedFence> = {}): CountedFence => ({ id: 'f', plan: '厂区', shape: square as never, floors: null, from: null, until: null, ...more })
const ids = ['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002']

/** Stands at a place for some minutes from the beginning of the hour; heard last twenty seconds before their end, so that the next half minute counts too. */
const stand = (x: number, minutes: number, floor = 1): TrackPoint[] => Array.from({ length: minutes * 3 }, (_, n) => [NINE + n * 20_000, x, 5, floor])
const count = (fences: readonly CountedFence[], minutes = 60) => {
  const counter = openHourCounter(NINE, minutes, fences)
  counter.add({ person: ids[0] as string, class: 'employee', department: 'd' }, [{ plan: '厂区', points: stand(5, 10) }])
  counter.add({ person: ids[1] as string, class: 'employee', department: 'd' }, [{ plan: '厂区', points: [...stand(5, 4), ...stand(50, 10).slice(12)] }])
  counter.add({ person: 'gone', class: 'visitor', department: null }, [])
  return counter.counted()
}
const of = (counted: ReturnType<typeof count>, id: string) => counted.presence.find((it) => it.fence === id)

describe('an hour', () => {
  it('has heads by the minute, on the site and in each fence', () => {
    const counted = count([fence()])
    expect(counted.people).toBe(2)
    expect(of(counted, NONE)).toMatchObject({ class: 'employee', department: 'd', people: 2, personMinutes: 22 })
    expect(of(counted, 'f')).toMatchObject({ people: 2, personMinutes: 15 })
    expect(of(counted, 'f')?.heads.slice(0, 12)).toEqual([2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 0])
    expect(counted.presence).toHaveLength(2)
    expect(counted.heat).toMatchObject([{ plan: '厂区', floor: 1, class: 'employee' }])
  })

  it('counts no further than it has gone', () => expect(of(count([], 3), NONE)?.personMinutes).toBe(6))

  it('counts in a fence only on its plan and floors, and while it is in force', () => {
    expect(of(count([fence({ plan: '控制楼' })]), 'f')).toBeUndefined()
    expect(of(count([fence({ floors: { from: 2, to: 3 } })]), 'f')).toBeUndefined()
    expect(of(count([fence({ floors: { from: 1, to: 1 } })]), 'f')?.personMinutes).toBe(15)
    expect(of(count([fence({ from: NINE + 2 * MINUTE, until: NINE + 5 * MINUTE })]), 'f')?.personMinutes).toBe(5)
    expect(of(count([fence({ until: NINE })]), 'f')).toBeUndefined()
    expect(of(count([fence({ from: NINE + HOUR })]), 'f')).toBeUndefined()
  })

  it('knows who has no department', () => {
    const counter = openHourCounter(NINE, 60, [])
    counter.add({ person: ids[0] as string, class: 'visitor', department: null }, [{ plan: '厂区', points: stand(5, 2) }])
    expect(counter.counted().presence).toMatchObject([{ department: NONE, class: 'visitor', people: 1 }])
  })
})
