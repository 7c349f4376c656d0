import { expect, it } from 'vitest'
import type { LivePerson } from '../contract/live.ts'
import { departmentsOf, filterPeople, floorsOf, postsOf } from './filter-people.ts'

const person = (name: string, more: Partial<LivePerson> = {}, carrier: Partial<LivePerson['carrier']> = {}): LivePerson => ({
  carrier: { person: name, name, class: 'employee', post: 'p1', postName: '外操', department: 'd1', departmentName: '储运部', ...carrier },
  card: `K-${name}`, plan: '厂区', x: 0, y: 0, floor: 1, at: 0, silent: false, battery: null, fences: [], ...more,
})
const people = [person('王芳'), person('李强', { floor: 2 }, { class: 'contractor', department: null, departmentName: null, post: null, postName: null }), person('赵敏', { plan: '库区' })]
const names = (found: readonly LivePerson[]) => found.map(({ carrier }) => carrier.name)

it('lets everybody through who asks for nothing', () => expect(filterPeople(people, {})).toHaveLength(3))

it('keeps to plan, floor, class, department and post', () => {
  expect(names(filterPeople(people, { plan: '厂区', floor: 2 }))).toEqual(['李强'])
  expect(names(filterPeople(people, { class: 'contractor' }))).toEqual(['李强'])
  expect(names(filterPeople(people, { department: 'd1', post: 'p1', plan: '库区' }))).toEqual(['赵敏'])
})

it('keeps to who is among those of a work type', () => expect(names(filterPeople(people, { among: new Set(['赵敏', '外人']) }))).toEqual(['赵敏']))

it('keeps to who is in a fence', () => expect(names(filterPeople([...people, person('钱进', { fences: ['a', 'b'] })], { fence: 'b' }))).toEqual(['钱进']))

it('finds words in name, card, post and department', () => {
  expect(names(filterPeople(people, { words: ' 芳 ' }))).toEqual(['王芳'])
  expect(names(filterPeople(people, { words: 'K-李' }))).toEqual(['李强'])
  expect(names(filterPeople(people, { words: '储运' }))).toEqual(['王芳', '赵敏'])
})

it('offers what is there, once, and nothing unknown', () => {
  expect(departmentsOf(people)).toEqual([{ value: 'd1', words: '储运部' }])
  expect(postsOf(people)).toEqual([{ value: 'p1', words: '外操' }])
  expect(floorsOf(people, '厂区')).toEqual([2, 1])
})
