import { expect, it } from 'vitest'
import type { LivePerson } from '../../contract/live.ts'
import { nearMe } from './near-me.ts'

const person = (fences: string[], silent = false): LivePerson => ({
  carrier: { person: 'me', name: '王芳', class: 'employee', post: null, postName: null, department: null, departmentName: null },
  card: 'K', plan: '厂区', x: 0, y: 0, floor: 1, at: 0, silent, battery: null, fences,
})

it('is where my own terminal is', () => expect(nearMe([person(['a', 'b'])], 'me')).toEqual({ fences: ['a', 'b'] }))

it('says why it does not know', () => {
  expect([nearMe([], 'me').why, nearMe([person(['a'])], undefined).why, nearMe([person(['a'], true)], 'me').why, nearMe([person([])], 'me').why]).toEqual(['no-card', 'no-card', 'silent', 'outside'])
})
