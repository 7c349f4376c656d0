import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '@anlan/platform/clock/new-id'
import { applyWorksheet, approveWorksheet, confirmWorksheet, returnWorksheet, saveWorksheet, submitWorksheet } from '../../contract/move-worksheet.ts'
import { myRiskWork } from '../../contract/reassess.ts'
import { getUnit } from '../../contract/register.ts'
import { getWorksheet, listWorksheets } from '../../contract/worksheet.ts'
import { saveRiskEvent, saveUnit } from '../../contract/save-register.ts'
import { accepted, openDualPrevention } from '../../testing/house.ts'

let dual: Awaited<ReturnType<typeof openDualPrevention>>
beforeAll(async () => {
  dual = await openDualPrevention()
})
afterAll(() => dual.close())

const measure = (description: string) => ({ description, classify2: '3-2' as const })
const row = {
  subject: '连接卸车鹤管', hazard: '接头密封不严', consequence: '甲苯泄漏着火', rating: { method: 'LS' as const, l: 3, s: 5 }, residual: { method: 'LS' as const, l: 2, s: 4 },
  existing: [measure('卸车前检查密封圈')], suggested: [measure('加装拉断阀'), measure('卸车前检查密封圈')],
}

describe('a work sheet', () => {
  it('is drafted unfinished, analysed by several, approved by another, and becomes events and measures without typing twice', async () => {
    const enterprise = dual.enterprise()
    const { leader, worker, safety, principal } = enterprise
    const { house } = dual
    const ids = await dual.register(enterprise)
    const id = newId()
    const draft = { id, kind: 'JHA' as const, unit: ids.unit, title: '甲苯卸车', place: '装卸区' }
    const step = async (decision: Promise<unknown>) => accepted((await decision) as never) as { version: number; state: string }
    expect(await step(house.command(leader, saveWorksheet, { ...draft, version: 0, rows: [{ subject: '连接卸车鹤管' }] }))).toMatchObject({ version: 1, state: 'drafting' })
    expect(accepted(await house.query(worker, getWorksheet, { id })).open).toEqual(expect.arrayContaining(['第 1 行没有写危害因素', '第 1 行没有评价风险', '分析人员不足 2 人（待核），请添加一起分析的人']))
    expect(await house.command(leader, confirmWorksheet, { id, version: 1 })).toMatchObject({ refusal: { code: 'worksheet-unfinished' } })
    expect(await house.command(worker, saveWorksheet, { ...draft, version: 1, rows: [] })).toMatchObject({ refusal: { code: 'not-an-analyst' } })
    expect(await house.command(leader, saveWorksheet, { ...draft, version: 1, members: [newId()] })).toMatchObject({ refusal: { code: 'no-such-person' } })
    expect(await house.command(leader, saveWorksheet, { ...draft, unit: newId(), version: 1 })).toMatchObject({ refusal: { code: 'no-parent' } })

    await step(house.command(leader, saveWorksheet, { ...draft, version: 1, members: [worker.person ?? ''], rows: [row] }))
    expect(accepted(await house.query(worker, myRiskWork, {})).items).toMatchObject([{ kind: 'analyse', id, title: '作业危害分析：甲苯卸车' }])
    await step(house.command(worker, confirmWorksheet, { id, version: 2 }))
    expect(await house.command(leader, submitWorksheet, { id, version: 3 })).toMatchObject({ refusal: { message: expect.stringContaining('李班长还没有确认') } })
    await step(house.command(leader, confirmWorksheet, { id, version: 3 }))
    expect((await step(house.command(leader, confirmWorksheet, { id, version: 4 }))).version).toBe(4)
    // Another word in it, and nobody's name stands under it any more.
    await step(house.command(worker, saveWorksheet, { ...draft, version: 4, members: [worker.person ?? ''], rows: [row, { ...row, subject: '启动卸车泵', hazard: '未接地' }] }))
    expect(accepted(await house.query(leader, getWorksheet, { id })).worksheet.confirmed).toEqual([])
    await step(house.command(worker, confirmWorksheet, { id, version: 5 }))
    await step(house.command(leader, confirmWorksheet, { id, version: 6 }))
    expect(await house.command(leader, submitWorksheet, { id, version: 5 })).toMatchObject({ refusal: { code: 'stale' } })
    await step(house.command(leader, submitWorksheet, { id, version: 7 }))
    expect(await house.command(worker, saveWorksheet, { ...draft, version: 8 })).toMatchObject({ refusal: { code: 'worksheet-not-drafting' } })
    expect(accepted(await house.query(safety, myRiskWork, {})).items).toMatchObject([{ kind: 'approve' }])
    expect(await house.command(leader, approveWorksheet, { id, version: 8 })).toMatchObject({ refusal: { code: 'own-worksheet' } })
    expect(await house.command(safety, applyWorksheet, { id, version: 8 })).toMatchObject({ refusal: { code: 'worksheet-not-apply' } })
    expect(await step(house.command(principal, approveWorksheet, { id, version: 8 }))).toMatchObject({ state: 'approved' })

    expect(accepted(await house.command(safety, applyWorksheet, { id, version: 9 }))).toMatchObject({ state: 'applied', riskEvents: 2, measures: 4 })
    const { riskEvents, measures } = accepted(await house.query(safety, getUnit, { id: ids.unit }))
    const made = riskEvents.filter((it) => it.id !== ids.riskEvent)
    expect(made.map(({ name, inherentLevel, residualLevel, residual }) => [name, inherentLevel, residualLevel, residual])).toEqual([
      ['启动卸车泵：未接地，可能导致甲苯泄漏着火', '2', '4', row.residual], ['连接卸车鹤管：接头密封不严，可能导致甲苯泄漏着火', '2', '4', row.residual],
    ])
    expect(measures.filter((it) => it.riskEvent === made[0]?.id).map(({ description, classify1, controlLevel }) => [description, classify1, controlLevel]).toSorted()).toEqual([['加装拉断阀', '3', 'department'], ['卸车前检查密封圈', '3', 'department']])
    const { worksheet, timeline, judged } = accepted(await house.query(worker, getWorksheet, { id }))
    expect(worksheet.state).toBe('applied')
    expect(judged[0]?.inherentWhy).toBe('R = 3 × 5 = 15，不低于 15，为较大风险（橙），分级待核')
    expect(timeline.map(({ title }) => title).at(-1)).toBe('风险分析表转入了风险清单')
    expect(accepted(await house.query(worker, myRiskWork, {})).items).toEqual([])
  })

  it('is sent back with the reason, and nothing is applied where a rule stands against it', async () => {
    const enterprise = dual.enterprise()
    const { leader, worker, safety, principal } = enterprise
    const { house } = dual
    const unit = newId()
    const words = { id: unit, name: '调漆间', hazardCode: '371002901001', department: '车间', responsible: '孙主任', riskLevel: '2' as const }
    accepted(await house.command(safety, saveUnit, { ...words, version: 0 }))
    const id = newId()
    const draft = { id, kind: 'SCL' as const, unit, title: '调漆釜', members: [worker.person ?? ''] }
    accepted(await house.command(leader, saveWorksheet, { ...draft, version: 0, rows: [{ ...row, residual: { method: 'LS', l: 5, s: 5 } }] }))
    expect(await house.command(worker, confirmWorksheet, { id, version: 1 })).toMatchObject({ refusal: { message: '第 1 行剩余风险高于固有风险，请填完再确认' } })
    accepted(await house.command(leader, saveWorksheet, { ...draft, version: 1, rows: [row] }))
    accepted(await house.command(worker, confirmWorksheet, { id, version: 2 }))
    accepted(await house.command(leader, confirmWorksheet, { id, version: 3 }))
    accepted(await house.command(leader, submitWorksheet, { id, version: 4 }))
    accepted(await house.command(safety, returnWorksheet, { id, version: 5, reason: '漏了检查项目' }))
    expect(accepted(await house.query(leader, myRiskWork, {})).items).toMatchObject([{ kind: 'analyse', detail: '已退回：漏了检查项目' }])
    accepted(await house.command(worker, confirmWorksheet, { id, version: 6 }))
    accepted(await house.command(leader, confirmWorksheet, { id, version: 7 }))
    accepted(await house.command(leader, submitWorksheet, { id, version: 8 }))
    accepted(await house.command(principal, approveWorksheet, { id, version: 9 }))
    accepted(await house.command(safety, saveUnit, { ...words, version: 1, deleted: true }))
    expect(await house.command(safety, applyWorksheet, { id, version: 10 })).toMatchObject({ refusal: { code: 'no-parent' } })
    // Refused, nothing moved: the step is taken back with the rest.
    expect(accepted(await house.query(safety, getWorksheet, { id })).worksheet.state).toBe('approved')
    expect(accepted(await house.query(safety, getWorksheet, { id })).unitName).toBe('（单元已删除）')
    expect(await house.query(safety, getWorksheet, { id: newId() })).toMatchObject({ refusal: { kind: 'missing' } })
  })

  it('updates an event that stands under the same words, and leaves what it says nothing of', async () => {
    const enterprise = dual.enterprise()
    const { leader, worker, safety, principal } = enterprise
    const { house } = dual
    const ids = await dual.register(enterprise)
    const event = { id: newId(), version: 0, unit: ids.unit, name: '连接卸车鹤管：接头密封不严，可能导致甲苯泄漏着火', inherentLevel: '1' as const, residualLevel: '3' as const }
    accepted(await house.command(safety, saveRiskEvent, event))
    const id = newId()
    accepted(await house.command(leader, saveWorksheet, { id, version: 0, kind: 'JHA', unit: ids.unit, title: '甲苯卸车', members: [worker.person ?? ''], rows: [{ ...row, residual: null }] }))
    for (const [by, command, version] of [[worker, confirmWorksheet, 1], [leader, confirmWorksheet, 2], [leader, submitWorksheet, 3], [principal, approveWorksheet, 4]] as const) accepted(await house.command(by, command, { id, version }))
    accepted(await house.command(safety, applyWorksheet, { id, version: 5 }))
    const { riskEvents } = accepted(await house.query(safety, getUnit, { id: ids.unit }))
    expect(riskEvents.find((it) => it.id === event.id)).toMatchObject({ version: 2, inherent: row.rating, inherentLevel: '2', residualLevel: '3' })
    expect(riskEvents).toHaveLength(2)
  })

  it('is found by its words, its method, its state and its unit', async () => {
    const enterprise = dual.enterprise()
    const { leader } = enterprise
    const { house } = dual
    const { unit } = await dual.register(enterprise)
    for (const [kind, title] of [['JHA', '清罐作业'], ['SCL', '储罐附件']] as const) accepted(await house.command(leader, saveWorksheet, { id: newId(), version: 0, kind, unit, title }))
    const found = async (asked: object) => accepted(await house.query(leader, listWorksheets, asked)).rows.map(({ title }) => title)
    expect(await found({ sort: 'title' })).toHaveLength(2)
    expect(await found({ kind: ['SCL'] })).toEqual(['储罐附件'])
    expect(await found({ search: '清罐', state: ['drafting'], unit })).toEqual(['清罐作业'])
    expect(await found({ state: ['applied'] })).toEqual([])
  })
})
