import { expect, it } from 'vitest'
import { MINUTE } from '@anlan/kernel/time'
import { heardWords, sourceTone } from './source-words.ts'

it('says when it was heard last', () => {
  expect([heardWords(null, 0), heardWords(0, 3 * MINUTE)]).toEqual(['从未上报', '3 分钟前'])
})

it('never shows silence as health', () => {
  const words = (active: boolean, heardAt: number | null) => sourceTone({ active, heardAt }, 6 * MINUTE).words
  expect([words(true, 5 * MINUTE), words(true, 0), words(true, null), words(false, 5 * MINUTE)]).toEqual(['正常上报', '没有数据', '等待首次上报', '已停用'])
})
