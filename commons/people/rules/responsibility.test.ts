import { expect, it } from 'vitest'
import { isBelow, type ResponsibilityFacts, responsibleFor } from './responsibility.ts'

const departments = [
  { id: '公司', parent: null, leader: '总经理' },
  { id: '车间', parent: '公司', leader: '主任' },
  { id: '一班', parent: '车间', leader: null },
]
const facts: ResponsibilityFacts = { department: '一班', departments, safetyManagers: ['安全员'], principals: ['总经理'] }

it('climbs from leader to safety manager to principal', () => {
  expect(responsibleFor('工人', 1, facts)).toEqual({ persons: ['主任'], title: '部门负责人' })
  expect(responsibleFor('工人', 2, facts)).toEqual({ persons: ['安全员'], title: '安全管理人员' })
  expect(responsibleFor('工人', 3, facts)).toEqual({ persons: ['总经理'], title: '主要负责人' })
})

it('finds the leader above a leader', () => {
  expect(responsibleFor('主任', 1, facts).persons).toEqual(['总经理'])
})

it('passes over a level without anybody', () => {
  expect(responsibleFor(null, 1, { ...facts, department: null }).title).toBe('安全管理人员')
  expect(responsibleFor('安全员', 2, facts)).toEqual({ persons: ['总经理'], title: '主要负责人' })
  expect(responsibleFor('工人', 1, { ...facts, department: '不在册' }).title).toBe('安全管理人员')
})

it('comes back to the principal at the end', () => {
  expect(responsibleFor('总经理', 3, facts).persons).toEqual(['总经理'])
})

it('does not run in a circle', () => {
  const circle = [{ id: '甲', parent: '乙', leader: null }, { id: '乙', parent: '甲', leader: null }]
  expect(responsibleFor('工人', 1, { ...facts, department: '甲', departments: circle }).title).toBe('安全管理人员')
  expect(isBelow('丙', '甲', circle)).toBe(false)
})

it('knows what lies below a department', () => {
  expect(isBelow('公司', '一班', departments)).toBe(true)
  expect(isBelow('一班', '公司', departments)).toBe(false)
  expect(isBelow('车间', null, departments)).toBe(false)
  expect(isBelow('公司', '不在册', departments)).toBe(false)
})
