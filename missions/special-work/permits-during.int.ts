import { afterAll, beforeAll, expect, it } from 'vitest'
import { alarms } from '@anlan/alarms/module'
import { HOUR } from '@anlan/kernel/time'
import { savePerson } from '@anlan/people/contract/keep-person'
import { people } from '@anlan/people/module'
import { plant } from '@anlan/plant/module'
import { newId } from '@anlan/platform/clock/new-id'
import { FILES } from '@anlan/platform/files/migrations'
import { REGISTERS } from '@anlan/platform/register/migrations'
import { openTestHouse, type TestHouse } from '@anlan/platform/testing/house'
import { positioning } from '@anlan/positioning/module'
import { video } from '@anlan/video/module'
import { permitsDuring } from './contract/permits-during.ts'
import { suspendWork } from './contract/work-permit.ts'
import { specialWork } from './module.ts'
import { WEDNESDAY } from './testing/permit.ts'
import { beginWork } from './testing/working.ts'

let test: TestHouse
beforeAll(async () => (test = await openTestHouse({ modules: [plant, people, alarms, positioning, video, specialWork], folders: [REGISTERS, FILES], at: WEDNESDAY })))
afterAll(() => test.close())

it('permits of a time that has passed are told with what they went through, to their own enterprise', async () => {
  const org = newId()
  const manager = test.speaker(['safety-manager'], { org })
  const named = await test.house.command(manager, savePerson, { id: newId(), name: '钱负责' })
  const id = named.accepted ? named.value.person.id : expect.fail('nobody')
  const qian = test.speaker(['worker'], { org, person: id, actor: { kind: 'person', id, name: '钱负责' } })
  const permit = await beginWork(test, org, 'height')
  test.clock.move(WEDNESDAY + HOUR)
  expect(await test.house.command(qian, suspendWork, { id: permit.id, reason: '风力加大' })).toMatchObject({ accepted: true })
  const during = (from: number, to: number, who = manager) => test.house.query(who, permitsDuring, { from, to })
  expect(await during(WEDNESDAY, WEDNESDAY + 2 * HOUR)).toMatchObject({
    value: { permits: [{ id: permit.id, kind: 'height', cameras: permit.request.cameras, spans: [{ state: 'issued' }, { state: 'working', from: WEDNESDAY, to: WEDNESDAY + HOUR }, { state: 'suspended', from: WEDNESDAY + HOUR, to: null }] }] },
  })
  const issuedAt = permit.issuedAt ?? expect.fail('not issued')
  expect(await during(issuedAt - HOUR, issuedAt)).toMatchObject({ value: { permits: [] } })
  expect(await during(WEDNESDAY, WEDNESDAY + 2 * HOUR, test.speaker(['safety-manager'], { org: newId() }))).toMatchObject({ value: { permits: [] } })
})
