import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listAlarms } from '@anlan/alarms/contract/alarm'
import { HOUR } from '@anlan/kernel/time'
import { newId } from '@anlan/platform/clock/new-id'
import { MONDAY_MORNING } from '@anlan/platform/testing/house'
import { closeDanger } from '../../contract/close-danger.ts'
import { confirmDanger } from '../../contract/confirm-danger.ts'
import { coAcceptDanger } from '../../contract/danger/co-accept.ts'
import { askExtension, grantExtension, refuseExtension } from '../../contract/danger/extension.ts'
import { findAlike } from '../../contract/danger/find-alike.ts'
import { reassignDanger } from '../../contract/danger/reassign-danger.ts'
import { releaseDanger, superviseDanger, tellProgress } from '../../contract/danger/supervision.ts'
import { approveTreatment, planTreatment, returnTreatment, tellMajorDanger } from '../../contract/danger/treatment.ts'
import { getDanger } from '../../contract/get-danger.ts'
import { rectifyDanger } from '../../contract/rectify-danger.ts'
import { rejectDanger } from '../../contract/reject-danger.ts'
import { reportDanger } from '../../contract/report-danger.ts'
import { sendBackDanger } from '../../contract/send-back-danger.ts'
import { accepted, openDualPrevention } from '../../testing/house.ts'

let dual: Awaited<ReturnType<typeof openDualPrevention>>
beforeAll(async () => {
  dual = await openDualPrevention()
})
beforeEach(() => dual.clock.move(MONDAY_MORNING))
afterAll(() => dual.close())

type Enterprise = ReturnType<typeof dual.enterprise>

const report = async ({ worker }: Enterprise, more: object = {}) => {
  const id = newId()
  accepted(await dual.house.command(worker, reportDanger, { id, description: '3 号泵机械密封滴漏，地面积液', place: '泵房', ...more }))
  return id
}
const fixed = () => ({
  name: '3 号泵机械密封滴漏', level: '0', source: '1', kind: '7', manageType: '1', responsible: dual.worker.id, measures: '更换机械密封', cost: 0.3,
  deadline: '2026-12-03', acceptor: dual.leader.id,
}) as const
const confirmed = async (plant: Enterprise, more: object = {}) => {
  const id = await report(plant)
  accepted(await dual.house.command(plant.safety, confirmDanger, { id, version: 1, ...fixed(), ...more }))
  return id
}
const now = async (plant: Enterprise, id: string) => accepted(await dual.house.query(plant.safety, getDanger, { id })).danger
const open = async (plant: Enterprise) =>
  accepted(await dual.house.query(plant.safety, listAlarms, {})).rows.filter(({ clearedAt }) => clearedAt === null).map(({ kind, level }) => `${level} ${kind}`).toSorted()
const at = async (moment: number) => {
  dual.clock.move(moment)
  await dual.settle()
}
const told = { authority: '电话报告区应急管理局', workers: '职工代表大会' }
const plan = { measures: '更换整套机械密封', duty: '设备部孙工', fund: 12, fundSource: '安全生产费用', until: '2026-12-01', emergency: '停泵并启用备用泵', interim: '停用 3 号泵，专人监护' }

describe('a deadline', () => {
  it('is put off twice at most, each time asked for and granted, and the overdue alarm loses its cause', async () => {
    const plant = dual.enterprise()
    const id = await confirmed(plant)
    await at(Date.parse('2026-12-04T01:00:00+08:00'))
    expect(await open(plant)).toEqual(['yellow danger-overdue'])
    accepted(await dual.house.command(plant.worker, askExtension, { id, version: 3, until: '2026-12-10', reason: '密封件未到货' }))
    expect(await dual.house.command(plant.worker, askExtension, { id, version: 4, until: '2026-12-10', reason: '密封件未到货' })).toMatchObject({ refusal: { code: 'extension-waits' } })
    accepted(await dual.house.command(plant.safety, grantExtension, { id, version: 4, until: '2026-12-08' }))
    expect(await now(plant, id)).toMatchObject({ deadline: '2026-12-08', firstDeadline: '2026-12-03', extensions: 1, climbed: 0, extensionAsked: null })
    expect(await open(plant)).toEqual([])
    accepted(await dual.house.command(plant.worker, askExtension, { id, version: 5, until: '2026-12-12', reason: '密封件仍未到货' }))
    accepted(await dual.house.command(plant.principal, refuseExtension, { id, version: 6, comment: '请改用备件' }))
    expect(await now(plant, id)).toMatchObject({ deadline: '2026-12-08', extensions: 1 })
    expect((await dual.house.command(plant.safety, grantExtension, { id, version: 7, until: '2026-12-12' }))).toMatchObject({ refusal: { code: 'no-extension-asked' } })
    expect((await dual.house.command(plant.safety, grantExtension, { id, version: 6, until: '2026-12-12' }))).toMatchObject({ refusal: { code: 'stale' } })
  })
})

describe('a danger that is given to somebody else and supervised', () => {
  it('is theirs from then on; silence is an alarm until they tell', async () => {
    const plant = dual.enterprise()
    const id = await confirmed(plant)
    accepted(await dual.house.command(plant.safety, reassignDanger, { id, version: 2, responsible: dual.night.id, acceptor: dual.leader.id, reason: '王芳休假' }))
    accepted(await dual.house.command(plant.principal, superviseDanger, { id, version: 3, requirement: '一周内完成', everyDays: 2 }))
    expect(await dual.house.command(plant.worker, tellProgress, { id, version: 4, text: '已到货', percent: 50 })).toMatchObject({ refusal: { code: 'not-responsible' } })
    await at(Date.parse('2026-11-26T00:00:00+08:00'))
    expect(await open(plant)).toEqual(['yellow danger-progress'])
    accepted(await dual.house.command(plant.night, tellProgress, { id, version: 4, text: '已到货', percent: 50 }))
    expect(await open(plant)).toEqual([])
    expect((await now(plant, id)).supervision?.nextReport).toBe('2026-11-28')
    accepted(await dual.house.command(plant.safety, releaseDanger, { id, version: 5, comment: '风险已控制' }))
    await at(Date.parse('2026-12-01T00:00:00+08:00'))
    expect(await open(plant)).toEqual([])
    const { timeline } = accepted(await dual.house.query(plant.safety, getDanger, { id }))
    expect(timeline.map(({ title }) => title)).toEqual(['上报隐患', '确认隐患（五定）', '重新指派', '内部督办', '报告整改进展', '解除督办'])
    expect(timeline.every(({ detail }) => detail !== null)).toBe(true)
  })
})

describe('what nobody does in its hours', () => {
  it('a report not confirmed, a deadline near, a rectification not accepted: each is told, and each alarm ends with the step', async () => {
    const plant = dual.enterprise()
    const id = await report(plant)
    await at(MONDAY_MORNING + 24 * HOUR - 1)
    expect(await open(plant)).toEqual([])
    await at(MONDAY_MORNING + 24 * HOUR)
    expect(await open(plant)).toEqual(['yellow danger-confirm'])
    accepted(await dual.house.command(plant.safety, confirmDanger, { id, version: 1, ...fixed() }))
    expect(await open(plant)).toEqual([])
    await at(Date.parse('2026-12-03T00:00:00+08:00'))
    expect(await open(plant)).toEqual(['blue danger-remind'])
    accepted(await dual.house.command(plant.worker, rectifyDanger, { id, version: 2, rectification: '已更换', photos: [await plant.photo()] }))
    expect(await open(plant)).toEqual([])
    await at(Date.parse('2026-12-06T00:00:00+08:00'))
    expect(await open(plant)).toEqual(['yellow danger-accept'])
    accepted(await dual.house.command(plant.leader, closeDanger, { id, version: 3, comment: '不再滴漏' }))
    expect(await open(plant)).toEqual([])
  })

  it('a rejected report is told to whoever made it', async () => {
    const plant = dual.enterprise()
    const id = await report(plant)
    accepted(await dual.house.command(plant.safety, rejectDanger, { id, version: 1, reason: '设备正常的冷凝水' }))
    expect(accepted(await dual.house.query(plant.worker, listAlarms, {})).rows).toMatchObject([{ kind: 'danger-rejected', text: '设备正常的冷凝水', addressees: [{ name: '王芳' }] }])
  })
})

describe('a 重大事故隐患', () => {
  it('has an alarm until it is reported and planned; it is closed by two who did not work on it', async () => {
    const plant = dual.enterprise()
    const id = await confirmed(plant, { level: '1' })
    await at(MONDAY_MORNING + HOUR)
    expect(await open(plant)).toEqual(['red danger-major-report'])
    accepted(await dual.house.command(plant.safety, tellMajorDanger, { id, version: 2, ...told }))
    expect(await open(plant)).toEqual([])
    await at(MONDAY_MORNING + 72 * HOUR)
    expect(await open(plant)).toEqual(['orange danger-major-plan'])
    accepted(await dual.house.command(plant.worker, planTreatment, { id, version: 3, ...plan }))
    await at(MONDAY_MORNING + 73 * HOUR)
    expect(await open(plant)).toEqual(['orange danger-plan-approval'])
    accepted(await dual.house.command(plant.principal, returnTreatment, { id, version: 4, comment: '补充应急物资' }))
    await at(MONDAY_MORNING + 74 * HOUR)
    expect(await open(plant)).toEqual(['orange danger-major-plan'])
    const photos = [await plant.photo()]
    const rectify = (version: number) => dual.house.command(plant.worker, rectifyDanger, { id, version, rectification: '已更换', photos })
    expect(await rectify(5)).toMatchObject({ refusal: { code: 'major-unplanned', clause: '安全生产法 41' } })
    accepted(await dual.house.command(plant.worker, planTreatment, { id, version: 5, ...plan }))
    accepted(await dual.house.command(plant.principal, approveTreatment, { id, version: 6 }))
    expect(await open(plant)).toEqual([])
    accepted(await rectify(7))
    expect(await dual.house.command(plant.leader, closeDanger, { id, version: 8, comment: '好' })).toMatchObject({ refusal: { code: 'too-few-acceptors' } })
    accepted(await dual.house.command(plant.principal, coAcceptDanger, { id, version: 8, comment: '已到现场查看' }))
    accepted(await dual.house.command(plant.leader, closeDanger, { id, version: 9, comment: '符合方案' }))
    expect(await now(plant, id)).toMatchObject({ state: 'accepted', treatment: { state: 'approved', fund: 12 }, majorReport: told, acceptances: [{ by: { name: '钱总' } }, { by: { name: '李班长' } }] })
  })

  it('sent back, has to be looked at anew by all, and it is counted', async () => {
    const plant = dual.enterprise()
    const id = await confirmed(plant, { level: '1' })
    accepted(await dual.house.command(plant.safety, tellMajorDanger, { id, version: 2, ...told }))
    accepted(await dual.house.command(plant.worker, planTreatment, { id, version: 3, ...plan }))
    accepted(await dual.house.command(plant.principal, approveTreatment, { id, version: 4 }))
    const photos = [await plant.photo()]
    accepted(await dual.house.command(plant.worker, rectifyDanger, { id, version: 5, rectification: '已更换', photos }))
    accepted(await dual.house.command(plant.principal, coAcceptDanger, { id, version: 6, comment: '已到现场查看' }))
    accepted(await dual.house.command(plant.safety, sendBackDanger, { id, version: 7, reason: '仍有渗漏' }))
    expect(await now(plant, id)).toMatchObject({ state: 'rectifying', acceptances: [], sentBackTimes: 1 })
  })
})

describe('a danger that was there before', () => {
  it('is recognised by its words at the report and counted when somebody confirms it', async () => {
    const plant = dual.enterprise()
    const earlier = [await report(plant), await report(plant, { description: '3 号泵机械密封滴漏，地面有积液' })].toReversed()
    await report(plant, { description: '护栏松动', place: '楼梯' })
    const words = { description: '3号泵 机械密封滴漏，地面积液', place: '泵房东侧' }
    expect(accepted(await dual.house.query(plant.worker, findAlike, words)).alike.map(({ why, percent }) => `${why} ${percent}`).toSorted()).toEqual(['text 100', 'text 79'])
    dual.clock.move(MONDAY_MORNING + HOUR)
    const id = await report(plant)
    expect(accepted(await dual.house.query(plant.safety, findAlike, { id })).alike.map((it) => it.id).toSorted()).toEqual(earlier.toSorted())
    accepted(await dual.house.command(plant.safety, confirmDanger, { id, version: 1, ...fixed(), alike: earlier }))
    expect(await now(plant, id)).toMatchObject({ repeats: 2, alike: earlier })
    expect(accepted(await dual.house.query(dual.enterprise().safety, findAlike, words)).alike).toEqual([])
    expect(await dual.house.query(plant.safety, findAlike, { id: newId() })).toMatchObject({ refusal: { kind: 'missing' } })
  })
})
