import { describe, expect, it } from 'vitest'
import { isSourceName, mayHear, reaches, shapeOf } from './topics.ts'

describe('topics', () => {
  it('of a source are three to speak on', () => {
    expect([shapeOf('anlan/s1/fix', 's1'), shapeOf('anlan/s1/vendor', 's1'), shapeOf('anlan/s1/device', 's1')]).toEqual(['fix', 'vendor', 'device'])
    expect([shapeOf('anlan/s2/fix', 's1'), shapeOf('anlan/s1/down/A', 's1'), shapeOf('anlan/s1/fix/x', 's1')]).toEqual([undefined, undefined, undefined])
  })
  it('of a source are its own to hear', () => {
    expect(['anlan/s1/down/#', 'anlan/s1/down/+', 'anlan/s1/down/A1'].every((filter) => mayHear(filter, 's1'))).toBe(true)
    expect(['#', 'anlan/#', 'anlan/+/down/#', 'anlan/s1/#', 'anlan/s1/fix', 'anlan/s2/down/#', 'anlan/s1/down'].some((filter) => mayHear(filter, 's1'))).toBe(
      false,
    )
  })
  it('are reached by filters', () => {
    for (const filter of ['anlan/s1/down/A1', 'anlan/s1/down/+', 'anlan/s1/down/#']) expect(reaches(filter, 'anlan/s1/down/A1')).toBe(true)
    for (const filter of ['anlan/s1/down/A2', 'anlan/s1/down', 'anlan/s1/down/A1/x', 'anlan/s1/+']) expect(reaches(filter, 'anlan/s1/down/A1')).toBe(false)
  })
  it('are never widened by a name', () => {
    expect(isSourceName('0190aaaa-0000-7000-8000-000000000001')).toBe(true)
    expect(['', '+', '#', 'a/b', 'x'.repeat(65)].some(isSourceName)).toBe(false)
  })
})
