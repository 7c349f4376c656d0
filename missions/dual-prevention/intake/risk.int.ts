import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listAlarms } from '@anlan/alarms/contract/alarm'
import { endpointsOf } from '@anlan/kernel/register'
import { addMonths, DAY, HOUR, plantDay } from '@anlan/kernel/time'
import { areaRegister, planRegister } from '@anlan/plant/contract/place'
import { newId } from '@anlan/platform/clock/new-id'
import { MONDAY_MORNING } from '@anlan/platform/testing/house'
import { runDue } from '@anlan/platform/schedule/schedule'
import { hazardSourceRegister, hazardSources } from '../contract/hazard-source.ts'
import { completeReassessment, myRiskWork, requireReassessment } from '../contract/reassess.ts'
import { getUnit, listUnits } from '../contract/register.ts'
import { registerOnDay } from '../contract/register-on-day.ts'
import { confirmMap, fourColourMap, listMapZones } from '../contract/risk-map.ts'
import { saveMeasure, saveRiskEvent, saveUnit } from '../contract/save-register.ts'
import { accepted, openDualPrevention } from '../testing/house.ts'

let dual: Awaited<ReturnType<typeof openDualPrevention>>
beforeAll(async () => {
  dual = await openDualPrevention()
})
beforeEach(() => dual.clock.move(MONDAY_MORNING))
afterAll(() => dual.close())

const unitWords = { hazardCode: '371002901001', department: '储运车间', responsible: '孙主任', riskLevel: '2' as const }
const square = (x: number) => [{ x, y: 0 }, { x: x + 10, y: 0 }, { x: x + 10, y: 10 }, { x, y: 10 }]

describe('analysis objects', () => {
  it('are described once, told with their units, and named as 未建档 while only units name them', async () => {
    const { safety, worker } = dual.enterprise()
    const { house } = dual
    const { save } = endpointsOf(hazardSourceRegister)
    accepted(await house.command(safety, saveUnit, { id: newId(), version: 0, name: '储罐区', ...unitWords }))
    expect(accepted(await house.query(worker, hazardSources, {})).rows).toEqual([expect.objectContaining({ code: '371002901001', name: null, majorHazardLevel: 'unknown', units: 1 })])
    accepted(await house.command(safety, save, { id: newId(), version: 0, data: { code: '371002901001', name: '甲苯储罐区', kind: 'storage', majorHazardLevel: '3', rValue: 12.5, area: '罐区' } }))
    accepted(await house.command(safety, save, { id: newId(), version: 0, data: { code: '371002901002', name: '树脂车间', majorHazardLevel: 'none' } }))
    expect(accepted(await house.query(worker, hazardSources, { major: true })).rows).toEqual([
      { code: '371002901001', name: '甲苯储罐区', kind: 'storage', place: null, area: '罐区', majorHazardLevel: '3', rValue: 12.5, keyProcess: false, state: 'used', units: 1 },
    ])
    expect(accepted(await house.query(worker, hazardSources, { major: false, search: '树脂' })).rows.map(({ units }) => units)).toEqual([0])
    expect(accepted(await house.query(worker, hazardSources, { described: false })).total).toBe(0)
    expect(accepted(await house.query(worker, hazardSources, { described: true, limit: 1, offset: 1 }))).toMatchObject({ total: 2, rows: [{ code: '371002901002' }] })
    expect(accepted(await house.query(worker, listUnits, { hazardCode: '371002901001' })).rows).toMatchObject([{ objectName: '甲苯储罐区' }])
    expect(await house.command(safety, save, { id: newId(), version: 0, data: { code: '371002901001', name: '又一个' } })).toMatchObject({ refusal: { code: 'not-unique' } })
  })
})

describe('an event with both ratings', () => {
  it('keeps what was judged, computes both levels, and asks why a risk grew', async () => {
    const enterprise = dual.enterprise()
    const ids = await dual.register(enterprise)
    const { safety } = enterprise
    const edit = { id: ids.riskEvent, version: 1, unit: ids.unit, name: '满罐溢流', inherent: { method: 'LEC' as const, l: 3, e: 6, c: 15 } }
    expect(await dual.house.command(safety, saveRiskEvent, { ...edit, residual: { method: 'LEC', l: 10, e: 6, c: 15 } })).toMatchObject({ refusal: { code: 'residual-worse' } })
    accepted(await dual.house.command(safety, saveRiskEvent, { ...edit, residual: { method: 'LS', l: 2, s: 2 } }))
    const { riskEvents } = accepted(await dual.house.query(safety, getUnit, { id: ids.unit }))
    expect(riskEvents[0]).toMatchObject({ inherentLevel: '2', residual: { method: 'LS', l: 2, s: 2 }, residualLevel: '4' })
  })
  it('has measures that a post answers for', async () => {
    const enterprise = dual.enterprise()
    const ids = await dual.register(enterprise)
    const words = { id: ids.measure, version: 1, riskEvent: ids.riskEvent, dataSrc: '2' as const, classify1: '3' as const, classify2: '3-2' as const, description: '卸车前检尺', inspectionContent: '检尺记录是否完整' }
    expect(await dual.house.command(enterprise.safety, saveMeasure, { ...words, post: newId() })).toMatchObject({ refusal: { code: 'no-such-post' } })
    accepted(await dual.house.command(enterprise.safety, saveMeasure, { ...words, post: dual.operator, lowersLikelihood: 1.5, controlLevel: 'company' }))
    const { measures } = accepted(await dual.house.query(enterprise.safety, getUnit, { id: ids.unit }))
    expect(measures[0]).toMatchObject({ post: dual.operator, postName: '储罐区操作工', lowersLikelihood: 1.5, lowersSeverity: null })
  })
})

describe('reassessment', () => {
  it('falls due after a change at once and after a year by itself, is alarmed, stands in the inbox, and is done with a conclusion', async () => {
    const enterprise = dual.enterprise()
    const { safety, worker } = enterprise
    const { house, clock } = dual
    const { unit } = await dual.register(enterprise)
    const stateOf = async () => accepted(await house.query(worker, getUnit, { id: unit })).review
    expect(await stateOf()).toMatchObject({ state: 'valid', dueOn: addMonths(plantDay(clock.plant()), 12), reasons: [] })
    expect(await house.command(safety, requireReassessment, { units: [newId()], why: 'change', note: '更换储罐' })).toMatchObject({ refusal: { code: 'no-such-unit' } })
    expect(accepted(await house.command(safety, requireReassessment, { units: [unit], why: 'change', note: '更换储罐' }))).toEqual({ units: 1 })
    expect(accepted(await house.command(safety, requireReassessment, { units: [unit], why: 'change', note: '更换储罐' }))).toEqual({ units: 0 })
    expect(await stateOf()).toMatchObject({ state: 'soon', dueOn: '2026-11-30', reasons: [expect.stringContaining('变更：更换储罐')] })
    expect(accepted(await house.query(safety, myRiskWork, {})).items).toMatchObject([{ kind: 'reassess', id: unit }])
    expect(accepted(await house.query(worker, myRiskWork, {})).items).toEqual([])

    clock.move(MONDAY_MORNING + 8 * DAY)
    await runDue(house)
    expect(accepted(await house.query(safety, listAlarms, {})).rows).toMatchObject([{ kind: 'risk-reassessment', title: '1 个风险单元到期未复评', level: 'yellow' }])
    expect(accepted(await house.query(worker, listUnits, { review: ['due'] })).rows.map(({ id }) => id)).toEqual([unit])
    expect(accepted(await house.query(worker, listUnits, { review: ['valid'] })).total).toBe(0)

    expect(await house.command(safety, completeReassessment, { unit: newId(), conclusion: '无变化' })).toMatchObject({ refusal: { code: 'no-such-unit' } })
    expect(accepted(await house.command(safety, completeReassessment, { unit, conclusion: '新罐容积相同，等级不变' })).dueOn).toBe('2027-12-01')
    expect(await stateOf()).toMatchObject({ state: 'valid', assessedOn: '2026-12-01', assessedBy: '周安全', conclusion: '新罐容积相同，等级不变', requests: [] })
    expect(accepted(await house.query(safety, listAlarms, {})).rows.filter(({ kind, clearedAt }) => kind === 'risk-reassessment' && clearedAt === null)).toEqual([])
    const { timeline } = accepted(await house.query(worker, getUnit, { id: unit }))
    expect(timeline.slice(-2).map(({ title, detail }) => [title, detail])).toEqual([['要求风险复评', '变更：更换储罐，2026-11-30 前完成'], ['完成风险复评', '新罐容积相同，等级不变']])

    clock.move(MONDAY_MORNING + 400 * DAY)
    await runDue(house)
    expect(accepted(await house.query(safety, listAlarms, {})).rows.filter(({ kind, clearedAt }) => kind === 'risk-reassessment' && clearedAt === null)).toHaveLength(1)
  })
  it('is not done while an event has no level, or there is none', async () => {
    const { safety } = dual.enterprise()
    const { house } = dual
    const unit = newId()
    accepted(await house.command(safety, saveUnit, { id: unit, version: 0, name: '空单元', ...unitWords }))
    expect(await house.command(safety, completeReassessment, { unit, conclusion: '没有变化' })).toMatchObject({ refusal: { code: 'nothing-assessed' } })
    accepted(await house.command(safety, saveRiskEvent, { id: newId(), version: 0, unit, name: '泄漏' }))
    expect(await house.command(safety, completeReassessment, { unit, conclusion: '没有变化' })).toMatchObject({ refusal: { code: 'event-not-rated' } })
  })
})

describe('the register of a day', () => {
  it('shows Monday in the words of Monday, whatever was changed on Tuesday', async () => {
    const enterprise = dual.enterprise()
    const { safety, worker } = enterprise
    const { house, clock } = dual
    const { unit, measure } = await dual.register(enterprise)
    const monday = plantDay(clock.plant())
    clock.move(MONDAY_MORNING + DAY)
    accepted(await house.command(safety, saveUnit, { id: unit, version: 1, name: '改名后的储罐区', ...unitWords, riskLevel: '1' }))
    const gone = newId()
    accepted(await house.command(safety, saveUnit, { id: gone, version: 0, name: '周二新增', ...unitWords, riskLevel: '4' }))
    const tuesday = plantDay(clock.plant())
    clock.move(MONDAY_MORNING + 2 * DAY)
    accepted(await house.command(safety, saveUnit, { id: gone, version: 1, name: '周二新增', ...unitWords, riskLevel: '4', deleted: true }))
    const on = async (day?: string) => accepted(await house.query(worker, registerOnDay, { bare: true, ...(day === undefined ? {} : { day }) })).rows.map((line) => [line.unit.name, line.unit.riskLevel, line.measure?.id ?? null])
    const name = accepted(await house.query(worker, registerOnDay, { day: monday })).rows[0]?.unit.name
    expect(name).toMatch(/^储罐区/)
    expect(await on(monday)).toEqual([[name, '2', measure]])
    expect(await on(tuesday)).toEqual([['改名后的储罐区', '1', measure], ['周二新增', '4', null]])
    expect(await on()).toEqual([['改名后的储罐区', '1', measure]])
    expect(await on('2026-11-22')).toEqual([])
    expect(await house.query(worker, registerOnDay, { day: '2027-01-01' })).toMatchObject({ refusal: { code: 'day-ahead' } })
    expect(accepted(await house.query(worker, registerOnDay, { day: tuesday, riskLevel: ['4'] })).total).toBe(0)
    expect(accepted(await house.query(worker, registerOnDay, { search: '检尺' })).total).toBe(1)
  })
})

describe('the four-colour map', () => {
  it('colours areas by the gravest of their units, tells what is nowhere, and is confirmed by the quarter', async () => {
    const { safety, worker, org } = dual.enterprise()
    const { house, clock } = dual
    const empty = accepted(await house.query(worker, fourColourMap, {}))
    expect(empty).toMatchObject({ plan: null, zones: [], confirmation: { state: 'never', every: '3 月（待核）' } })
    accepted(await house.command(safety, endpointsOf(planRegister).save, { id: newId(), version: 0, data: { name: '厂区', widthMetres: 300, heightMetres: 200 } }))
    for (const [name, x] of [['罐区', 0], ['泵房', 20]] as const) accepted(await house.command(safety, endpointsOf(areaRegister).save, { id: newId(), version: 0, data: { name, plan: '厂区', polygon: square(x) } }))
    const [tank, pump, lost] = [newId(), newId(), newId()]
    accepted(await house.command(safety, saveUnit, { id: tank, version: 0, name: '储罐区', ...unitWords, areas: ['罐区', '不存在的区域'] }))
    accepted(await house.command(safety, saveUnit, { id: pump, version: 0, name: '泵组', ...unitWords, riskLevel: '4', polygon: square(40) }))
    accepted(await house.command(safety, saveUnit, { id: lost, version: 0, name: '无处', ...unitWords }))
    accepted(await house.command(safety, saveRiskEvent, { id: newId(), version: 0, unit: tank, name: '溢流', inherentLevel: '1', residualLevel: '3' }))
    expect(await house.command(safety, saveUnit, { id: newId(), version: 0, name: '两角', ...unitWords, polygon: square(0).slice(2) })).toMatchObject({ refusal: { code: 'bad-input' } })
    const map = accepted(await house.query(worker, fourColourMap, { face: 'residual' }))
    expect(map.zones.map(({ name, kind, inherent, residual, unitNames }) => [name, kind, inherent, residual, unitNames])).toEqual([
      ['泵房', 'area', null, null, []], ['罐区', 'area', '1', '3', ['储罐区']], ['泵组', 'unit', '4', null, ['泵组']],
    ])
    expect(map).toMatchObject({ placeless: [lost], unknownAreas: ['不存在的区域'], face: 'residual' })
    expect(map.units.find(({ id }) => id === tank)?.note).toContain('按重大风险显示')
    expect(accepted(await house.query(worker, listMapZones, { limit: 1, offset: 1 }))).toMatchObject({ total: 3, rows: [{ name: '罐区' }] })

    expect(accepted(await house.command(safety, confirmMap, { note: '与现场一致' })).dueOn).toBe('2027-02-23')
    expect(accepted(await house.query(worker, fourColourMap, {})).confirmation).toMatchObject({ state: 'valid', on: '2026-11-23', by: '周安全', note: '与现场一致' })
    clock.move(MONDAY_MORNING + 100 * DAY + HOUR)
    expect(accepted(await house.query(safety, myRiskWork, {})).items).toMatchObject([{ kind: 'map', id: org }])
    await runDue(house)
    expect(accepted(await house.query(safety, listAlarms, {})).rows.map(({ kind }) => kind)).toEqual(['risk-map'])
    accepted(await house.command(safety, confirmMap, {}))
    expect(accepted(await house.query(safety, listAlarms, {})).rows[0]).toMatchObject({ clearedAt: expect.any(Number) })
  })
})
