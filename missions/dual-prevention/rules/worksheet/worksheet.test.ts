import { describe, expect, it } from 'vitest'
import { resolve } from '@anlan/standards/profile'
import type { Measure, RiskEvent } from '../../contract/records.ts'
import type { SheetRow, Worksheet } from '../../contract/worksheet.ts'
import { hand, id, leader, NOW, safety, worker } from '../../testing/sample-records.ts'
import { decideApplyWorksheet, decideApproveWorksheet, decideConfirmWorksheet, decideReturnWorksheet, decideSaveWorksheet, decideSubmitWorksheet } from './moves.ts'
import { contentFaults, openPoints } from './open-points.ts'
import { eventNameOf } from './row-words.ts'
import { eventsOf } from './to-register.ts'
import { sheetWork } from './waits-for.ts'

const rules = resolve('notice-2021', NOW)
const principal = hand(9, '钱总', ['principal'])
const measure = (description: string, more: Partial<SheetRow['existing'][number]> = {}) => ({ description, classify2: '3-2' as const, dataSrc: '2' as const, controlLevel: null, ...more })
const row = (more: Partial<SheetRow> = {}): SheetRow => ({ subject: '连接鹤管', hazard: '密封不严', consequence: '泄漏着火', existing: [measure('检查密封圈')], rating: { method: 'LS', l: 3, s: 5 }, suggested: [], residual: null, ...more })
const member = ({ id: who, name }: { id: string; name: string }) => ({ id: who, name })
const signed = (it: { id: string; name: string }) => ({ ...member(it), at: NOW })
const sheet = (more: Partial<Worksheet> = {}): Worksheet => ({
  id: id(50), version: 3, deleted: false, createdAt: NOW, createdBy: '李班长', updatedAt: NOW, updatedBy: '李班长', kind: 'JHA', state: 'drafting', unit: id(60), title: '卸车', place: '', author: member(leader),
  members: [member(leader), member(worker)], confirmed: [signed(leader), signed(worker)], rows: [row()], submittedAt: null, approved: null, appliedAt: null, returnedReason: null, ...more,
})
const draft = { id: id(50), deleted: false, kind: 'JHA' as const, unit: id(60), title: '卸车', place: '', rows: [row()] }
const facts = { unitName: '装卸区', named: [member(worker)], asked: 1 }

describe('given a draft', () => {
  it('when it is new, then it is its author’s, unfinished as it may be', () => {
    expect(decideSaveWorksheet({ ...draft, rows: [] }, { ...facts, before: undefined, by: leader })).toMatchObject({ value: { version: 1, state: 'drafting', author: { name: '李班长' }, members: [member(leader), member(worker)], confirmed: [] } })
  })
  it('when the same is saved again, then it stays; when its words change, nobody has confirmed it any more', () => {
    const before = sheet()
    expect(decideSaveWorksheet(draft, { ...facts, before, by: worker })).toMatchObject({ value: before })
    expect(decideSaveWorksheet({ ...draft, rows: [row({ hazard: '未接地' })] }, { ...facts, before, by: worker })).toMatchObject({ value: { version: 4, confirmed: [] } })
  })
  it('when only an analyst or the place is another, then the others’ names stay', () => {
    expect(decideSaveWorksheet({ ...draft, place: '装卸区' }, { before: sheet(), unitName: '装卸区', named: [], asked: 0, by: safety })).toMatchObject({ value: { members: [member(leader)], confirmed: [signed(leader)] } })
  })
  it('when the unit or a person is unknown, it is no draft any more, or the hand is a stranger’s, then it is refused', () => {
    expect(decideSaveWorksheet(draft, { ...facts, unitName: null, before: undefined, by: leader })).toMatchObject({ refusal: { field: 'unit' } })
    expect(decideSaveWorksheet(draft, { ...facts, asked: 2, before: undefined, by: leader })).toMatchObject({ refusal: { field: 'members' } })
    expect(decideSaveWorksheet(draft, { ...facts, before: sheet({ state: 'submitted' }), by: leader })).toMatchObject({ refusal: { code: 'worksheet-not-drafting' } })
    expect(decideSaveWorksheet(draft, { ...facts, before: sheet(), by: principal })).toMatchObject({ refusal: { code: 'not-an-analyst' } })
  })
})

describe('given the content of a sheet', () => {
  it('when all is there, then nothing is open', () => {
    expect(openPoints(sheet(), rules)).toEqual([])
  })
  it('when something is missing, then it is told row by row, in the words of the method', () => {
    const open = row({ subject: '', hazard: '', consequence: '', existing: [measure('', { classify2: null })], rating: null, suggested: [measure('装')] })
    expect(contentFaults(sheet({ kind: 'SCL', rows: [row(), open] }), rules)).toEqual(['第 2 行没有写检查项目', '第 2 行没有写检查标准', '第 2 行没有写偏离标准可能导致的后果', '第 2 行没有评价风险', '第 2 行现有措施 1 没有写内容', '第 2 行现有措施 1 没有选措施分类', '第 2 行建议措施 1 没有写内容'])
    expect(contentFaults(sheet({ rows: [] }), rules)).toEqual(['还没有分析记录'])
    expect(contentFaults(sheet({ rows: [row({ residual: { method: 'LS', l: 5, s: 5 } })] }), rules)).toEqual(['第 1 行剩余风险高于固有风险'])
    expect(contentFaults(sheet({ rows: [row({ residual: { method: 'LS', l: 3, s: 5 } })] }), rules)).toEqual([])
    expect(contentFaults(sheet({ rows: [row({ existing: [], rating: { method: 'LS', l: 9, s: 5 }, residual: { method: 'LEC', l: 3, e: 7, c: 15 } })] }), rules)).toEqual([expect.stringContaining('风险评价：可能性 L只能取'), expect.stringContaining('剩余风险评价：暴露频繁程度 E只能取'), '第 1 行没有管控措施'])
  })
  it('when there are too few analysts, or one has not confirmed, then that is told, too', () => {
    expect(openPoints(sheet({ members: [member(leader)], confirmed: [] }), rules)).toEqual(['分析人员不足 2 人（待核），请添加一起分析的人', '李班长还没有确认分析结果'])
    const own = resolve({ base: 'notice-2021', verified: [{ name: 'worksheet-analysts-least', value: 3, clause: '企业制度', from: '2021-11-01' }] }, NOW)
    expect(openPoints(sheet(), own)).toEqual(['分析人员不足 3 人，请添加一起分析的人'])
  })
})

describe('given the steps of a sheet', () => {
  it('when an analyst confirms, then their name stands, once', () => {
    expect(decideConfirmWorksheet(sheet({ confirmed: [] }), worker, rules)).toMatchObject({ value: { version: 4, confirmed: [signed(worker)] } })
    expect(decideConfirmWorksheet(sheet(), worker, rules)).toMatchObject({ value: { version: 3 } })
  })
  it('when it is unfinished, over, or a stranger’s, then it is not confirmed', () => {
    expect(decideConfirmWorksheet(sheet({ rows: [] }), worker, rules)).toMatchObject({ refusal: { message: '还没有分析记录，请填完再确认' } })
    expect(decideConfirmWorksheet(sheet({ rows: [row({ subject: '', hazard: '' })] }), worker, rules)).toMatchObject({ refusal: { message: expect.stringContaining('另有 1 处没有填完') } })
    expect(decideConfirmWorksheet(sheet({ state: 'applied' }), worker, rules)).toMatchObject({ refusal: { code: 'worksheet-not-drafting' } })
    expect(decideConfirmWorksheet(sheet(), principal, rules)).toMatchObject({ refusal: { code: 'not-an-analyst' } })
  })
  it('when it is submitted, approved and applied, then each step is somebody’s', () => {
    expect(decideSubmitWorksheet(sheet(), leader, rules)).toMatchObject({ value: { state: 'submitted', submittedAt: NOW } })
    expect(decideSubmitWorksheet(sheet({ confirmed: [signed(leader)] }), safety, rules)).toMatchObject({ refusal: { message: '王芳还没有确认分析结果' } })
    expect(decideSubmitWorksheet(sheet({ rows: [], confirmed: [] }), leader, rules)).toMatchObject({ refusal: { message: '还没有分析记录，另有 1 处' } })
    expect(decideSubmitWorksheet(sheet(), principal, rules)).toMatchObject({ refusal: { code: 'not-an-analyst' } })
    expect(decideSubmitWorksheet(sheet({ state: 'applied', rows: [] }), leader, rules)).toMatchObject({ refusal: { code: 'worksheet-not-submit' } })
    expect(decideApproveWorksheet(sheet({ state: 'submitted' }), principal)).toMatchObject({ value: { state: 'approved', approved: signed(principal) } })
    expect(decideApproveWorksheet(sheet({ state: 'submitted', author: member(safety) }), safety)).toMatchObject({ refusal: { code: 'own-worksheet' } })
    expect(decideApplyWorksheet(sheet({ state: 'approved' }), safety)).toMatchObject({ value: { state: 'applied', appliedAt: NOW } })
    expect(decideReturnWorksheet(sheet({ state: 'approved', approved: signed(principal) }), '漏了步骤', safety)).toMatchObject({ value: { state: 'drafting', returnedReason: '漏了步骤', confirmed: [], approved: null } })
  })
})

describe('given an approved sheet and the unit', () => {
  const none = { riskEvents: [], measures: [] }
  it('when a row becomes an event, then it bears the row’s words, and its measures are controlled by the level of its risk', () => {
    expect(eventNameOf('SCL', row())).toBe('连接鹤管不符合“密封不严”，可能导致泄漏着火')
    const [made] = eventsOf(sheet({ rows: [row({ suggested: [measure('装拉断阀', { classify2: '1-2', controlLevel: 'team', dataSrc: '1' }), measure('检查密封圈')] })] }), none, rules)
    expect(made).toEqual({
      name: '连接鹤管：密封不严，可能导致泄漏着火', inherent: { method: 'LS', l: 3, s: 5 }, residual: null, standing: undefined,
      measures: [
        { dataSrc: '2', classify1: '3', classify2: '3-2', description: '检查密封圈', inspectionContent: '检查密封圈', controlLevel: 'department' },
        { dataSrc: '1', classify1: '1', classify2: '1-2', description: '装拉断阀', inspectionContent: '装拉断阀', controlLevel: 'team' },
      ],
    })
  })
  it('when rows say the same event, then they are one, by the gravest rating; unrated ones come last', () => {
    const made = eventsOf(sheet({ rows: [row({ rating: null, existing: [measure('其他', { classify2: null })] }), row({ rating: { method: 'LS', l: 5, s: 5 } }), row({ rating: { method: 'LS', l: 1, s: 1 } })] }), none, rules)
    expect(made).toHaveLength(1)
    expect(made[0]).toMatchObject({ inherent: { l: 5, s: 5 }, measures: [{ description: '其他', classify1: '1', classify2: '1-5', controlLevel: 'company' }, { description: '检查密封圈' }] })
    expect(eventsOf(sheet({ rows: [row({ rating: null })] }), none, rules)[0]?.measures[0]?.controlLevel).toBeNull()
  })
  it('when the event stands already, then it is that one, and its measures are not made twice', () => {
    const standing = { id: id(70), name: '连接鹤管： 密封不严，可能导致泄漏着火' } as RiskEvent
    const [made] = eventsOf(sheet(), { riskEvents: [standing], measures: [{ riskEvent: id(70), description: '检查 密封圈' } as Measure, { riskEvent: id(71), description: '别的' } as Measure] }, rules)
    expect(made).toMatchObject({ standing, measures: [] })
  })
})

describe('given somebody’s inbox', () => {
  it('when a sheet waits for their word, then it says which', () => {
    expect(sheetWork(sheet({ confirmed: [] }), worker)).toMatchObject({ kind: 'analyse', title: '作业危害分析：卸车', detail: '请分析并确认' })
    expect(sheetWork(sheet({ confirmed: [], returnedReason: '漏了' }), worker)?.detail).toBe('已退回：漏了')
    expect(sheetWork(sheet({ state: 'submitted' }), principal)).toMatchObject({ kind: 'approve', detail: '李班长编制，请审核' })
    expect(sheetWork(sheet({ state: 'submitted' }), safety)).toMatchObject({ kind: 'approve' })
    expect(sheetWork(sheet({ state: 'approved' }), safety)).toMatchObject({ kind: 'apply' })
  })
  it('when it waits for others, then there is nothing', () => {
    expect([sheetWork(sheet(), worker), sheetWork(sheet({ confirmed: [] }), principal), sheetWork(sheet({ state: 'submitted' }), worker), sheetWork(sheet({ state: 'submitted', author: member(safety) }), safety), sheetWork(sheet({ state: 'approved' }), principal), sheetWork(sheet({ state: 'applied' }), safety)]).toEqual([null, null, null, null, null, null])
  })
})
