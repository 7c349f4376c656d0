import { expect, it } from 'vitest'
import { isProvisionalCode, nextProvisionalCode, PROVISIONAL } from './registration-code.ts'

it('knows a provisional code by its range', () => {
  expect(isProvisionalCode('371002900')).toBe(true)
  expect(isProvisionalCode('371002999')).toBe(true)
  expect(isProvisionalCode('371002899')).toBe(false)
  expect(isProvisionalCode('370203901')).toBe(false)
})

it('gives the lowest code never given', () => {
  expect(nextProvisionalCode([])).toBe('371002900')
  expect(nextProvisionalCode(['371002900', '371002902'])).toBe('371002901')
})

it('has an end', () => {
  const all = Array.from({ length: 100 }, (_, at) => `${PROVISIONAL.area}${PROVISIONAL.from + at}`)
  expect(nextProvisionalCode(all)).toBeUndefined()
})
