import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '@anlan/platform/clock/new-id'
import { systemSpeaker } from '@anlan/platform/module/house'
import { saveDepartment, savePost } from '../contract/department.ts'
import { getPerson, importPeople, mySelf, savePerson } from '../contract/keep-person.ts'
import { findPersons, findPosts, listPersons, personsWithRole, responsibleAbove, whoIsOnDuty } from '../contract/person.ts'
import { recordAbsence, saveShift, setRoster } from '../contract/roster.ts'
import { openMember } from '../module.ts'
import { openPlant } from '../testing/plant.ts'

let world: Awaited<ReturnType<typeof openPlant>>
beforeAll(async () => {
  world = await openPlant()
})
afterAll(() => world.test.close())

const names = (answer: { accepted: boolean; value?: { persons: readonly { name: string }[] } }) => answer.value?.persons.map((it) => it.name)

describe('persons', () => {
  it('are found by name, and their numbers shown to those who call people', async () => {
    const { test } = world
    const { manager, worker, person, org } = await world.enterprise()
    const id = await person('王芳', { mobile: '13900010001', badge: 'B001' })
    await person('李强')
    expect(await test.house.query(manager, listPersons, { search: '王' })).toMatchObject({ value: { total: 1, rows: [{ id, mobile: '13900010001', roles: [] }] } })
    expect(await test.house.query(worker, listPersons, { search: '王' })).toMatchObject({ value: { rows: [{ mobile: '139****0001' }] } })
    expect(await test.house.query({ ...worker, person: id }, mySelf, {})).toMatchObject({ value: { person: { mobile: '13900010001' }, badge: 'B001', hasPin: false } })
    expect(await test.house.query(systemSpeaker(org, '测试'), findPersons, { ids: [newId(), id] })).toMatchObject({ value: { persons: [{ mobile: '13900010001' }] } })
    expect(await test.house.query((await world.enterprise()).manager, getPerson, { id })).toMatchObject({ refusal: { code: 'no-such-person' } })
  })

  it('keep a badge to themselves and refuse a stale edit', async () => {
    const { test } = world
    const { manager, person } = await world.enterprise()
    const id = await person('王芳', { badge: 'B001' })
    const twice = await test.house.command(manager, savePerson, { id: newId(), name: '李强', badge: 'B001' })
    expect(twice).toMatchObject({ refusal: { code: 'badge-taken', field: 'badge' } })
    expect(await test.house.command(manager, savePerson, { id, version: 1, name: '王芳芳' })).toMatchObject({ value: { person: { version: 2 } } })
    const stale = await test.house.command(manager, savePerson, { id, version: 1, name: '王方' })
    expect(stale).toMatchObject({ refusal: { code: 'stale', facts: { changedBy: '测试员', current: { name: '王芳芳' } } } })
    expect(await test.house.command(manager, savePerson, { id: newId(), name: '赵六', post: newId() })).toMatchObject({ refusal: { field: 'post' } })
  })

  it('are imported once: the same list again changes nobody twice', async () => {
    const { test } = world
    const { manager, org } = await world.enterprise()
    const rows = [
      { name: '赵一', mobile: '13900010011', department: '仓储部', post: '装卸岗' },
      { name: '钱二', mobile: '13900010012', department: '仓储部', post: '装卸岗' },
      { name: '钱二', mobile: '13900010013', department: '车间', post: '装卸岗' },
    ]
    expect(await test.house.command(manager, importPeople, { rows })).toMatchObject({ value: { added: 3, changed: 0 } })
    expect(await test.house.command(manager, importPeople, { rows })).toMatchObject({ value: { added: 0, changed: 3 } })
    expect(await test.house.query(manager, listPersons, {})).toMatchObject({ value: { total: 3 } })
    expect(await test.house.query(systemSpeaker(org, '测试'), findPosts, { names: ['装卸岗', '没有的岗'] })).toMatchObject({
      value: { posts: [{ name: '装卸岗' }, { name: '装卸岗' }] },
    })
  })
})

describe('who is on duty', () => {
  it('follows the roster over midnight and through leave, else every holder of the post', async () => {
    const { test } = world
    const { manager, worker, person } = await world.enterprise()
    const [post, night] = [newId(), newId()]
    await test.house.command(manager, savePost, { id: post, name: '罐区操作岗' })
    const first = await person('甲一', { post, mobile: '13900010021' })
    const second = await person('乙二', { post })
    const ask = (at: string) => test.house.query(worker, whoIsOnDuty, { post, at: Date.parse(`${at}+08:00`) })

    const nobody = await ask('2026-11-24T03:00:00')
    expect(nobody).toMatchObject({ value: { rostered: false } })
    expect(names(nobody as never)).toEqual(['乙二', '甲一'])

    await test.house.command(manager, saveShift, { id: night, name: '夜班', starts: 1200, ends: 480 })
    const set = { day: '2026-11-23', shift: night, post, before: [], persons: [first] }
    expect(await test.house.command(manager, setRoster, set)).toMatchObject({ accepted: true })
    expect(await ask('2026-11-24T03:00:00')).toMatchObject({ value: { rostered: true, persons: [{ id: first, mobile: '13900010021' }] } })
    const late = await test.house.command(manager, setRoster, { ...set, persons: [second] })
    expect(late).toMatchObject({ refusal: { code: 'roster-changed', message: '该班次刚被其他人改为：甲一，请核对后再排' } })

    const leave = { id: newId(), person: first, startsAt: Date.parse('2026-11-24T00:00:00+08:00'), endsAt: Date.parse('2026-11-25T00:00:00+08:00'), substitute: second, reason: '事假' }
    await test.house.command(manager, recordAbsence, leave)
    expect(names((await ask('2026-11-24T03:00:00')) as never)).toEqual(['乙二'])
    expect(names((await ask('2026-11-23T23:00:00')) as never)).toEqual(['甲一'])
  })
})

describe('the next responsible person', () => {
  it('is the leader, then the safety manager, then the principal', async () => {
    const { test } = world
    const { manager, org, person } = await world.enterprise()
    const department = newId()
    await test.house.command(manager, saveDepartment, { id: department, name: '车间' })
    const leader = await person('主任', { department })
    const operator = await person('工人', { department })
    await test.house.command(manager, saveDepartment, { id: department, version: 1, name: '车间', leader })
    for (const [name, role] of [['安全员', 'safety-manager'], ['总经理', 'principal']] as const)
      expect((await openMember(test.house, { org, login: `${role}-${org.slice(-6)}`, name, password: 'Anlan2026x', roles: [role], person: await person(name) })).accepted).toBe(true)
    const ask = (level: number) => test.house.query(systemSpeaker(org, '测试'), responsibleAbove, { person: operator, level })
    expect(await ask(1)).toMatchObject({ value: { title: '部门负责人', persons: [{ name: '主任' }] } })
    expect(await ask(2)).toMatchObject({ value: { title: '安全管理人员', persons: [{ name: '安全员', roles: ['safety-manager'] }] } })
    expect(await ask(3)).toMatchObject({ value: { title: '主要负责人', persons: [{ name: '总经理' }] } })
    expect(names((await test.house.query(systemSpeaker(org, '测试'), personsWithRole, { roles: ['principal', 'worker'] })) as never)).toEqual(['总经理'])
  })
})
