import { expect, it } from 'vitest'
import { decideRegister, type RegisterFacts } from './register-enterprise.ts'
import { PROVISIONAL } from './registration-code.ts'

const town = { id: '01890000-0000-7000-8000-000000000001', name: '张村镇' }
const facts: RegisterFacts = { town, nameTaken: false, codes: ['371002900'] }
const code = (decision: ReturnType<typeof decideRegister>) => (decision.accepted ? decision.value.code : decision.refusal.code)

it('takes the official code as it is', () => {
  expect(decideRegister({ name: '甲', registrationCode: '371010123' }, facts)).toEqual({
    accepted: true,
    value: { code: '371010123', provisional: false, town },
  })
})

it('allocates a provisional code when there is none yet', () => {
  expect(decideRegister({ name: '甲' }, facts)).toEqual({ accepted: true, value: { code: '371002901', provisional: true, town } })
  expect(decideRegister({ name: '甲', registrationCode: '' }, facts)).toMatchObject({ accepted: true })
})

it('marks a code of the provisional range as provisional even when it was given', () => {
  expect(decideRegister({ name: '甲', registrationCode: '371002991' }, facts)).toMatchObject({ value: { provisional: true } })
})

it('refuses an unknown town, a name and a code twice, and an empty range', () => {
  expect(code(decideRegister({ name: '甲' }, { ...facts, town: undefined }))).toBe('no-such-town')
  expect(code(decideRegister({ name: '甲' }, { ...facts, nameTaken: true }))).toBe('name-taken')
  expect(code(decideRegister({ name: '甲', registrationCode: '371002900' }, facts))).toBe('code-taken')
  const all = Array.from({ length: 100 }, (_, at) => `${PROVISIONAL.area}${PROVISIONAL.from + at}`)
  expect(code(decideRegister({ name: '甲' }, { ...facts, codes: all }))).toBe('no-provisional-code')
})
