import { describe, expect, it } from 'vitest'
import { GUARANTEE_EDITIONS, GUARANTEE_ROLES, guaranteeEditionOn, unreadItem } from './guarantee-tasks.ts'
import { limitOn } from './limits.ts'

describe('the lists of the responsible persons', () => {
  it('have 9, 9 and 10 items in every edition, as the exchange numbers them', () => {
    for (const { roles, from } of GUARANTEE_EDITIONS)
      for (const role of Object.keys(GUARANTEE_ROLES) as (keyof typeof GUARANTEE_ROLES)[]) {
        const { items, cadence, duties } = roles[role]
        expect(items).toBe(limitOn(({ '1': 'task-num-principal', '2': 'task-num-technical', '3': 'task-num-operation' } as const)[role], from)?.value)
        expect(limitOn(cadence, from)).toBeDefined()
        expect(duties.length).toBeGreaterThan(0)
      }
  })

  it('change on the day the standard comes into force, and nothing of the unread text is called checked', () => {
    expect(guaranteeEditionOn('2026-09-29').edition).toBe('应急厅〔2021〕12号')
    expect(guaranteeEditionOn('2026-09-30').edition).toBe('AQ 3072-2026')
    expect(guaranteeEditionOn('2020-01-01').edition).toBe('应急厅〔2021〕12号')
    expect(guaranteeEditionOn('2026-10-01').roles['1'].duties.every(({ confidence }) => confidence === 'L')).toBe(true)
    expect(unreadItem(3)).toBe('第 3 项（原文待核）')
  })
})
