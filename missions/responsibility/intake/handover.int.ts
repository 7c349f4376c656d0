import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listAlarms } from '@anlan/alarms/contract/alarm'
import { DAY, HOUR, MINUTE } from '@anlan/kernel/time'
import { endpointsOf } from '@anlan/kernel/register'
import { newId } from '@anlan/platform/clock/new-id'
import { MONDAY_MORNING } from '@anlan/platform/testing/house'
import { endDayJob, listDayJobs, saveDayJob } from '../contract/day-job.ts'
import { getHandover, handOver, handoverSheet, listHandovers, takeOver } from '../contract/handover.ts'
import { isolationRegister } from '../contract/isolation.ts'
import { myInbox } from '../contract/overview.ts'
import { accepted, openResponsibility, PIN, refusalOf } from '../testing/house.ts'

let world: Awaited<ReturnType<typeof openResponsibility>>
beforeAll(async () => {
  world = await openResponsibility()
})
beforeEach(() => world.clock.move(MONDAY_MORNING))
afterAll(() => world.close())

type Enterprise = Awaited<ReturnType<typeof world.enterprise>>
const EVENING = MONDAY_MORNING + 11 * HOUR

const handing = async ({ worker, post }: Enterprise, more: object = {}) => {
  const id = newId()
  accepted(await world.house.command(worker, handOver, { id, post, notes: '运行平稳', ...more }))
  return id
}

describe('a handover', () => {
  it('tells what runs and is isolated, is signed by both, each with their own hand', async () => {
    const plant = await world.enterprise()
    accepted(await world.house.command(plant.safety, saveDayJob, { id: newId(), version: 0, kind: 'height', title: '罐顶检修', place: '罐区', startAt: MONDAY_MORNING, endAt: EVENING + HOUR }))
    accepted(await world.house.command(plant.safety, endpointsOf(isolationRegister).save, { id: newId(), version: 0, data: { kind: 'blind', tag: 'MB-01', place: '进料线', post: '罐区操作岗', reason: '检修隔离', approver: '周安全', since: '2026-11-23', until: '', state: 'on' } }))
    world.clock.move(EVENING - 10 * MINUTE)
    const sheet = accepted(await world.house.query(plant.worker, handoverSheet, {}))
    expect(sheet).toMatchObject({ post: { name: '罐区操作岗' }, shift: { name: '白班', persons: ['王芳'], next: ['赵强'] }, facts: { jobs: [{ words: '高处：罐顶检修' }], isolations: [{ words: '盲板 MB-01' }], bypasses: [], readings: [] } })
    const id = await handing(plant, { instructions: '注意盲板', things: '钥匙 2 把' })
    expect(refusalOf(await world.house.command(plant.worker, handOver, { id: newId(), post: plant.post, notes: '再交一次' }))).toBe('no-shift')
    expect(accepted(await world.house.query(plant.relief, myInbox, {})).items.map(({ kind }) => kind)).toContain('take-over')
    expect(refusalOf(await world.house.command(plant.worker, takeOver, { id, version: 1, agrees: true }))).toBe('own-handover')
    expect(refusalOf(await world.house.command(plant.worker, takeOver, { id, version: 1, agrees: true, person: plant.relief.person, pin: '000000' }))).toBe('wrong-secret')
    expect(refusalOf(await world.house.command(plant.relief, takeOver, { id, version: 1, agrees: false }))).toBe('differs-without-words')
    accepted(await world.house.command(plant.worker, takeOver, { id, version: 1, agrees: false, differences: '对讲机少一部', person: plant.relief.person, pin: PIN }))
    expect(accepted(await world.house.query(plant.leader, getHandover, { id }))).toMatchObject({ state: 'taken', incoming: { name: '赵强', provedBy: 'pin' }, differences: '对讲机少一部', facts: { jobs: [{ words: '高处：罐顶检修' }] } })
    expect(refusalOf(await world.house.command(plant.relief, takeOver, { id, version: 1, agrees: true }))).toBe('stale')
    expect(refusalOf(await world.house.command(plant.relief, takeOver, { id, version: 2, agrees: true }))).toBe('taken-already')
    expect(accepted(await world.house.query(plant.leader, listHandovers, { state: ['taken'], search: '罐区', from: '2026-11-23', to: '2026-11-23' })).total).toBe(1)
    expect(accepted(await world.house.query(plant.leader, handoverSheet, { post: plant.post }))).toMatchObject({ waiting: null, done: { id }, lastNotes: { notes: '运行平稳' } })
  })

  it('that is not done in time is told to the leader, until it has been', async () => {
    const plant = await world.enterprise()
    world.clock.move(EVENING)
    const id = await handing(plant)
    world.clock.move(EVENING + 31 * MINUTE)
    await world.settle()
    const late = async () => accepted(await world.house.query(plant.safety, listAlarms, { state: ['raised'] })).rows.filter(({ kind, clearedAt }) => kind === 'handover-late' && clearedAt === null)
    expect(await late()).toMatchObject([{ title: '罐区操作岗白班没有按时交接班', addressees: [{ name: '孙主任' }] }])
    expect(await world.events(plant.org)).toContain('responsibility.handover-late')
    accepted(await world.house.command(plant.relief, takeOver, { id, version: 1, agrees: true }))
    expect(await late()).toEqual([])
  })

  it('of a post without a shift, or unknown, is refused', async () => {
    const plant = await world.enterprise()
    world.clock.move(MONDAY_MORNING + 5 * DAY)
    expect(refusalOf(await world.house.command(plant.worker, handOver, { id: newId(), post: plant.post, notes: '运行平稳' }))).toBe('no-shift')
    expect(refusalOf(await world.house.command(plant.worker, handOver, { id: newId(), post: newId(), notes: '运行平稳' }))).toBe('no-such-post')
    expect(accepted(await world.house.query(plant.worker, handoverSheet, {}))).toMatchObject({ post: null, facts: null })
    expect(refusalOf(await world.house.query(plant.worker, getHandover, { id: newId() }))).toBe('no-such-handover')
  })
})

describe('a job of the day', () => {
  it('is corrected at the version that was seen, and ended once', async () => {
    const plant = await world.enterprise()
    const id = newId()
    const words = { kind: 'fire' as const, level: 'first' as const, title: '焊接支架', place: '罐区', unit: plant.unit, startAt: MONDAY_MORNING, endAt: MONDAY_MORNING + HOUR }
    const save = (version: number, more: object = {}) => world.house.command(plant.safety, saveDayJob, { id, version, ...words, ...more })
    expect(refusalOf(await save(0, { unit: newId() }))).toBe('no-such-unit')
    expect(refusalOf(await save(0, { level: null }))).toBe('fire-without-level')
    accepted(await save(0))
    expect(refusalOf(await save(0))).toBe('record-known')
    accepted(await save(1, { title: '焊接管架' }))
    expect(refusalOf(await save(1))).toBe('stale')
    const end = (version: number, more: object = {}) => world.house.command(plant.safety, endDayJob, { id, version, state: 'finished' as const, ...more })
    expect(refusalOf(await end(2, { state: 'cancelled' }))).toBe('cancel-without-reason')
    accepted(await end(2))
    expect(refusalOf(await end(3))).toBe('job-ended')
    expect(refusalOf(await save(3))).toBe('job-ended')
    const found = accepted(await world.house.query(plant.worker, listDayJobs, { day: '2026-11-23', kind: ['fire'], state: ['finished'], search: '管架' }))
    expect(found).toMatchObject({ total: 1, rows: [{ unitName: '液氨储罐', hazardCode: '371002901001', state: 'finished' }] })
    const other = await world.enterprise()
    expect(accepted(await world.house.query(other.worker, listDayJobs, {})).total).toBe(0)
  })
})
