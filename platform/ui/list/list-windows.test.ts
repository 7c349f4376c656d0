import { describe, expect, it } from 'vitest'
import { windowsFor } from './list-windows.ts'

describe('the windows of a list', () => {
  it('cover what is in view, and no more', () => {
    expect(windowsFor(0, 30)).toEqual([0])
    expect(windowsFor(90, 130)).toEqual([0, 100])
    expect(windowsFor(9_970, 9_999)).toEqual([9_900])
    expect(windowsFor(-5, -1)).toEqual([0])
  })
})
