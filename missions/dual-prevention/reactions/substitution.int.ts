import { afterAll, beforeAll, expect, it } from 'vitest'
import { listAlarms } from '@anlan/alarms/contract/alarm'
import { alarms } from '@anlan/alarms/module'
import { DAY, HOUR } from '@anlan/kernel/time'
import { saveDepartment, savePost } from '@anlan/people/contract/department'
import { savePerson } from '@anlan/people/contract/keep-person'
import { cancelAbsence, recordAbsence, saveShift, setRoster } from '@anlan/people/contract/roster'
import { people } from '@anlan/people/module'
import { plant } from '@anlan/plant/module'
import { newId } from '@anlan/platform/clock/new-id'
import { FILES } from '@anlan/platform/files/migrations'
import { REGISTERS } from '@anlan/platform/register/migrations'
import { MONDAY_MORNING, openTestHouse, type TestHouse } from '@anlan/platform/testing/house'
import { listDues } from '../contract/due.ts'
import { saveMeasure, savePlan, saveRiskEvent, saveUnit } from '../contract/save-register.ts'
import { dualPrevention } from '../module.ts'
import { accepted } from '../testing/house.ts'

/** With the real roster and absences: whom an inspection reaches when somebody is away. */
let test: TestHouse
beforeAll(async () => {
  test = await openTestHouse({ modules: [plant, people, alarms, dualPrevention], folders: [REGISTERS, FILES] })
})
afterAll(() => test.close())

const EVERY_DAY = { cycle: 1, cycleUnit: '天' as const }

const enterprise = async () => {
  const manager = test.speaker(['safety-manager'], { org: newId() })
  const person = async (name: string, more: object = {}) => {
    const id = newId()
    accepted(await test.house.command(manager, savePerson, { id, name, ...more }))
    return id
  }
  const leader = await person('李班长')
  const department = newId()
  accepted(await test.house.command(manager, saveDepartment, { id: department, name: '储运车间' }))
  const post = newId()
  accepted(await test.house.command(manager, savePost, { id: post, name: '罐区操作工', department }))
  const plan = async (who: { person: string } | { post: string }, timing: object = EVERY_DAY) => {
    const ids = { unit: newId(), riskEvent: newId(), measure: newId(), plan: newId() }
    accepted(await test.house.command(manager, saveUnit, { id: ids.unit, version: 0, name: '聚合装置', hazardCode: '371002901001', department: '生产部', responsible: '孙主任', riskLevel: '2' }))
    accepted(await test.house.command(manager, saveRiskEvent, { id: ids.riskEvent, version: 0, unit: ids.unit, name: '反应失控' }))
    accepted(await test.house.command(manager, saveMeasure, { id: ids.measure, version: 0, riskEvent: ids.riskEvent, dataSrc: '2', classify1: '3', classify2: '3-2', description: '按规程升温', inspectionContent: '查看升温记录' }))
    accepted(await test.house.command(manager, savePlan, { id: ids.plan, version: 0, measure: ids.measure, content: '查看升温记录', ...EVERY_DAY, ...timing, ...who }))
    await test.settle()
    return ids
  }
  const away = async (who: string, substitute: string | null, from = MONDAY_MORNING + 9 * HOUR, to = MONDAY_MORNING + 3 * DAY) => {
    const id = newId()
    accepted(await test.house.command(manager, recordAbsence, { id, person: who, startsAt: from, endsAt: to, substitute, reason: '事假' }))
    await test.settle()
    return id
  }
  const names = async () => accepted(await test.house.query(manager, listDues, { from: '2026-11-23', to: '2026-11-24', sort: 'startAt' })).rows.map((row) => row.assigneeNames)
  const told = async () => accepted(await test.house.query(manager, listAlarms, {})).rows.filter(({ kind }) => kind === 'dues-unmanned')
  const to = async (at: number) => {
    test.clock.move(at)
    await test.settle()
  }
  await to(MONDAY_MORNING)
  return { manager, person, leader, post, plan, away, names, told, to }
}

it('a plan that names a person goes to the substitute while they are away, and comes back', async () => {
  const { person, plan, away, names, told, to, manager } = await enterprise()
  const [wang, zhao] = [await person('王芳'), await person('赵强')]
  await plan({ person: wang })
  expect(await names()).toEqual([['王芳'], ['王芳']])
  const id = await away(wang, zhao)
  await to(MONDAY_MORNING + 4 * HOUR)
  // Tomorrow's begins at midnight, eleven hours ahead; today's is hers until she leaves.
  expect(await names()).toEqual([['王芳'], ['赵强']])
  await to(MONDAY_MORNING + 9 * HOUR + HOUR / 4)
  expect(await names()).toEqual([['赵强'], ['赵强']])
  accepted(await test.house.command(manager, cancelAbsence, { id }))
  await test.settle()
  expect(await names()).toEqual([['王芳'], ['王芳']])
  expect(await told()).toEqual([])
})

it('without a substitute the one above is told before it begins, once, and it is over when somebody steps in', async () => {
  const { manager, person, leader, plan, away, names, told, to } = await enterprise()
  const department = newId()
  accepted(await test.house.command(manager, saveDepartment, { id: department, name: '生产车间', leader }))
  const wang = await person('王芳', { department })
  await plan({ person: wang })
  const id = await away(wang, null)
  expect(await told()).toEqual([])
  await to(MONDAY_MORNING + 4 * HOUR)
  expect(await names()).toEqual([['王芳'], []])
  expect(await told()).toMatchObject([{ level: 'yellow', title: '王芳请假，排查没有替班人', addressees: [{ name: '李班长' }], times: 1, clearedAt: null }])
  await to(MONDAY_MORNING + 5 * HOUR)
  expect((await told())[0]).toMatchObject({ times: 1 })
  accepted(await test.house.command(manager, cancelAbsence, { id }))
  await away(wang, await person('赵强'))
  expect(await names()).toEqual([['王芳'], ['赵强']])
  expect((await told())[0]).toMatchObject({ clearedAt: MONDAY_MORNING + 5 * HOUR })
})

it('a post is inspected by who stands in for those on its roster; with nobody left the one above is told', async () => {
  const { manager, person, post, plan, away, names, told, to } = await enterprise()
  const [wang, zhao] = [await person('王芳', { post }), await person('赵强', { post })]
  const shift = newId()
  accepted(await test.house.command(manager, saveShift, { id: shift, name: '全天', starts: 0, ends: 0 }))
  for (const day of ['2026-11-23', '2026-11-24']) accepted(await test.house.command(manager, setRoster, { day, shift, post, before: [], persons: [wang] }))
  await plan({ post })
  await to(MONDAY_MORNING + 4 * HOUR)
  expect(await names()).toEqual([['王芳'], ['王芳']])
  await away(wang, zhao, MONDAY_MORNING + 4 * HOUR)
  expect(await names()).toEqual([['赵强'], ['赵强']])
  expect(await told()).toEqual([])
  await away(zhao, null, MONDAY_MORNING + 4 * HOUR)
  expect(await names()).toEqual([[], []])
  expect((await told()).length).toBeGreaterThan(0)
})
