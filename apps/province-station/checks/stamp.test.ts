import { describe, expect, it } from 'vitest'
import { widthOf } from './field.ts'
import { readStamp, writeStamp } from './stamp.ts'

describe('yyyyMMddHHmmss', () => {
  it.each([
    ['20261123090000', '2026-11-23T01:00:00Z'],
    ['20260101000000', '2025-12-31T16:00:00Z'],
    ['20280229235959', '2028-02-29T15:59:59Z'],
  ])('%s is %s', (text, iso) => {
    expect(readStamp(text)).toBe(Date.parse(iso))
    expect(writeStamp(Date.parse(iso))).toBe(text)
  })

  it.each(['20260229000000', '20261131000000', '20260001000000', '20261301000000', '20261123240000', '20261123096000', '20261123090060', '2026112309000', '2026-11-23 09:00', '19991231235959', '21010101000000', '２０２６１１２３０９００００', ''])(
    '%s is no moment',
    (text) => expect(readStamp(text)).toBeUndefined(),
  )
})

it('counts a Chinese character as 2', () => {
  expect([widthOf('V-102'), widthOf('储罐'), widthOf('V-102 储罐'), widthOf('😀')]).toEqual([5, 4, 10, 2])
})
