import { expect, it } from 'vitest'
import type { LivePerson } from '../../contract/live.ts'
import type { PersonSign } from '../../contract/sign.ts'
import { withSign } from './with-sign.ts'

const person: LivePerson = {
  carrier: { person: 'p', name: '王芳', class: 'employee', post: null, postName: null, department: null, departmentName: null },
  card: 'K', plan: '厂区', x: 1, y: 1, floor: 1, at: 100, silent: true, battery: null, fences: ['a'],
}
const sign: PersonSign & { fences: string[] } = { id: 's', person: 'p', name: '王芳', at: 200, how: 'vouch', place: '泵房', plan: '厂区', x: 9, y: 8, floor: 2, witnessName: '李强', photos: [], note: '', fences: ['b'] }
const lost = { basis: null, signedAt: null, answerBy: 400 }

it('is of no account while the card speaks', () => expect(withSign({ ...person, silent: false }, { seenAt: 100, sign, lost: undefined })).toEqual({ ...person, silent: false }))

it('says how it stands, and puts him where the sign was given', () => {
  expect(withSign(person, { seenAt: 100, sign: undefined, lost })).toEqual({ ...person, answer: 'asked', answerBy: 400 })
  expect(withSign(person, { seenAt: 100, sign, lost: { ...lost, signedAt: 200, answerBy: null } })).toEqual({ ...person, x: 9, y: 8, floor: 2, at: 200, fences: ['b'], answer: 'answered', sign: { at: 200, how: 'vouch', place: '泵房', by: '李强' } })
  expect(withSign(person, { seenAt: 100, sign: { ...sign, floor: null }, lost: undefined })).toMatchObject({ floor: 1 })
})

it('without a place leaves him where his card was last heard; one from before counts no more', () => {
  expect(withSign(person, { seenAt: 100, sign: { ...sign, plan: null }, lost: undefined })).toMatchObject({ x: 1, at: 100, sign: { at: 200 } })
  expect(withSign(person, { seenAt: 300, sign, lost: undefined })).toEqual(person)
})
