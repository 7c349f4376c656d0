import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { accept } from '@anlan/kernel/decision'
import { MINUTE } from '@anlan/kernel/time'
import { findPersons, type Person, personsWithRole, whoIsOnDuty } from '@anlan/people/contract/person'
import { newId } from '@anlan/platform/clock/new-id'
import { answer, defineModule } from '@anlan/platform/module/module'
import { MONDAY_MORNING, openTestHouse, type TestHouse } from '@anlan/platform/testing/house'
import { clearAlarm, listAlarms, raiseAlarm } from './contract/alarm.ts'
import { acknowledgeAlarm, alarmBell, closeAlarm, doAlarmStep, getAlarm, handleAlarm, listChannels, markMisreport, saveChannel, setQuietHours } from './contract/handle-alarm.ts'
import type { Notice } from './contract/notice-sender.ts'
import { alarms } from './module.ts'
import { sendWaiting } from './reactions/dispatch-runner.ts'

const person = (name: string, mobile: string): Person => ({
  id: newId(), name, mobile, department: null, departmentName: null, post: null, postName: null, kind: 'employee', roles: [], version: 1,
})
const onDuty = person('当班员', '13900000001')
const manager = person('安全员', '13900000002')
const post = newId()
const people = defineModule({
  name: 'people',
  answers: [
    answer(findPersons, async ({ ids }) => accept({ persons: [onDuty, manager].filter(({ id }) => ids.includes(id)) })),
    answer(whoIsOnDuty, async (input) => accept({ persons: input.post === post ? [onDuty] : [], rostered: true })),
    answer(personsWithRole, async ({ roles }) => accept({ persons: roles.includes('safety-manager') ? [manager] : [] })),
  ],
})

let test: TestHouse
beforeAll(async () => {
  test = await openTestHouse({ modules: [people, alarms] })
})
beforeEach(() => test.clock.move(MONDAY_MORNING))
afterAll(() => test.close())

const setting = () => {
  const org = newId()
  const worker = test.speaker(['worker'], { org, person: onDuty.id })
  const leader = test.speaker(['safety-manager'], { org, person: manager.id })
  const admin = test.speaker(['system-admin'], { org })
  const raise = (more: object = {}) =>
    test.house.command(worker, raiseAlarm, { cause: 'danger-overdue:1', kind: 'danger-overdue', level: 'yellow', title: '隐患超期', to: [{ post }], ...more })
  const list = async () => {
    const found = await test.house.query(worker, listAlarms, {})
    return found.accepted ? found.value.rows : []
  }
  const sent: Notice[] = []
  const send = () => sendWaiting(test.house, async (notice) => void sent.push(notice))
  return { org, worker, leader, admin, raise, list, sent, send }
}

describe('an alarm', () => {
  it('with steps is closed when they are done by those who answer for them, and leads to the newest record of its cause', async () => {
    const { raise, list, worker, leader } = setting()
    await raise({ link: '/first', steps: [{ title: '现场核实', to: [{ post }] }, { title: '复查', to: [] }] })
    await raise({ link: '/second' })
    const [alarm] = await list()
    expect(alarm).toMatchObject({ link: '/second', steps: [{ title: '现场核实', people: [{ name: '当班员' }] }, { people: [] }] })
    const { id, version } = alarm ?? expect.fail()
    expect(await test.house.command(leader, doAlarmStep, { id, version, step: 0, note: '已核实' })).toMatchObject({ refusal: { code: 'not-responsible' } })
    expect(await test.house.command(worker, handleAlarm, { id, version, note: '已处置', photos: [] })).toMatchObject({ accepted: true })
    expect(await test.house.command(leader, closeAlarm, { id, version: version + 1, note: '' })).toMatchObject({ refusal: { code: 'steps-open' } })
    expect(await test.house.command(worker, doAlarmStep, { id, version: version + 1, step: 0, note: '已核实' })).toMatchObject({ accepted: true })
    expect(await test.house.command(leader, doAlarmStep, { id, version: version + 2, step: 1, note: '已复查' })).toMatchObject({ accepted: true })
    expect(await test.house.command(leader, closeAlarm, { id, version: version + 3, note: '' })).toMatchObject({ accepted: true })
    const told = await test.house.query(leader, getAlarm, { id })
    expect(told.accepted && told.value.timeline.filter(({ type }) => type === 'alarms.alarm-step-done')).toHaveLength(2)
  })
  it('reaches whoever is on duty, once per cause, and is seen by them only as theirs', async () => {
    const { raise, list, worker, leader } = setting()
    await raise()
    await raise()
    expect(await list()).toMatchObject([{ times: 2, state: 'raised', addressees: [{ name: '当班员' }] }])
    expect(await test.house.query(worker, alarmBell, {})).toMatchObject({ value: { mine: 1, open: 1, worst: 'yellow' } })
    expect(await test.house.query(leader, alarmBell, {})).toMatchObject({ value: { mine: 0, open: 1, worst: null } })
  })

  it('is one even when twenty raise it at the same moment', async () => {
    const { raise, list } = setting()
    await Promise.all(Array.from({ length: 20 }, () => raise()))
    expect(await list()).toMatchObject([{ times: 20 }])
  })

  it('goes to the safety managers when nobody is found', async () => {
    const { raise, list } = setting()
    await raise({ to: [{ post: newId() }] })
    expect(await list()).toMatchObject([{ addressees: [{ name: '安全员' }] }])
  })

  it('climbs when nobody acknowledges, and stops when somebody does', async () => {
    const { raise, list, worker } = setting()
    const escalation = [
      { afterMinutes: 5, to: [{ role: 'safety-manager' }] },
      { afterMinutes: 10, to: [{ role: 'safety-manager' }] },
    ]
    await raise({ escalation })
    test.clock.move(MONDAY_MORNING + 5 * MINUTE)
    await test.settle()
    const [climbed] = await list()
    expect(climbed).toMatchObject({ step: 1, addressees: [{ name: '当班员' }, { name: '安全员' }] })
    await test.house.command(worker, acknowledgeAlarm, { id: climbed?.id ?? '', version: climbed?.version ?? 0 })
    test.clock.move(MONDAY_MORNING + 60 * MINUTE)
    await test.settle()
    expect(await list()).toMatchObject([{ step: 1, state: 'acknowledged' }])
  })

  it('is handled and closed with its time line, and the same cause may come again', async () => {
    const { raise, list, worker, leader } = setting()
    await raise()
    const [alarm] = await list()
    const id = alarm?.id ?? ''
    expect(await test.house.command(leader, closeAlarm, { id, version: 1 })).toMatchObject({ accepted: false, refusal: { kind: 'conflict' } })
    await test.house.command(worker, handleAlarm, { id, version: 1, note: '已催办' })
    expect(await test.house.command(worker, handleAlarm, { id, version: 1, note: '再催' })).toMatchObject({ accepted: false })
    await test.house.command(leader, closeAlarm, { id, version: 2 })
    const detail = await test.house.query(worker, getAlarm, { id })
    expect(detail.accepted && detail.value.timeline.map(({ type }) => type)).toEqual(['alarms.alarm-raised', 'alarms.alarm-notified', 'alarms.alarm-handled', 'alarms.alarm-closed'])
    await raise()
    expect(await list()).toHaveLength(2)
  })

  it('can be marked a misreport with a reason, and cleared when its condition goes', async () => {
    const { raise, list, worker, leader } = setting()
    await raise()
    expect(await test.house.command(worker, clearAlarm, { cause: 'danger-overdue:1', reason: '已整改' })).toMatchObject({ value: { cleared: true } })
    expect(await test.house.command(worker, clearAlarm, { cause: 'danger-overdue:1', reason: '已整改' })).toMatchObject({ value: { cleared: false } })
    const [alarm] = await list()
    expect(alarm?.clearedAt).toBe(MONDAY_MORNING)
    expect(await test.house.command(leader, markMisreport, { id: alarm?.id ?? '', version: 2, reason: '' })).toMatchObject({ accepted: false })
    await test.house.command(leader, markMisreport, { id: alarm?.id ?? '', version: 2, reason: '期限录错' })
    expect(await list()).toMatchObject([{ state: 'misreport' }])
  })
})

describe('the list', () => {
  it('opens with the worst, and with what is still open', async () => {
    const { raise, list, worker, leader } = setting()
    await raise({ cause: 'a', level: 'blue' })
    await raise({ cause: 'b', level: 'red' })
    await raise({ cause: 'c', level: 'orange' })
    const red = (await list()).find(({ cause }) => cause === 'b')
    await test.house.command(worker, handleAlarm, { id: red?.id ?? '', version: 1, note: '已处置' })
    expect((await list()).map(({ cause }) => cause)).toEqual(['b', 'c', 'a'])
    await test.house.command(leader, closeAlarm, { id: red?.id ?? '', version: 2 })
    expect((await list()).map(({ cause }) => cause)).toEqual(['c', 'a', 'b'])
  })
})

describe('outside channels', () => {
  it('take a notice until the receiver says yes, and keep it meanwhile', async () => {
    const { raise, admin, sent, send } = setting()
    await test.house.command(admin, saveChannel, { id: newId(), kind: 'wecom', name: '值班群', url: 'http://127.0.0.1:1/x', secret: 'k', version: 1 }).then((saved) => expect(saved).toMatchObject({ value: { version: 1 } }))
    await raise()
    await sendWaiting(test.house, async () => Promise.reject(new TypeError('away')))
    expect(await test.house.query(admin, listChannels, {})).toMatchObject({ value: { channels: [{ waiting: 1, sent: 0, lastError: 'away', secretSet: true }] } })
    expect(JSON.stringify(await test.house.query(admin, listChannels, {}))).not.toContain('"k"')
    await send()
    expect(sent).toHaveLength(0)
    await test.database.within({ worker: true }, async (tx) => tx.run((await import('@anlan/platform/database/database')).sql`update alarm_dispatch set retry_at = 0`))
    await send()
    expect(sent).toMatchObject([{ kind: 'wecom', mobiles: ['13900000001'], secret: 'k' }])
    await send()
    expect(sent).toHaveLength(1)
  })

  it('are quiet at night for yellow, never for gas or red', async () => {
    const { raise, leader, admin, sent, send } = setting()
    await test.house.command(admin, saveChannel, { id: newId(), kind: 'sms', name: '短信', url: 'http://127.0.0.1:1/x', version: 1 })
    expect(await test.house.command(leader, setQuietHours, { from: '22:00', to: null })).toMatchObject({ accepted: false, refusal: { field: 'to' } })
    await test.house.command(leader, setQuietHours, { from: '08:00', to: '10:00' })
    await raise()
    await raise({ cause: 'gas:1', kind: 'gas' })
    await raise({ cause: 'x:1', level: 'red' })
    await send()
    expect(sent.map(({ alarm }) => alarm.cause)).toEqual(['gas:1', 'x:1'])
    test.clock.move(MONDAY_MORNING + 60 * MINUTE)
    await test.settle()
    await send()
    expect(sent.map(({ alarm }) => alarm.cause)).toEqual(['gas:1', 'x:1', 'danger-overdue:1'])
  })
})
