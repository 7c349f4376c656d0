import { describe, expect, it } from 'vitest'
import { decideIdentity, maskIdNumber } from './identity.ts'

const decide = (idNumber: string, more: Partial<Parameters<typeof decideIdentity>[0]> = {}) => decideIdentity({ idNumber, birthday: null, gender: null, ...more })
const refusal = (...asked: Parameters<typeof decide>) => {
  const decision = decide(...asked)
  return decision.accepted ? undefined : decision.refusal.code
}

describe('papers', () => {
  it('given a citizen’s number, then day of birth and gender follow from it', () => {
    // The examples of GB 11643-1999.
    expect(decide('11010519491231002X')).toMatchObject({ value: { birthday: '1949-12-31', gender: 'female' } })
    expect(decide('440524188001010014')).toMatchObject({ value: { birthday: '1880-01-01', gender: 'male' } })
    expect(decide('11010519491231002X', { birthday: '1949-12-31', gender: 'female' })).toMatchObject({ accepted: true })
  })
  it.each([
    ['110105194912310021', {}, 'bad-id-number'],
    ['11010519491331002X', {}, 'bad-id-number'],
    ['11010519490231002X', {}, 'bad-id-number'],
    ['11010519491231A02X', {}, 'bad-id-number'],
    ['11010519491231002X', { birthday: '1949-12-30' }, 'birthday-differs'],
    ['11010519491231002X', { gender: 'male' }, 'gender-differs'],
    ['E12345678', {}, 'no-birthday'],
    ['E12345678', { birthday: '1990-02-30' }, 'no-birthday'],
    ['E12345678', { birthday: '1990-02-28' }, 'no-gender'],
  ] as const)('%s %j is refused: %s', (number, more, code) => expect(refusal(number, more)).toBe(code))
  it('given other papers, then the rest is stated', () =>
    expect(decide('E12345678', { birthday: '1990-02-28', gender: 'male' })).toEqual({ accepted: true, value: { idNumber: 'E12345678', birthday: '1990-02-28', gender: 'male' } }))
})

it('only the ends of a number are shown', () => expect([maskIdNumber('11010519491231002X'), maskIdNumber('E12345678')]).toEqual(['110105********002X', 'E*******8']))
