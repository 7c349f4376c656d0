import { expect, it } from 'vitest'
import { DAY } from '@anlan/kernel/time'
import { decidePass, passState } from './day-pass.ts'

it('lasts a day at most and ends in the future', () => {
  expect(decidePass(1000, 1000)).toMatchObject({ refusal: { code: 'pass-over' } })
  expect(decidePass(1001 + DAY, 1000)).toMatchObject({ refusal: { code: 'pass-too-long' } })
  expect(decidePass(1000 + DAY, 1000).accepted).toBe(true)
})

it('is valid until it ends or is taken back', () => {
  expect(passState({ validUntil: 10, revokedAt: null }, 9)).toBe('valid')
  expect(passState({ validUntil: 10, revokedAt: null }, 10)).toBe('expired')
  expect(passState({ validUntil: 10, revokedAt: 5 }, 6)).toBe('revoked')
})
