import { expect, test } from 'vitest'
import { plantDay } from '@anlan/kernel/time'
import { climbWords, dangerNext, dangerState, deadlineAt, newestFirst } from './danger-words.ts'

test('a danger past its deadline says so in its state', () => {
  expect(dangerState({ state: 'rectifying', overdue: true })).toEqual({ words: '整改中，已超期', tone: 'late' })
  expect(dangerState({ state: 'rectifying', overdue: false })).toEqual({ words: '整改中', tone: 'open' })
})

test('a deadline lasts to the end of its day in Beijing', () => {
  expect(plantDay(deadlineAt('2026-11-23'))).toBe('2026-11-23')
  expect(plantDay(deadlineAt('2026-11-23') + 1)).toBe('2026-11-24')
})

test('the next step names whoever has to take it', () => {
  const named = { responsible: { name: '李强' }, acceptor: { name: '王芳' } }
  expect(dangerNext({ state: 'rectifying', ...named })).toBe('等待李强整改并提交照片')
  expect(dangerNext({ state: 'to-accept', ...named })).toBe('等待王芳到现场验收')
  expect(dangerNext({ state: 'reported', responsible: null, acceptor: null })).toContain('等待安全管理人员确认')
})

test('nothing is said of a climb that has not begun', () => {
  expect(climbWords(0)).toBeNull()
  expect(climbWords(2)).toBe('已逐级上报到第 2 级')
})

test('history stands newest first', () => {
  const line = (id: string) => ({ id, at: 1, type: 't', title: id, who: '李强', detail: null, photos: [] })
  expect(newestFirst([line('a'), line('b')]).map(({ id }) => id)).toEqual(['b', 'a'])
})
