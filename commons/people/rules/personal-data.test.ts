import { expect, it } from 'vitest'
import type { Person } from '../contract/person.ts'
import { maskMobile, needsMobiles, shownTo } from './personal-data.ts'

const person: Person = {
  id: '甲', name: '甲', mobile: '13912340001', department: null, departmentName: null, post: null, postName: null, kind: 'employee', roles: [], version: 1,
}

it('masks the middle of a number', () => {
  expect(maskMobile('13912340001')).toBe('139****0001')
})

it('shows numbers to those who call people, and to oneself', () => {
  expect(needsMobiles(['worker'])).toBe(false)
  expect(shownTo({ roles: ['worker'], person: '乙' }, person).mobile).toBe('139****0001')
  expect(shownTo({ roles: ['worker'], person: '甲' }, person).mobile).toBe('13912340001')
  expect(shownTo({ roles: ['worker', 'team-leader'], person: null }, person).mobile).toBe('13912340001')
  expect(shownTo({ roles: ['worker'], person: null }, { ...person, mobile: null }).mobile).toBeNull()
})
