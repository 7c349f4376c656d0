import { expect, it } from 'vitest'
import { isDangerAt, isUnitAt } from './at-place.ts'

const asked = { area: '甲苯罐区', spot: '3 号罐东侧', equipment: 'V-103' }
const unit = (over: object) => ({ name: '甲苯储罐单元', object: '', areas: [], ...over })

it('a unit is where its areas say, and only without any where its name says', () => {
  expect(isUnitAt(unit({ areas: ['甲苯罐区'] }), asked)).toBe(true)
  expect(isUnitAt(unit({ name: '甲苯罐区', areas: ['码头'] }), asked)).toBe(false)
  expect(isUnitAt(unit({ object: '甲苯罐区' }), asked)).toBe(true)
  expect(isUnitAt(unit({ name: 'v-103 储罐' }), asked)).toBe(true)
  expect(isUnitAt(unit({}), asked)).toBe(false)
  expect(isUnitAt(unit({ name: '码头' }), { ...asked, equipment: '' })).toBe(false)
})
it('a danger is where its words say', () => {
  expect(isDangerAt('甲苯罐区 东门', asked)).toBe(true)
  expect(isDangerAt('3号罐东侧平台', asked)).toBe(true)
  expect(isDangerAt('码头', { ...asked, equipment: '' })).toBe(false)
})
