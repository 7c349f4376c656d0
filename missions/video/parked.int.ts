import { afterAll, beforeAll, expect, it } from 'vitest'
import { alarms } from '@anlan/alarms/module'
import type { Decision } from '@anlan/kernel/decision'
import { DAY, HOUR } from '@anlan/kernel/time'
import { people } from '@anlan/people/module'
import { plant } from '@anlan/plant/module'
import { newId } from '@anlan/platform/clock/new-id'
import { FILES } from '@anlan/platform/files/migrations'
import { readJournal } from '@anlan/platform/journal/read'
import { REGISTERS } from '@anlan/platform/register/migrations'
import { openTestHouse, type TestHouse } from '@anlan/platform/testing/house'
import { keepParked, listDetectors, openDetector } from './contract/detector.ts'
import { detectorEventSchema } from './contract/detector-event.ts'
import { openDetectorIntake, video } from './module.ts'

let test: TestHouse
beforeAll(async () => (test = await openTestHouse({ modules: [plant, people, alarms, video], folders: [REGISTERS, FILES] })))
afterAll(() => test.close())
const accepted = <T>(decision: Decision<T>): T => (decision.accepted ? decision.value : expect.fail(JSON.stringify(decision.refusal)))

it('events that nobody understood go after their days, counted; how many days is said by the enterprise', async () => {
  const org = newId()
  const manager = test.speaker(['safety-manager'], { org })
  const begin = test.clock.plant()
  const { id } = accepted(await test.house.command(manager, openDetector, { id: newId(), name: '分析盒', dialect: 'json' }))
  const say = (...codes: string[]) => openDetectorIntake(test.house).take({ org, id, name: '分析盒', dialect: 'json' }, codes.map((code) => detectorEventSchema.parse({ id: newId(), code, at: test.clock.plant() })))
  const list = async () => accepted(await test.house.query(manager, listDetectors, {}))
  expect(await say('odd', 'odd', 'strange')).toEqual({ taken: 0, parked: 3 })
  expect((await list()).kept).toEqual({ version: 1, days: 30, forgotten: 0, forgottenAt: null })

  test.clock.move(begin + 20 * DAY)
  await say('strange')
  await test.settle()
  expect((await list()).parked.map(({ code, times }) => [code, times]).toSorted()).toEqual([['odd', 2], ['strange', 2]])
  test.clock.move(begin + 31 * DAY)
  await test.settle()
  const { parked, kept } = await list()
  expect([parked.map(({ code, times }) => [code, times]), kept]).toEqual([[['strange', 1]], { version: 1, days: 30, forgotten: 3, forgottenAt: begin + 31 * DAY }])

  accepted(await test.house.command(manager, keepParked, { version: 1, days: 5 }))
  expect(await test.house.command(manager, keepParked, { version: 1, days: 7 })).toMatchObject({ accepted: false, refusal: { code: 'stale' } })
  test.clock.move(begin + 32 * DAY + HOUR)
  await test.settle()
  expect([(await list()).parked, (await list()).kept.forgotten]).toEqual([[], 4])
  const told = (await test.house.act(manager, (scope) => readJournal(scope.tx, org, 0, 100))).filter(({ type }) => type === 'video.parked-forgotten')
  expect(told.map(({ data }) => data)).toMatchObject([{ count: 3 }, { count: 1 }])
})
