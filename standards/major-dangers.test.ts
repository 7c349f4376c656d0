import { expect, it } from 'vitest'
import { clauseStatus } from './clause.ts'
import { MAJOR_DANGER_GROUPS, MAJOR_DANGERS, majorDangerOf } from './major-dangers.ts'

it('holds the 53 items in their seven groups', () => {
  const sizes = Object.keys(MAJOR_DANGER_GROUPS).map((group) => MAJOR_DANGERS.filter((it) => it.group === group).length)
  expect(sizes).toEqual([5, 10, 6, 9, 12, 4, 7])
  expect(new Set(MAJOR_DANGERS.map(({ item }) => item)).size).toBe(53)
})

it('cites each by its own clause, none of them read in print', () => {
  for (const { item, clause } of MAJOR_DANGERS) expect([clause, clauseStatus(clause)]).toEqual([`AQ 3067-2026 ${item}`, '待核'])
})

it('is found by its number', () => {
  expect(majorDangerOf('5.7.7')?.auto).toBe(true)
  expect(majorDangerOf('6.1.1')).toBeUndefined()
})
