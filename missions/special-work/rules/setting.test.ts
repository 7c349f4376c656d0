import { describe, expect, it } from 'vitest'
import { settingSchema } from '../contract/setting.ts'
import { decideSetting, figuresBeside } from './setting.ts'

const refusalOf = (figures: Record<string, number>) => {
  const decision = decideSetting(settingSchema.parse({ figures }))
  return decision.accepted ? 'accepted' : decision.refusal.code
}

describe('own figures', () => {
  it.each([
    [{ gasAgeMinutes: 20 }, 'accepted'], [{ gasAgeMinutes: 30, planDays: 2 }, 'accepted'], [{ gasAgeMinutes: 31 }, 'figure-laxer'], [{ planDays: 0 }, 'figure-laxer'], [{ liftingHours: 25 }, 'figure-laxer'],
    [{ lelBoundary: 3 }, 'figure-unknown'], [{ nonsense: 3 }, 'figure-unknown'],
  ])('%j: %s', (figures, code) => expect(refusalOf(figures)).toBe(code))
  it('stand beside the standard', () => {
    const beside = figuresBeside({ hotHours: 4 })
    expect(beside.find(({ name }) => name === 'hotHours')).toMatchObject({ value: 4, standard: 8, unit: '小时', clause: 'GB 30871-2022 5.1.5' })
    expect(beside.find(({ name }) => name === 'liftingHours')).toMatchObject({ value: 24, clause: null, status: '待核' })
  })
})
