import { describe, expect, it } from 'vitest'
import { addDays } from '@anlan/kernel/time'
import { clauseEdition } from './clause.ts'
import { holdsOn, limitStatus, limitText } from './limit.ts'
import { isLimitName, LIMIT_NAMES, LIMITS, limitOn } from './limits.ts'

describe('limits', () => {
  it.each([
    ['accident-report-hours', 1, '已核'],
    ['town-report-first-day', 13, '已核'],
    ['town-report-second-day', 27, '已核'],
    ['drill-months', 6, '已核'],
    ['photo-bytes', 5_242_880, '已核'],
    ['exchange-batch-rows', 50, '已核'],
    ['patrol-key-hours', 1, '已核'],
    ['patrol-hours', 2, '待核'],
    ['lec-major', 320, '已核'],
    ['ls-major', 20, '待核'],
    ['rectify-general-days', 15, '待核'],
    ['guarantee-technical-months', 3, '待核'],
  ] as const)('%s is %d, %s, on 2026-11-23', (name, value, status) => {
    const found = limitOn(name, '2026-11-23')
    expect(found?.value).toBe(value)
    expect(found === undefined ? undefined : limitStatus(found)).toBe(status)
  })

  it('change hands on the day of the new text', () => {
    expect(limitOn('guarantee-technical-months', '2026-09-29')?.clause).toBe('应急厅〔2021〕12号 履职')
    expect(limitOn('guarantee-technical-months', '2026-09-30')?.clause).toBe('AQ 3072-2026 履职')
    expect(limitOn('position-upload-seconds', '2026-06-30')).toBeUndefined()
  })

  it('stand once: never two figures of one name on one day, never a gap between editions', () => {
    for (const name of LIMIT_NAMES) {
      const ones = LIMITS.filter((it) => it.name === name)
      for (const one of ones) {
        expect(ones.filter((it) => holdsOn(it, one.from)), name).toHaveLength(1)
        if (one.until !== undefined) {
          expect(holdsOn(one, addDays(one.until, -1))).toBe(true)
          expect(ones.filter((it) => it.from === one.until), name).toHaveLength(1)
        }
      }
    }
  })

  it('come from a clause or say where from, and never before their text', () => {
    for (const one of LIMITS) {
      expect(one.clause ?? one.source, one.name).toBeDefined()
      if (one.clause === undefined || one.from === '2021-11-01') continue
      const { from } = clauseEdition(one.clause)
      expect(from === null || from <= one.from, one.name).toBe(true)
    }
  })

  it('show whether they were checked', () => {
    const patrol = limitOn('patrol-hours', '2026-11-23')
    const report = limitOn('accident-report-hours', '2026-11-23')
    expect([patrol, report].map((it) => it && limitText(it))).toEqual(['2 小时（待核）', '1 小时'])
    expect(isLimitName('patrol-hours')).toBe(true)
    expect(isLimitName('patrol')).toBe(false)
  })
})
