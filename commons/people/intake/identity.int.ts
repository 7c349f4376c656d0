import { afterAll, beforeAll, expect, it } from 'vitest'
import { newId } from '@anlan/platform/clock/new-id'
import { findIdentities, personIdentity, saveIdentity } from '../contract/identity.ts'
import { savePerson } from '../contract/keep-person.ts'
import { openPlant } from '../testing/plant.ts'

let world: Awaited<ReturnType<typeof openPlant>>
beforeAll(async () => {
  world = await openPlant()
})
afterAll(() => world.test.close())

const NUMBER = '11010519491231002X'

it('keeps papers apart from the person: shown by their ends to who keeps persons, whole to houses only', async () => {
  const { test } = world
  const { manager, org, person } = await world.enterprise()
  const id = await person('王芳')
  expect(await test.house.query(manager, personIdentity, { person: id })).toMatchObject({ value: { version: 0, idNumber: null } })
  expect(await test.house.command(manager, saveIdentity, { person: id, version: 0, idNumber: '110105194912310021' })).toMatchObject({ refusal: { field: 'idNumber' } })
  expect(await test.house.command(manager, saveIdentity, { person: id, version: 0, idNumber: NUMBER.toLowerCase(), birthday: '', gender: '' })).toMatchObject({ value: { version: 1 } })
  expect(await test.house.query(manager, personIdentity, { person: id })).toMatchObject({ value: { version: 1, idNumber: '110105********002X', birthday: '1949-12-31', gender: 'female' } })
  expect([personIdentity.may.includes('worker' as never), findIdentities.may]).toEqual([false, []])
  expect(await test.house.command(manager, savePerson, { id, version: 1, name: '王芳', hasLeft: true })).toMatchObject({ accepted: true })
  const found = await test.house.act(manager, (scope) => scope.ask(findIdentities, { ids: [id, newId()] }))
  expect(found).toMatchObject({ value: { persons: [{ id, hasLeft: true, idNumber: NUMBER, gender: 'female' }] } })
  expect(await test.events(org)).toContain('people.identity-saved')
})

it('tells who was first, and of whom nothing is known', async () => {
  const { test } = world
  const { manager, person } = await world.enterprise()
  const id = await person('李强')
  expect(await test.house.command(manager, saveIdentity, { person: id, version: 3, idNumber: NUMBER })).toMatchObject({ refusal: { code: 'no-identity' } })
  expect(await test.house.command(manager, saveIdentity, { person: id, version: 0, idNumber: NUMBER })).toMatchObject({ accepted: true })
  const stale = await test.house.command(manager, saveIdentity, { person: id, version: 0, idNumber: NUMBER })
  expect(stale).toMatchObject({ refusal: { code: 'stale' } })
  expect(JSON.stringify(stale)).not.toContain(NUMBER)
  expect(await test.house.command(manager, saveIdentity, { person: newId(), version: 0, idNumber: NUMBER })).toMatchObject({ refusal: { code: 'no-such-person' } })
  expect(await test.house.query(manager, personIdentity, { person: newId() })).toMatchObject({ refusal: { code: 'no-such-person' } })
})
