import { expect, it } from 'vitest'
import { nextRecord } from './next-record.ts'

interface Thing { readonly id: string; readonly version: number; readonly createdAt: number; readonly createdBy: string; readonly updatedAt: number; readonly updatedBy: string; readonly list: readonly { readonly a: number; readonly b: number }[] }
const first = nextRecord<Thing>('1', undefined, { list: [{ a: 1, b: 2 }] }, { at: 10, by: '甲', created: { at: 5, by: '乙' } }, false)

it('begins when it was begun, and by whom', () => expect(first).toEqual({ id: '1', version: 1, createdAt: 5, createdBy: '乙', updatedAt: 10, updatedBy: '甲', list: [{ a: 1, b: 2 }] }))
it('begins with its first hand where nothing else is known', () => expect(nextRecord<Thing>('1', undefined, { list: [] }, { at: 10, by: '甲' }, true)).toMatchObject({ createdAt: 10, createdBy: '甲' }))
it('is none where nothing is different, whatever the order of its keys, unless every change counts', () => {
  expect(nextRecord<Thing>('1', first, { list: [{ b: 2, a: 1 }] }, { at: 20, by: '丙' }, false)).toBeUndefined()
  expect(nextRecord<Thing>('1', first, { list: [{ b: 2, a: 1 }] }, { at: 20, by: '丙' }, true)).toMatchObject({ version: 2, updatedAt: 20, createdAt: 5 })
})
it('goes on, and its time never runs backward', () => expect(nextRecord<Thing>('1', first, { list: [] }, { at: 3, by: '丙' }, false)).toMatchObject({ version: 2, updatedAt: 10, updatedBy: '丙' }))
