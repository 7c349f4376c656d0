import { describe, expect, it } from 'vitest'
import { guaranteeEditionOn } from '@anlan/standards/guarantee-tasks'
import { appointment, NOW } from '../testing/samples.ts'
import { sheetOf, tasksOf } from './duty-sheet.ts'

const edition = guaranteeEditionOn('2026-11-23')
const own = [{ role: '3' as const, num: 2, text: '检查安全附件', cycle: 1, cycleUnit: 'month' as const }, { role: '1' as const, num: 1, text: '主持例会', cycle: 30, cycleUnit: 'day' as const }]

describe('the list of a role (AQ 3072-2026 履职)', () => {
  it('has a numbered place for every text that nobody has read, and the own text where there is one', () => {
    const tasks = tasksOf(edition, '3', own, () => 7)
    expect(tasks).toHaveLength(10)
    expect(tasks[0]).toEqual({ num: 1, text: '第 1 项（原文待核）', unverified: true, cadence: { cycle: 7, unit: 'day' } })
    expect(tasks[1]).toEqual({ num: 2, text: '检查安全附件', unverified: false, cadence: { cycle: 1, unit: 'month' } })
    expect(tasksOf(edition, '2', own, () => 3)[0]).toMatchObject({ cadence: { cycle: 3, unit: 'month' } })
  })
})

describe('the sheet of a person', () => {
  const facts = (more: object = {}) => ({ tasks: tasksOf(edition, '3', [], () => 7), done: [], planned: new Set([1]), since: '2026-11-16', now: NOW, warnDays: 2, from: 0, to: NOW, ...more })
  it('sums what was done and missed', () => {
    const done = [{ num: 1, at: NOW - 86_400_000, missed: false, dangers: 2 }, { num: 1, at: NOW + 1, missed: false, dangers: 9 }]
    expect(sheetOf(appointment(), facts({ done }))).toMatchObject({ due: 11, done: 2, missed: 9, dangers: 2, items: [{ num: 1, planned: true, state: 'done' }, { num: 2, planned: false, state: 'missed' }, ...Array.from({ length: 8 }, () => ({}))] })
  })
  it('has no rate before anything was due', () => {
    expect(sheetOf(appointment(), facts({ since: '2026-11-23' }))).toMatchObject({ due: 0, rate: null })
  })
})
