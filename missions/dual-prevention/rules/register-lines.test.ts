import { describe, expect, it } from 'vitest'
import type { Measure, RiskEvent, RiskUnit } from '../contract/records.ts'
import { id, plan } from '../testing/sample-records.ts'
import { REGISTER_OUT } from './register-cells-out.ts'
import { type RegisterThen, registerLines } from './register-lines.ts'

const base = { version: 1, deleted: false, createdAt: 1, createdBy: '王芳', updatedAt: 1, updatedBy: '王芳' }
const unit = (n: number, name: string, riskLevel: RiskUnit['riskLevel'], more: Partial<RiskUnit> = {}): RiskUnit => ({ ...base, id: id(n), name, riskLevel, hazardCode: '371002901001', department: '储运车间', responsible: '孙主任', ...more })
const event = (n: number, of: number, name: string, more: Partial<RiskEvent> = {}): RiskEvent => ({ ...base, id: id(n), unit: id(of), name, inherent: null, inherentLevel: null, residualLevel: null, ...more })
const measure = (n: number, of: number, classify2: string, more: Partial<Measure> = {}): Measure => ({ ...base, id: id(n), riskEvent: id(of), dataSrc: '2', classify1: '3', classify2, classify3: '', description: `措施${n}`, inspectionContent: '查记录', controlLevel: null, ...more })
const then = (more: Partial<RegisterThen> = {}): RegisterThen => ({
  units: [unit(1, '泵房', '4'), unit(2, '罐区', '1'), unit(3, '罐区', '1', { deleted: true })], riskEvents: [event(10, 2, '溢流'), event(11, 2, '泄漏')], measures: [measure(20, 10, '3-2'), measure(21, 10, '1-1')],
  plans: [plan({ id: id(30), measure: id(20) })], sources: [{ code: '371002901001', name: '储罐区' }], ...more,
})
const asked = { riskLevel: [], bare: true }
const keys = (register: RegisterThen, more: object = {}) => registerLines(register, { ...asked, ...more }).map(({ key }) => key)

describe('given the records of a day', () => {
  it('when they are put in lines, then the gravest unit comes first, events by name, measures by class, the bare ones among them', () => {
    expect(keys(then())).toEqual([id(11), id(21), id(20), id(1)])
    expect(keys(then(), { bare: false })).toEqual([id(21), id(20)])
    expect(registerLines(then(), asked)[2]).toMatchObject({ objectName: '储罐区', unit: { name: '罐区' }, riskEvent: { name: '溢流' }, measure: { id: id(20) }, plan: { id: id(30) } })
    expect(registerLines(then({ sources: [] }), asked)[0]?.objectName).toBeNull()
  })
  it('when names are the same, then they stay in their order', () => {
    const twins = then({ units: [unit(2, '罐区', '1'), unit(5, '罐区', '1')], riskEvents: [event(10, 2, '溢流'), event(12, 2, '溢流')], measures: [measure(20, 10, '3-2'), measure(22, 10, '3-2'), measure(23, 10, '1-1')] })
    expect(keys(twins)).toEqual([id(23), id(20), id(22), id(12), id(5)])
  })
  it('when a level or words are asked for, then only their lines come', () => {
    expect(keys(then(), { riskLevel: ['4'] })).toEqual([id(1)])
    expect(keys(then(), { search: '泄漏' })).toEqual([id(11)])
    expect(keys(then(), { search: '措施21' })).toEqual([id(21)])
  })
})

describe('given a line of the workbook', () => {
  const cells = (register: RegisterThen) => registerLines(register, { ...asked, bare: true }).map((line) => Object.fromEntries(REGISTER_OUT.map(([header, cell]) => [header, cell(line)])))
  it('when everything is said, then it stands under the headers of the import', () => {
    const full = then({
      units: [unit(2, '罐区', '1', { areas: ['罐区', '泵房'] })], riskEvents: [event(10, 2, '溢流', { inherent: { method: 'LEC', l: 3, e: 6, c: 15 }, inherentLevel: '2', residual: { method: 'LS', l: 2, s: 3 }, residualLevel: '4', residualReason: '说明' })],
      measures: [measure(20, 10, '3-2', { controlLevel: 'team', postName: '班长' })], plans: [plan({ measure: id(20), windowStart: '08:00', windowEnd: '20:00', taskNum: 3 })],
    })
    expect(cells(full)).toEqual([expect.objectContaining({
      平台ID: id(20), 风险分析对象: '储罐区', 所在区域: '罐区、泵房', 单元风险等级: '重大', 可能性L: 3, 暴露E: 6, 后果C: 15, 固有风险等级: '较大', 剩余可能性L: 2, 剩余暴露E: null, 剩余后果C: 3, 剩余风险等级: '低', 剩余风险说明: '说明',
      排查周期: 1, 工作开始时间: '08:00', 工作日类型: '每天', 包保任务项: 3, 管控层级: '班组级', 责任岗位: '操作工', 管控责任岗位: '班长',
    })])
  })
  it('when little is said, or the plan is a person’s, then the cells are empty', () => {
    expect(cells(then({ plans: [plan({ measure: id(20), postName: null })] }))).toEqual([
      expect.objectContaining({ 风险事件: '泄漏', 可能性L: null, 管控方式: null, 平台ID: null }), expect.objectContaining({ 排查周期: null, 责任岗位: null }), expect.objectContaining({ 排查周期: null, 责任岗位: null, 工作日类型: null }),
      expect.objectContaining({ 风险事件: null, 固有风险等级: null, 所在区域: '' }),
    ])
  })
})
