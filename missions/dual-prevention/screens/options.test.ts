import { expect, test } from 'vitest'
import { DANGER_LEVEL } from '@anlan/standards/code-tables'
import { filledIn, optionsOf } from './options.ts'

test('choices come from a code table or from states, by their words', () => {
  expect(optionsOf(DANGER_LEVEL)).toEqual([{ value: '0', words: '一般隐患' }, { value: '1', words: '重大隐患' }])
  expect(optionsOf({ open: '待排查' })).toEqual([{ value: 'open', words: '待排查' }])
})

test('what is null is left out of a form, what is false or empty stays', () => {
  expect(filledIn({ a: null, b: undefined, c: '', d: false, e: 0 })).toEqual({ c: '', d: false, e: 0 })
})
