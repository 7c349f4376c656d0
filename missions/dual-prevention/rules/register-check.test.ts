import { describe, expect, it } from 'vitest'
import { resolve } from '@anlan/standards/profile'
import { id } from '../testing/sample-records.ts'
import { readCells } from './register-cells.ts'
import { checkRegister, nameKey } from './register-check.ts'
import { headerOf, type RegisterKey } from './register-columns.ts'

const rules = resolve('notice-2021', '2026-11-23')
const posts = [{ id: id(1), name: '操作工', departmentName: '储运车间' }]
const clean = {
  id: '', hazardCode: '371002901001', department: '储运车间', responsible: '孙主任', unitName: '储罐区', riskLevel: '较大', eventName: '满罐溢流', l: '3', e: '6', c: '15',
  inherentLevel: '较大', residualLevel: '低', dataSrc: '2', classify1: '3', classify2: '3-2', classify3: '', description: '卸车前检尺', inspectionContent: '检尺记录',
  cycle: '1', cycleUnit: '天', windowStart: '', windowEnd: '', workDayType: '0', workType: '0', taskNum: '', controlLevel: '车间', post: '操作工',
}
type Changes = Partial<Record<RegisterKey, string>>
const check = (...rows: Changes[]) => checkRegister(rows.map((more, n) => ({ row: n + 5, cells: { ...clean, description: `${clean.description}${n}`, ...more } })), { rules, posts })
/** The faults of one row, as `header message`. */
const faultsOf = (more: Changes) => check(more).faults.map(({ key, message }) => [key, message])

describe('given a clean row', () => {
  it('when it is checked, then it is read as it is meant', () => {
    const { rows, faults, faulty, blocked } = check({})
    expect({ faults, faulty, blocked }).toEqual({ faults: [], faulty: 0, blocked: 0 })
    expect(rows).toEqual([
      {
        row: 5, id: null,
        unit: { name: '储罐区', hazardCode: '371002901001', department: '储运车间', responsible: '孙主任', riskLevel: '2' },
        riskEvent: { name: '满罐溢流', inherent: { method: 'LEC', l: 3, e: 6, c: 15 }, inherentLevel: '2', residualLevel: '4' },
        measure: { dataSrc: '2', classify1: '3', classify2: '3-2', classify3: '', description: '卸车前检尺0', inspectionContent: '检尺记录', controlLevel: 'workshop' },
        plan: { content: '检尺记录', cycle: 1, cycleUnit: '天', windowStart: null, windowEnd: null, workDayType: '0', workType: '0', taskNum: null, post: id(1), postName: '操作工', person: null },
      },
    ])
  })
  it('when optional cells are empty, then they stay open; LS is a rating without 暴露', () => {
    const { rows } = check({ l: '', e: '', c: '', inherentLevel: '', residualLevel: '', controlLevel: '', workDayType: '', workType: '', id: '01890000-0000-7000-8000-00000000000A' })
    expect(rows[0]).toMatchObject({ id: '01890000-0000-7000-8000-00000000000a', riskEvent: { inherent: null, inherentLevel: null, residualLevel: null }, measure: { controlLevel: null }, plan: { workDayType: '0', workType: '0' } })
    expect(check({ l: '5', e: '', c: '4', inherentLevel: '' }).rows[0]).toMatchObject({ riskEvent: { inherent: { method: 'LS', l: 5, s: 4 }, inherentLevel: '1' } })
  })
  it('when it is 自动化监控, then it has no plan and its plan cells are left alone', () => {
    expect(check({ dataSrc: '自动化监控', cycle: '', cycleUnit: '', post: '', workDayType: '7' }).rows[0]).toMatchObject({ plan: null, measure: { dataSrc: '1' } })
  })
  it.each([['8:00', '20:00'], ['08:00:00', '20:00:00'], ['0.333333333333333', '.833333333333333']])('when the window says %s to %s, then it is 08:00 to 20:00', (windowStart, windowEnd) => {
    expect(check({ cycle: '2', cycleUnit: '小时', windowStart, windowEnd }).rows[0]?.plan).toMatchObject({ windowStart: '08:00', windowEnd: '20:00' })
  })
})

describe('given the columns of risk that remains', () => {
  it('when they are filled, then they are read: areas, a rating, its reason, who answers', () => {
    const { rows, faults } = check({ areas: '罐区、泵房，罐区', residualL: '1', residualE: '6', residualC: '15', residualLevel: '', residualReason: '见说明', measurePost: '操作工' })
    expect(faults).toEqual([])
    expect(rows[0]).toMatchObject({ unit: { areas: ['罐区', '泵房'] }, riskEvent: { residual: { method: 'LEC', l: 1, e: 6, c: 15 }, residualLevel: '3', residualReason: '见说明' }, measure: { post: id(1), postName: '操作工' } })
    expect(check({ residualL: '2', residualC: '2', residualLevel: '' }).rows[0]).toMatchObject({ riskEvent: { residual: { method: 'LS', l: 2, s: 2 }, residualLevel: '4' } })
  })
  it('when a known measure says nothing of its plan, then the plan is left as it is; an unknown one must have one', () => {
    const bare = { cycle: '', cycleUnit: '', post: '' }
    expect(check({ ...bare, id: '01890000-0000-7000-8000-00000000000a' }).rows[0]?.plan).toBe('kept')
    expect(faultsOf(bare).map(([key]) => key)).toEqual(['cycle', 'cycleUnit', 'post'])
  })
  it.each<[Changes, RegisterKey, RegExp]>([
    [{ residualL: '9', residualC: '15', residualE: '6' }, 'residualL', /只能取/], [{ residualL: '1', residualC: '9' }, 'residualC', /只能取/], [{ residualL: '1', residualC: '' }, 'residualC', /没有填写/],
    [{ residualC: '1' }, 'residualL', /没有填写/], [{ residualL: '10', residualE: '6', residualC: '15', residualLevel: '' }, 'residualReason', /高于固有风险/],
    [{ residualL: '3', residualE: '6', residualC: '15' }, 'residualLevel', /不能低于较大/], [{ measurePost: '锅炉工' }, 'measurePost', /没有“锅炉工”这个岗位/],
  ])('when it is %j, then %s says what is wrong', (more, key, message) => {
    expect(faultsOf(more)).toEqual([[key, expect.stringMatching(message)]])
  })
})

describe('given a wrong cell', () => {
  it.each<[Changes, RegisterKey, RegExp]>([
    [{ unitName: '' }, 'unitName', /没有填写/], [{ hazardCode: '' }, 'hazardCode', /没有填写/], [{ department: '' }, 'department', /没有填写/],
    [{ responsible: '长'.repeat(21) }, 'responsible', /最多 20 个字，现有 21/], [{ responsible: '' }, 'responsible', /没有填写/], [{ riskLevel: '极高' }, 'riskLevel', /不是风险等级的代码/],
    [{ eventName: '' }, 'eventName', /没有填写/], [{ l: '' }, 'l', /没有填写/], [{ c: '' }, 'c', /没有填写/], [{ l: '高' }, 'l', /不是数字/], [{ l: '8' }, 'l', /只能取/],
    [{ c: '9' }, 'c', /只能取/], [{ e: '', l: '5', c: '9' }, 'c', /只能取/], [{ inherentLevel: '低' }, 'inherentLevel', /不能低于较大/], [{ residualLevel: '五' }, 'residualLevel', /代码/],
    [{ id: '待分配' }, 'id', /36 位编号/], [{ classify1: '5' }, 'classify1', /代码/], [{ classify2: '1-4' }, 'classify2', /不属于本行/], [{ classify2: '2-4' }, 'classify2', /代码/],
    [{ classify2: '' }, 'classify2', /没有填写/], [{ description: '' }, 'description', /没有填写/], [{ inspectionContent: '' }, 'inspectionContent', /没有填写/], [{ controlLevel: '集团' }, 'controlLevel', /代码/],
    [{ cycle: '' }, 'cycle', /没有填写/], [{ cycle: '每班' }, 'cycle', /不是数字/], [{ cycle: '0' }, 'cycle', /大于 0/], [{ cycle: '25', cycleUnit: '小时', windowStart: '8:00', windowEnd: '20:00' }, 'cycle', /1 至 12/],
    [{ cycle: '2', cycleUnit: '小时', windowStart: '8:00' }, 'windowEnd', /和结束时间/], [{ windowStart: '25:00' }, 'windowStart', /不是时间/], [{ windowStart: '8:70' }, 'windowStart', /不是时间/],
    [{ windowStart: '早' }, 'windowStart', /不是时间/], [{ windowStart: '0.99999' }, 'windowStart', /不是时间/], [{ workDayType: '7' }, 'workDayType', /代码/], [{ workType: '9' }, 'workType', /代码/],
    [{ workType: '1' }, 'taskNum', /1 至 9/], [{ workType: '3', taskNum: '12' }, 'taskNum', /1 至 10/], [{ post: '' }, 'post', /没有填写/], [{ post: '锅炉工' }, 'post', /没有“锅炉工”这个岗位/],
    [{ dataSrc: '' }, 'dataSrc', /没有填写/], [{ dataSrc: '巡检' }, 'dataSrc', /代码/],
  ])('when it is %j, then %s says what is wrong', (more, key, message) => {
    expect(faultsOf(more)).toEqual([[key, expect.stringMatching(message)]])
  })
  it('when a unit word or a date made by Excel stands for a code, then the advice says what to do', () => {
    const advice = (more: Changes) => check(more).faults[0]?.advice
    expect(advice({ cycleUnit: '周' })).toBe('一周请填 7 天')
    expect(advice({ cycleUnit: '季度' })).toBe('一季请填 3 月')
    expect(advice({ cycleUnit: '次/班' })).toBe('只能填：小时、天、月、年')
    expect(advice({ classify2: '2026-01-01' })).toContain('改为文本')
    expect(advice({ dataSrc: '巡检' })).toBe('只能填：1 自动化监控、2 隐患排查')
  })
  it('when several are wrong, then all are told at once, also where 管控方式 itself is wrong', () => {
    expect(faultsOf({ dataSrc: '', cycleUnit: '次/班', classify1: '5' }).map(([key]) => key)).toEqual(['dataSrc', 'classify1', 'cycleUnit'])
    expect(faultsOf({ dataSrc: '', cycle: '', cycleUnit: '' }).map(([key]) => key)).toEqual(['dataSrc'])
    expect(faultsOf({ dataSrc: '', cycle: '' }).map(([key]) => key)).toEqual(['dataSrc', 'cycle'])
  })
})

describe('given posts of one name in several departments', () => {
  const several = [{ id: id(1), name: '操作工', departmentName: '储运车间' }, { id: id(2), name: '操作工', departmentName: '树脂车间' }]
  const of = (department: string, known = several) => checkRegister([{ row: 5, cells: { ...clean, department } }], { rules, posts: known })
  it('when the department has one of them, then it is that; otherwise nothing is guessed', () => {
    expect(of('树脂车间').rows[0]?.plan).toMatchObject({ post: id(2) })
    expect(of('质检部').faults[0]?.message).toBe('有 2 个部门设有岗位“操作工”，责任部门“质检部”中没有')
  })
  it('when none is laid, or very many, then the advice stays readable', () => {
    expect(of('储运车间', []).faults[0]?.advice).toBe('请先在人员中建立岗位')
    const many = Array.from({ length: 21 }, (_, n) => ({ id: id(n), name: `岗位${n}`, departmentName: null }))
    expect(of('储运车间', many as never).faults[0]?.advice).toMatch(/岗位19 等$/)
  })
})

describe('given rows of one unit and event', () => {
  it('when a merged cell is wrong, then it is told once and all rows below it wait', () => {
    const found = check({ l: '8' }, { l: '8' }, { l: '8', cycleUnit: '周' }, { eventName: '泄漏' })
    expect(found.faults.map(({ row, key }) => [row, key])).toEqual([[5, 'l'], [6, undefined], [7, 'cycleUnit']])
    expect(found).toMatchObject({ faulty: 2, blocked: 1 })
    expect(found.rows.map(({ row }) => row)).toEqual([8])
  })
  it('when the unit is wrong, then none of its events goes in', () => {
    const found = check({ riskLevel: '极高' }, { riskLevel: '极高', eventName: '泄漏' }, { unitName: '装卸台' })
    expect(found).toMatchObject({ faulty: 1, blocked: 1 })
    expect(found.rows.map(({ row }) => row)).toEqual([7])
  })
  it('when two rows say different things of it, then the later is told where', () => {
    const found = check({}, { department: '树脂车间' }, { inherentLevel: '重大' })
    expect(found.faults.map(({ row, message }) => [row, message])).toEqual([
      [5, expect.stringContaining('暂未导入')], [6, '与第 5 行同一风险分析单元的“责任部门”不一致'], [7, '与第 5 行同一风险事件的“固有风险等级”不一致'],
    ])
  })
  it('when they differ in blanks and widths only, then they are the same', () => {
    expect(check({ department: '储运 车间' }, { department: '储运车间' }).faults.filter(({ key }) => key === 'department')).toEqual([])
    expect(nameKey('Ａ 区')).toBe(nameKey('A区'))
  })
  it('when a measure or an id stands twice, then the later is told where the first is', () => {
    const twice = { description: '卸车前检尺' }
    const same = { id: '01890000-0000-7000-8000-00000000000a' }
    expect(check(twice, twice).faults.map(({ row, key, message }) => [row, key, message])).toEqual([[6, 'description', '与第 5 行重复']])
    expect(check(same, same, same).faults.map(({ row, key }) => [row, key])).toEqual([[6, 'id'], [7, 'id']])
  })
  it('when names are missing, then each such row is told by itself', () => {
    expect(check({ unitName: '' }, { unitName: '', eventName: '' }).faults.map(({ row, key }) => [row, key])).toEqual([[5, 'unitName'], [6, 'unitName'], [6, 'eventName']])
  })
})

describe('given a sheet without a column', () => {
  it('when the cell is asked for, then it reads empty, and the header is what is said of an unknown key', () => {
    expect(readCells({}).text('classify3', 10)).toBe('')
    expect(headerOf('other')).toBe('other')
    expect(checkRegister([{ row: 1, cells: {} }], { rules, posts }).faults.map(({ key }) => key)).toEqual(
      ['unitName', 'hazardCode', 'department', 'responsible', 'riskLevel', 'eventName', 'dataSrc', 'classify1', 'classify2', 'description', 'inspectionContent'],
    )
    expect(checkRegister([{ row: 1, cells: { cycle: '1' } }, { row: 2, cells: {} }], { rules, posts }).faulty).toBe(2)
  })
})
