import { describe, expect, it } from 'vitest'
import type { HouseScreens } from './house-screens.ts'
import { menuOf } from './menu.ts'

const load = () => Promise.reject(new TypeError('not opened here'))
const houses: readonly HouseScreens[] = [
  { house: 'people', title: '人员', pages: [{ path: 'persons', title: '人员', menu: { group: '基础', order: 50, icon: 'people' }, may: ['safety-manager'], load }] },
  {
    house: 'dual-prevention',
    title: '双重预防',
    pages: [
      { path: 'dangers', title: '隐患台账', menu: { group: '双重预防', order: 30, icon: 'danger' }, may: ['worker', 'safety-manager'], orgKinds: ['enterprise'], load },
      { path: 'units', title: '风险分析', menu: { group: '双重预防', order: 10, icon: 'shield' }, may: ['safety-manager'], load },
      { path: 'dangers/:id', title: '隐患', may: ['worker'], load },
    ],
  },
]

describe('the menu', () => {
  it('shows what this person has, in order, grouped', () => {
    expect(menuOf(houses, ['safety-manager'], 'enterprise').map(({ title, items }) => [title, items.map(({ to }) => to)])).toEqual([
      ['双重预防', ['/dual-prevention/units', '/dual-prevention/dangers']],
      ['基础', ['/people/persons']],
    ])
    expect(menuOf(houses, ['worker'], 'enterprise').flatMap(({ items }) => items.map(({ title }) => title))).toEqual(['隐患台账'])
    expect(menuOf(houses, ['worker'], 'district')).toEqual([])
  })
})
