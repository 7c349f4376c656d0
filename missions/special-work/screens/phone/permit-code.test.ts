import { expect, it } from 'vitest'
import { permitInCode } from './permit-code.ts'

const ID = '019a0000-0000-7000-8000-000000000300'

it('reads the permit out of the link on the form, and out of its bare id', () => {
  expect(permitInCode(`https://anlan.local/m/o/x/special-work/p/${ID}`)).toBe(ID)
  expect(permitInCode(` ${ID} `)).toBe(ID)
})
it('takes no other code for a permit', () => {
  expect(permitInCode(`https://anlan.local/m/o/x/dual-prevention/at/${ID}`)).toBeNull()
  expect(permitInCode('P-101')).toBeNull()
})
