import { describe, expect, it } from 'vitest'
import type { FenceRecord } from '../../contract/records.ts'
import { nextVersion } from './next-version.ts'
import { sameData } from './same-data.ts'

const draft = { deleted: false, name: '罐区', temporary: false, rings: null, unplaced: '没有测量' }
const first = nextVersion<FenceRecord>('f', undefined, draft, { at: 10, by: '林静' }) as FenceRecord

describe('the next version of a record', () => {
  it('given none before, then it is the first', () => expect(first).toEqual({ id: 'f', version: 1, createdAt: 10, createdBy: '林静', updatedAt: 10, updatedBy: '林静', ...draft }))
  it('given nothing is different, then there is none, whoever looked at it and when', () => expect(nextVersion('f', first, draft, { at: 99, by: '别人' })).toBeUndefined())
  it('given something is different, then it counts up, and its time never runs backward', () => {
    expect(nextVersion('f', first, { ...draft, name: '储罐区' }, { at: 5, by: '别人' })).toEqual({ ...first, version: 2, name: '储罐区', updatedBy: '别人' })
    expect(nextVersion('f', first, { ...draft, rings: [[[1, 2]]] }, { at: 20, by: '别人' })).toMatchObject({ version: 2, updatedAt: 20, createdAt: 10 })
  })
})

it.each([
  [{ a: 1, b: [1, { c: 2 }] }, { b: [1, { c: 2 }], a: 1 }, true],
  [{ a: undefined }, {}, true],
  [{ a: null }, {}, false],
  [[1, 2], [1, 2, 3], false],
  [[], {}, false],
  [1, '1', false],
  [null, {}, false],
  [{}, null, false],
  [{}, 1, false],
])('%j and %j: %s', (one, other, same) => expect(sameData(one, other)).toBe(same))
