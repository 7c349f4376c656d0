import { expect, it } from 'vitest'
import { pinWeakness } from './pin.ts'

const own = { mobile: '13900001234', badge: 'A820517' }

it('refuses what others guess first', () => {
  expect(pinWeakness('12345', own)).toBe('换人密码为 6 位数字')
  expect(pinWeakness('12345a', own)).toBe('换人密码为 6 位数字')
  expect(pinWeakness('888888', own)).toBe('不能是同一个数字')
  expect(pinWeakness('345678', own)).toBe('不能是连续的数字')
  expect(pinWeakness('890123', own)).toBe('不能是连续的数字')
  expect(pinWeakness('987654', own)).toBe('不能是连续的数字')
  expect(pinWeakness('121212', own)).toBe('不能是重复的数字')
  expect(pinWeakness('472472', own)).toBe('不能是重复的数字')
  expect(pinWeakness('001234', own)).toBe('不能取自手机号')
  expect(pinWeakness('820517', own)).toBe('不能取自工牌号')
})

it('takes the others', () => {
  expect(pinWeakness('472913', own)).toBeUndefined()
  expect(pinWeakness('820517', { mobile: null, badge: null })).toBeUndefined()
})
