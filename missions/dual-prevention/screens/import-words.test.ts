import { expect, test } from 'vitest'
import { importState, isRunning, progressPart, progressWords, resultWords } from './import-words.ts'

const zero = { added: 0, changed: 0, unchanged: 0 }
const counts = { rows: 240, good: 236, faulty: 3, blocked: 1, units: zero, riskEvents: zero, measures: zero, plans: zero }

test('a finished import with faults is not simply done', () => {
  expect(importState({ state: 'done', counts }).words).toBe('已完成，有需修改的行')
  expect(importState({ state: 'done', counts: { ...counts, faulty: 0, blocked: 0 } })).toEqual({ words: '已完成', tone: 'done' })
  expect(importState({ state: 'failed', counts: null }).tone).toBe('late')
})

test('progress tells its step, and rows once they are counted', () => {
  expect(progressWords({ state: 'reading', done: 0, of: 0 })).toBe('第 2 步，共 4 步：读取工作簿')
  expect(progressWords({ state: 'checking', done: 1200, of: 5000 })).toBe('第 3 步，共 4 步：核对内容，第 1,200 行，共 5,000 行')
  expect(progressPart({ done: 0, of: 0 })).toBeUndefined()
  expect(progressPart({ done: 1250, of: 5000 })).toBe(0.25)
})

test('what is over is no longer asked for', () => {
  expect((['waiting', 'reading', 'checking', 'saving', 'done', 'failed'] as const).filter(isRunning)).toEqual(['waiting', 'reading', 'checking', 'saving'])
})

test('the result names only what there is', () => {
  expect(resultWords(counts)).toBe('保留 236 行，3 行有问题，1 行受上级影响')
  expect(resultWords({ good: 240, faulty: 0, blocked: 0 })).toBe('保留 240 行')
})
