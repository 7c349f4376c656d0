import { expect, it } from 'vitest'
import { decideSettle, seenWords } from './settle-mismatch.ts'

const open = { settledAt: null, settledBy: null, carrier: 'ann' }
const facts = { mismatch: open, carries: 'ann' }

it('leaves the card where it is when it was a mistake', () => expect(decideSettle({ outcome: 'false', to: null }, facts)).toEqual({ accepted: true, value: { takeBack: false, give: null } }))

it('takes it back, or gives it to who carries it; what was done meanwhile is not done twice', () => {
  expect(decideSettle({ outcome: 'taken-back', to: null }, facts)).toMatchObject({ value: { takeBack: true, give: null } })
  expect(decideSettle({ outcome: 'rebound', to: 'ben' }, facts)).toMatchObject({ value: { takeBack: true, give: 'ben' } })
  expect(decideSettle({ outcome: 'rebound', to: 'ben' }, { ...facts, carries: 'ben' })).toMatchObject({ value: { takeBack: false, give: null } })
  expect(decideSettle({ outcome: 'taken-back', to: null }, { ...facts, carries: null })).toMatchObject({ value: { takeBack: false } })
})

it('says what is missing', () => {
  expect(decideSettle({ outcome: 'false', to: null }, { ...facts, mismatch: undefined })).toMatchObject({ refusal: { code: 'no-such-mismatch' } })
  expect(decideSettle({ outcome: 'false', to: null }, { ...facts, mismatch: { ...open, settledAt: 1, settledBy: '苗可嘉' } })).toMatchObject({ refusal: { message: '苗可嘉已经确认，请刷新' } })
  expect(decideSettle({ outcome: 'false', to: null }, { ...facts, mismatch: { ...open, settledAt: 1 } })).toMatchObject({ refusal: { message: '他人已经确认，请刷新' } })
  expect(decideSettle({ outcome: 'rebound', to: null }, facts)).toMatchObject({ refusal: { code: 'nobody-to' } })
  expect(decideSettle({ outcome: 'rebound', to: 'ann' }, facts)).toMatchObject({ refusal: { code: 'same-carrier' } })
})

it('says who was seen where, as far as it is known', () => {
  expect(seenWords('李强', '王芳', '东门', '门禁')).toMatch(/^门禁在东门看到李强携带王芳的定位终端/)
  expect(seenWords('', '王芳', '', '门禁')).toMatch(/^门禁看到他人携带/)
})
