import { afterAll, beforeAll, expect, it } from 'vitest'
import { alarms } from '@anlan/alarms/module'
import { dualPrevention } from '@anlan/dual-prevention/module'
import type { EventKind } from '@anlan/kernel/event'
import { people } from '@anlan/people/module'
import { plant } from '@anlan/plant/module'
import { newId } from '@anlan/platform/clock/new-id'
import { FILES } from '@anlan/platform/files/migrations'
import { REGISTERS } from '@anlan/platform/register/migrations'
import { openTestHouse, type TestHouse } from '@anlan/platform/testing/house'
import { crowdCounted } from '@anlan/positioning/contract/abnormal'
import { withoutTerminal } from '@anlan/positioning/contract/gate'
import { inUseAgain, outOfUse } from '@anlan/positioning/contract/in-use'
import { positioning } from '@anlan/positioning/module'
import { listSuspicions } from './contract/suspicion.ts'
import { majorDanger } from './module.ts'

let test: TestHouse
beforeAll(async () => {
  test = await openTestHouse({ modules: [plant, people, alarms, positioning, dualPrevention, majorDanger], folders: [FILES, REGISTERS] })
})
afterAll(() => test.close())

const enterprise = () => {
  const safety = test.speaker(['safety-manager'], { org: newId() })
  return {
    tell: async (kind: EventKind, data: object) => {
      await test.house.act(safety, async (scope) => scope.record(kind, { data }))
      await test.settle()
    },
    suspected: async () => {
      const found = await test.house.query(safety, listSuspicions, { state: ['suspected'] })
      return found.accepted ? found.value.rows.map(({ item, title }) => `${item} ${title}`) : expect.fail(found.refusal.message)
    },
  }
}
const at = Date.parse('2026-11-23T09:00:00+08:00')

it('5.7.3: people without a terminal are suspected while they are', async () => {
  const { tell, suspected } = enterprise()
  const fact = { key: 'without-terminal:g1', place: '罐区', people: 2, at }
  await tell(withoutTerminal, { ...fact, stands: true })
  expect(await suspected()).toEqual(['5.7.3 罐区有人员未佩戴定位终端'])
  await tell(withoutTerminal, { ...fact, people: 1, stands: true })
  expect(await suspected()).toHaveLength(1)
  await tell(withoutTerminal, { ...fact, stands: false })
  expect(await suspected()).toEqual([])
})

it('5.7.3: positioning that does not work, until it does', async () => {
  const { tell, suspected } = enterprise()
  await tell(outOfUse, { reason: '没有给人员发放定位终端', since: at })
  expect(await suspected()).toEqual(['5.7.3 人员定位系统未投用'])
  await tell(inUseAgain, {})
  expect(await suspected()).toEqual([])
})

it('5.7.4: too many people, as the law limits them', async () => {
  const { tell, suspected } = enterprise()
  const crowd = { fence: newId(), place: '硝化厂房', people: 3, unrelated: 0, abnormal: false, highRiskBuilding: true, at }
  await tell(crowdCounted, { crowd: { ...crowd, stands: true } })
  expect(await suspected()).toEqual(['5.7.4 硝化厂房人员聚集'])
  await tell(crowdCounted, { crowd: { ...crowd, people: 2, stands: false } })
  expect(await suspected()).toEqual([])
})
