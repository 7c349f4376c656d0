import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Cycle, decideCycle, decideTaskNum, windowMinutes } from './inspection-plan.ts'
import { resolve } from './profile.ts'

const rules = resolve('notice-2021', '2026-11-23')
const hourly: Cycle = { cycle: 2, cycleUnit: '小时', windowStart: '8:00', windowEnd: '18:00' }
const codeOfCycle = (it: Partial<Cycle>) => {
  const decision = decideCycle({ ...hourly, ...it }, rules)
  return decision.accepted ? 'accepted' : decision.refusal.code
}

describe('windowMinutes', () => {
  it.each([
    ['8:00', '18:00', 600],
    ['20:00', '08:00', 720],
    ['00:00', '00:00', 1440],
    ['8:00:00', '9:30:00', 90],
    ['24:00', '8:00', undefined],
    ['8:00', '八点', undefined],
  ])('%s to %s is %s', (start, end, minutes) => {
    expect(windowMinutes(start, end)).toBe(minutes)
  })
})

describe('decideCycle', () => {
  it.each([
    [{}, 'accepted'],
    [{ cycle: 1.5 }, 'cycle-not-whole'],
    [{ cycle: 0 }, 'cycle-not-whole'],
    [{ cycle: 13, windowStart: '0:00', windowEnd: '0:00' }, 'hours-out-of-range'],
    [{ cycle: 12, windowStart: '0:00', windowEnd: '0:00' }, 'accepted'],
    [{ cycle: 12 }, 'cycle-beyond-window'],
    [{ cycle: 10 }, 'accepted'],
    [{ windowStart: null }, 'window-missing'],
    [{ windowEnd: null }, 'window-missing'],
    [{ windowEnd: '26:00' }, 'window-unreadable'],
    [{ cycleUnit: '天' }, 'window-without-hours'],
    [{ cycleUnit: '天', windowStart: null }, 'window-without-hours'],
    [{ cycleUnit: '月', windowStart: null, windowEnd: null, cycle: 3 }, 'accepted'],
  ] as const)('%j: %s', (it, expected) => {
    expect(codeOfCycle(it)).toBe(expected)
  })

  it('what it accepts comes round at least once in its window', () => {
    const clock = fc.tuple(fc.nat(23), fc.nat(59)).map(([hour, minute]) => `${hour}:${String(minute).padStart(2, '0')}`)
    fc.assert(
      fc.property(fc.integer({ min: -2, max: 30 }), clock, clock, (cycle, windowStart, windowEnd) => {
        const fits = cycle >= 1 && cycle <= 12 && cycle * 60 <= (windowMinutes(windowStart, windowEnd) ?? 0)
        expect(decideCycle({ cycle, cycleUnit: '小时', windowStart, windowEnd }, rules).accepted).toBe(fits)
      }),
    )
  })
})

describe('decideTaskNum', () => {
  it.each([
    ['0', null, true],
    ['0', 1, false],
    ['1', 9, true],
    ['1', 10, false],
    ['2', 1, true],
    ['2', 0, false],
    ['3', 10, true],
    ['3', 11, false],
    ['3', 1.5, false],
    ['1', null, false],
  ] as const)('work type %s with item %s: %s', (workType, taskNum, accepted) => {
    expect(decideTaskNum(workType, taskNum, rules).accepted).toBe(accepted)
  })

  it('says whose list it is', () => {
    expect(decideTaskNum('3', 11, rules)).toMatchObject({ refusal: { message: '操作负责人任务的包保任务对应项应为 1 至 10 的整数' } })
  })
})
