import { expect, test } from 'vitest'
import { quietWords } from './quiet-words.ts'

test('no hours, half hours and equal hours hold nothing back', () => {
  for (const quiet of [{ from: null, to: null }, { from: '22:00', to: null }, { from: '22:00', to: '22:00' }]) expect(quietWords(quiet)).toContain('没有设置免打扰')
})

test('hours over midnight say that they end on the next day', () => {
  expect(quietWords({ from: '22:00', to: '06:00' })).toContain('每天 22:00 至次日 06:00')
  expect(quietWords({ from: '12:00', to: '13:30' })).toContain('每天 12:00 至 13:30')
})
