import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listAlarms } from '@anlan/alarms/contract/alarm'
import { DAY, HOUR } from '@anlan/kernel/time'
import { newId } from '@anlan/platform/clock/new-id'
import { MONDAY_MORNING } from '@anlan/platform/testing/house'
import { closeDanger } from '../contract/close-danger.ts'
import { confirmDanger } from '../contract/confirm-danger.ts'
import { getDanger } from '../contract/get-danger.ts'
import { listDangers } from '../contract/list-dangers.ts'
import { myInbox, today } from '../contract/overview.ts'
import { rectifyDanger } from '../contract/rectify-danger.ts'
import { rejectDanger } from '../contract/reject-danger.ts'
import { reportDanger } from '../contract/report-danger.ts'
import { sendBackDanger } from '../contract/send-back-danger.ts'
import { accepted, openDualPrevention } from '../testing/house.ts'

let dual: Awaited<ReturnType<typeof openDualPrevention>>
beforeAll(async () => {
  dual = await openDualPrevention()
})
beforeEach(() => dual.clock.move(MONDAY_MORNING))
afterAll(() => dual.close())

type Enterprise = ReturnType<typeof dual.enterprise>

const report = async ({ worker }: Enterprise, more: object = {}) => {
  const id = newId()
  accepted(await dual.house.command(worker, reportDanger, { id, description: '3 号泵机械密封滴漏。地面有积液', place: '泵房', ...more }))
  return id
}
const fixed = () => ({
  name: '3 号泵机械密封滴漏', level: '0', source: '1', kind: '7', manageType: '1', responsible: dual.worker.id, measures: '更换机械密封', cost: 0.3,
  deadline: '2026-11-25', acceptor: dual.leader.id,
}) as const
const confirm = ({ safety }: Enterprise, id: string, version = 1, more: object = {}) => dual.house.command(safety, confirmDanger, { id, version, ...fixed(), ...more })

describe('a danger', () => {
  it('goes from the report to the acceptance, and its time line tells it', async () => {
    const plant = dual.enterprise()
    const id = await report(plant, { photos: [await plant.photo()] })
    accepted(await confirm(plant, id))
    accepted(await dual.house.command(plant.worker, rectifyDanger, { id, version: 2, rectification: '已更换', photos: [await plant.photo()] }))
    expect(accepted(await dual.house.command(plant.leader, closeDanger, { id, version: 3, comment: '不再滴漏' }))).toEqual({ id, state: 'accepted' })
    const { danger, timeline } = accepted(await dual.house.query(plant.worker, getDanger, { id }))
    expect(danger).toMatchObject({ state: 'accepted', version: 4, name: '3 号泵机械密封滴漏', cost: 0.3, acceptor: { name: '李班长' }, rectifier: { name: '王芳' }, acceptComment: '不再滴漏' })
    expect(timeline.map(({ title, who }) => `${who} ${title}`)).toEqual(['王芳 上报隐患', '周安全 确认隐患（五定）', '王芳 完成整改', '李班长 验收并关闭隐患'])
    expect(await dual.events(plant.org)).toEqual([
      'files.stored', 'dual-prevention.danger-reported', 'dual-prevention.danger-confirmed', 'dual-prevention.reward-proposed', 'dual-prevention.danger-rectified', 'dual-prevention.danger-closed',
    ])
  })

  it('is one, though it was reported twice by a phone that lost its network', async () => {
    const plant = dual.enterprise()
    const id = await report(plant)
    const again = await dual.house.command(plant.worker, reportDanger, { id, description: '3 号泵机械密封滴漏', place: '泵房' })
    expect(again).toMatchObject({ accepted: false, refusal: { code: 'danger-known', kind: 'conflict' } })
  })

  it('was reported when the phone says, put right by its clock, and never in the future', async () => {
    const plant = dual.enterprise()
    const offline = await report(plant, { reportedAt: MONDAY_MORNING - HOUR, deviceClockOffset: -10 * 60_000 })
    const ahead = await report(plant, { reportedAt: MONDAY_MORNING + DAY })
    const at = async (id: string) => accepted(await dual.house.query(plant.worker, getDanger, { id })).danger.reportedAt
    expect(await at(offline)).toBe(MONDAY_MORNING - HOUR + 10 * 60_000)
    expect(await at(ahead)).toBe(MONDAY_MORNING)
  })

  it('is refused with a photo that never arrived, and undone as a whole', async () => {
    const plant = dual.enterprise()
    const refused = await dual.house.command(plant.worker, reportDanger, { id: newId(), description: '滴漏', place: '泵房', photos: [newId()] })
    expect(refused).toMatchObject({ accepted: false, refusal: { code: 'photo-missing', field: 'photos' } })
    expect(await dual.events(plant.org)).toEqual([])
  })

  it('is decided once: the second of two is told who was first', async () => {
    const plant = dual.enterprise()
    const id = await report(plant)
    const both = await Promise.all([confirm(plant, id), dual.house.command(plant.principal, rejectDanger, { id, version: 1, reason: '不是隐患' })])
    const refused = both.filter((it) => !it.accepted)
    expect(refused).toHaveLength(1)
    expect(refused[0]).toMatchObject({ refusal: { code: 'stale', kind: 'conflict' } })
  })

  it('is sent back with a reason, and cannot be accepted by whoever rectified it', async () => {
    const plant = dual.enterprise()
    const id = await report(plant)
    accepted(await confirm(plant, id, 1, { responsible: dual.worker.id, acceptor: dual.leader.id }))
    accepted(await dual.house.command(plant.leader, rectifyDanger, { id, version: 2, rectification: '代为整改', photos: [await plant.photo()] }))
    expect(await dual.house.command(plant.leader, closeDanger, { id, version: 3, comment: '好' })).toMatchObject({ refusal: { code: 'own-work', kind: 'forbidden' } })
    accepted(await dual.house.command(plant.safety, sendBackDanger, { id, version: 3, reason: '仍有渗漏', deadline: '2026-11-27' }))
    const { danger } = accepted(await dual.house.query(plant.worker, getDanger, { id }))
    expect(danger).toMatchObject({ state: 'rectifying', deadline: '2026-11-27', sentBackReason: '仍有渗漏', rectifiedAt: null })
  })
})

describe('an overdue danger', () => {
  it('climbs from the leader to the principal, one open alarm, and stops when it is rectified', async () => {
    const plant = dual.enterprise()
    const id = await report(plant)
    accepted(await confirm(plant, id))
    const end = Date.parse('2026-11-26T00:00:00+08:00')
    const climbedAt = async (at: number) => {
      dual.clock.move(at)
      await dual.settle()
      return accepted(await dual.house.query(plant.safety, getDanger, { id })).danger.climbed
    }
    const alarm = async () => accepted(await dual.house.query(plant.safety, listAlarms, {})).rows.filter(({ kind }) => kind === 'danger-overdue')
    expect(await climbedAt(end - 1)).toBe(0)
    expect(await climbedAt(end)).toBe(1)
    expect(await alarm()).toMatchObject([{ level: 'yellow', kind: 'danger-overdue', addressees: [{ name: '王芳' }, { name: '李班长' }] }])
    expect(await climbedAt(end + 24 * HOUR)).toBe(2)
    expect(await climbedAt(end + 72 * HOUR)).toBe(3)
    expect(await climbedAt(end + 30 * DAY)).toBe(3)
    expect(await alarm()).toMatchObject([{ level: 'red', times: 3 }])
    expect(accepted(await dual.house.query(plant.safety, listDangers, { overdue: 'true' })).rows).toMatchObject([{ id, overdue: true, climbed: 3 }])
    accepted(await dual.house.command(plant.worker, rectifyDanger, { id, version: 5, rectification: '已更换', photos: [await plant.photo()] }))
    expect((await alarm())[0]?.clearedAt).not.toBeNull()
    expect(accepted(await dual.house.query(plant.safety, listDangers, { overdue: 'true' })).total).toBe(0)
  })
})

describe('lists and counts', () => {
  it('filters, sorts and pages, and the total is of all', async () => {
    const plant = dual.enterprise()
    const ids: string[] = []
    for (let n = 0; n < 7; n++) ids.push(await report(plant, { reportedAt: MONDAY_MORNING - n * HOUR, description: n === 3 ? '灭火器过期' : '滴漏' }))
    accepted(await confirm(plant, ids[0] ?? '', 1, { deadline: '2026-11-28' }))
    accepted(await confirm(plant, ids[1] ?? '', 1, { deadline: '2026-11-24' }))
    const list = async (input: object) => accepted(await dual.house.query(plant.safety, listDangers, input))
    expect((await list({ limit: 3, offset: 2 })).rows.map((row) => row.id)).toEqual(ids.slice(2, 5))
    expect(await list({ limit: 3, offset: 50 })).toEqual({ rows: [], total: 7 })
    expect((await list({ sort: 'reportedAt' })).rows.map((row) => row.id)).toEqual(ids.toReversed())
    expect((await list({ sort: 'deadline', limit: 2 })).rows.map((row) => row.deadline)).toEqual(['2026-11-24', '2026-11-28'])
    expect((await list({ sort: '-deadline', limit: 2 })).rows.map((row) => row.deadline)).toEqual(['2026-11-28', '2026-11-24'])
    expect((await list({ state: 'reported' })).total).toBe(5)
    expect((await list({ state: ['reported', 'rectifying'], level: '0' })).total).toBe(7)
    expect((await list({ search: '灭火器' })).rows.map((row) => row.id)).toEqual([ids[3]])
    expect((await list({ responsible: dual.worker.id })).total).toBe(2)
    expect((await list({ overdue: 'false' })).total).toBe(7)
    const other = dual.enterprise()
    expect(accepted(await dual.house.query(other.safety, listDangers, {})).total).toBe(0)
  })

  it('puts into each inbox what waits for that person', async () => {
    const plant = dual.enterprise()
    const [toConfirm, toRectify, toAccept] = [await report(plant), await report(plant), await report(plant)]
    accepted(await confirm(plant, toRectify))
    accepted(await confirm(plant, toAccept))
    accepted(await dual.house.command(plant.worker, rectifyDanger, { id: toAccept, version: 2, rectification: '已更换', photos: [await plant.photo()] }))
    const inbox = async (who: typeof plant.worker) => accepted(await dual.house.query(who, myInbox, {}))
    expect((await inbox(plant.worker)).items).toMatchObject([{ kind: 'rectify', id: toRectify, overdue: false }])
    expect((await inbox(plant.leader)).items).toMatchObject([{ kind: 'accept', id: toAccept }])
    expect((await inbox(plant.safety)).counts).toEqual({ dues: 0, confirm: 1, rectify: 0, accept: 1, overdue: 0 })
    expect((await inbox(plant.principal)).items).toMatchObject([{ kind: 'confirm', id: toConfirm }])
    dual.clock.move(MONDAY_MORNING + 5 * DAY)
    expect((await inbox(plant.worker)).counts.overdue).toBe(1)
    expect(accepted(await dual.house.query(plant.safety, today, {})).dangers).toEqual({ reported: 0, closed: 0, toConfirm: 1, rectifying: 1, toAccept: 1, overdue: 1, major: 0 })
  })
})
