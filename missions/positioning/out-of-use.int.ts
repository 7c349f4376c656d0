import { afterAll, beforeAll, expect, it } from 'vitest'
import { alarms } from '@anlan/alarms/module'
import { endpointsOf } from '@anlan/kernel/register'
import { HOUR, MINUTE } from '@anlan/kernel/time'
import { savePerson } from '@anlan/people/contract/keep-person'
import { people } from '@anlan/people/module'
import { changeEnterprise } from '@anlan/plant/contract/enterprise'
import { plant } from '@anlan/plant/module'
import { openDistrict } from '@anlan/plant/testing/district'
import { newId } from '@anlan/platform/clock/new-id'
import { systemSpeaker } from '@anlan/platform/module/house'
import { REGISTERS } from '@anlan/platform/register/migrations'
import { openTestHouse, type TestHouse } from '@anlan/platform/testing/house'
import { bindCard, cardRegister } from './contract/card.ts'
import { positioning } from './module.ts'
import { saveLive } from './store/live.ts'

let test: TestHouse
beforeAll(async () => {
  test = await openTestHouse({ modules: [plant, people, alarms, positioning], folders: [REGISTERS] })
})
afterAll(() => test.close())

it('with a major hazard source positioning has to work: told when it does not, and when it does again', async () => {
  const district = await openDistrict(test)
  const org = await district.register('甲化工')
  const change = (version: number, majorHazardSource: boolean) =>
    test.house.command(district.officer, changeEnterprise, { id: org.id, version, name: org.name, type: 'production', town: district.town('张村镇'), majorHazardSource, ruleProfile: 'aq3064-2025' })
  expect(await change(1, true)).toMatchObject({ accepted: true })
  const manager = test.speaker(['safety-manager'], { org: org.id })
  const told = async () => (await test.events(org.id)).filter((it) => /out-of-use|in-use/.test(it))
  const pass = async (ms: number) => {
    test.clock.move(test.clock.plant() + ms)
    await test.settle()
  }
  await test.settle()
  await pass(50 * MINUTE)
  expect(await told()).toEqual([])
  await pass(20 * MINUTE)
  expect(await told()).toEqual(['positioning.out-of-use'])

  const card = newId()
  const { value } = (await test.house.command(manager, savePerson, { id: newId(), name: '王芳' })) as { value: { person: { id: string } } }
  await test.house.command(manager, endpointsOf(cardRegister).save, { id: card, version: 0, data: { number: 'U-1' } } as never)
  await test.house.command(manager, bindCard, { card, person: value.person.id })
  const hear = () => test.house.act(systemSpeaker(org.id, 'test'), ({ tx }) => saveLive(tx, org.id, [{ number: 'U-1', source: newId(), seenAt: test.clock.plant(), battery: 80, plan: null, x: null, y: null, floor: null, placedAt: null, fences: [] }]))
  await hear()
  await pass(2 * MINUTE)
  expect(await told()).toEqual(['positioning.out-of-use', 'positioning.in-use'])

  await pass(2 * HOUR)
  expect(await told()).toHaveLength(3)
  expect(await change(2, false)).toMatchObject({ accepted: true })
  await test.settle()
  await pass(2 * MINUTE)
  expect(await told()).toHaveLength(4)
  await pass(24 * HOUR)
  expect(await told()).toHaveLength(4)
}, 60_000)
