import { expect, it } from 'vitest'
import type { LivePerson } from '../../contract/live.ts'
import { firstPeople } from './first-people.ts'

const person = (name: string, silent = false): LivePerson => ({
  carrier: { person: name, name, class: 'employee', post: null, postName: null, department: null, departmentName: null },
  card: name, plan: '厂区', x: 0, y: 0, floor: 1, at: 0, silent, battery: null, fences: [],
})
const names = (people: readonly LivePerson[]) => people.map(({ card }) => card)

it('puts the silent first, then names in Chinese order', () => {
  expect(names(firstPeople([person('王芳'), person('李强'), person('赵敏', true), person('陈静')], 9))).toEqual(['赵敏', '陈静', '李强', '王芳'])
})

it('keeps to so many, and to the right ones', () => {
  expect(names(firstPeople([person('王芳'), person('李强'), person('陈静'), person('张伟', true)], 2))).toEqual(['张伟', '陈静'])
})
