import { expect, it } from 'vitest'
import { type FenceData, fenceRegister } from '../../contract/fence.ts'
import type { LivePerson } from '../../contract/live.ts'
import { musterOf } from './muster-groups.ts'

const fence = (id: string, radius: number, more: Partial<FenceData> = {}) => ({
  id, version: 1,
  data: fenceRegister.schema.parse({ name: id, plan: '厂区', shape: { kind: 'circle', x: 0, y: 0, radius }, ...more }),
})
const person = (name: string, fences: string[], silent = false): LivePerson => ({
  carrier: { person: name, name, class: 'employee', post: null, postName: null, department: null, departmentName: null },
  card: name, plan: '厂区', x: 0, y: 0, floor: 1, at: 0, silent, battery: null, fences,
})
const fences = [fence('厂区', 100), fence('罐区', 10), fence('食堂', 5, { production: false }), fence('旧库', 1, { active: false })]

it('counts everybody once, in the smallest fence around them', () => {
  const muster = musterOf([person('甲', ['厂区', '罐区']), person('乙', ['厂区']), person('丙', ['罐区', '厂区'], true)], fences, 0)
  expect(muster.areas.map(({ name, inside, silent }) => [name, inside.length, silent.length])).toEqual([['罐区', 1, 1], ['厂区', 1, 0]])
  expect([muster.inside, muster.silent]).toEqual([2, 1])
})

it('says outside only of who is heard outside', () => {
  const muster = musterOf([person('甲', ['食堂']), person('乙', [], true), person('丙', ['旧库'])], fences, 0)
  expect(muster.outside.map(({ card }) => card)).toEqual(['丙', '甲'].toSorted((a, b) => a.localeCompare(b, 'zh-CN')))
  expect(muster.silentOutside.map(({ card }) => card)).toEqual(['乙'])
})

it('says how many of the silent have answered', () => expect(musterOf([person('甲', ['厂区'], true), { ...person('乙', ['厂区'], true), answer: 'answered' }], fences, 0)).toMatchObject({ silent: 2, answered: 1 }))

it('knows nothing where no production area is drawn', () => expect(musterOf([person('甲', [])], [], 0).known).toBe(false))
