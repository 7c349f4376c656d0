import { expect, it } from 'vitest'
import { nameRoom } from './name-room.ts'

it('gives room to who comes first, and to who covers nobody', () => {
  const room = nameRoom()
  expect([room(0, 0, 40), room(30, 5, 40), room(40, 0, 10), room(0, 14, 40)]).toEqual([true, false, true, true])
})
