import { expect, test } from 'vitest'
import { addressOf, controlWords, cycleWords, loweredWords, openedOf } from './register-words.ts'

const plan = { windowStart: null, windowEnd: null }

test('cycles are called as people call them', () => {
  expect(cycleWords({ cycle: 7, cycleUnit: '天', ...plan })).toBe('每周')
  expect(cycleWords({ cycle: 3, cycleUnit: '月', ...plan })).toBe('每季度')
  expect(cycleWords({ cycle: 2, cycleUnit: '月', ...plan })).toBe('每 2 个月')
  expect(cycleWords({ cycle: 3, cycleUnit: '天', ...plan })).toBe('每 3 天')
  expect(cycleWords({ cycle: 1, cycleUnit: '小时', windowStart: '08:00', windowEnd: '20:00' })).toBe('每小时（08:00–20:00）')
})

test('what is open survives the way through the address', () => {
  for (const opened of [{ kind: 'unit', id: 'u' }, { kind: 'event', id: 'e', unit: 'u' }, { kind: 'measure', id: 'm' }] as const) expect(openedOf(addressOf(opened))).toEqual(opened)
  expect(openedOf(addressOf(undefined))).toBeUndefined()
})

test('an address that says nothing of use opens nothing', () => {
  for (const at of [undefined, '', 'unit:', 'event:e', 'other:x']) expect(openedOf({ at })).toBeUndefined()
})

test('who controls a risk, and how much a measure lowers it', () => {
  expect(controlWords('department')).toBe('部门级，车间级、班组级同时管控（待核）')
  expect(controlWords('team')).toBe('班组级')
  expect(loweredWords({ lowersLikelihood: 1.5, lowersSeverity: 1 })).toBe('可能性 1.5 级、后果 1 级')
  expect(loweredWords({ lowersLikelihood: null, lowersSeverity: undefined })).toBe('')
})
