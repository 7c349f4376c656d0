import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE } from '@anlan/kernel/time'
import { MAJOR_DANGERS } from '@anlan/standards/major-dangers'
import type { FactData, FactKind, KeptFact } from '../contract/facts.ts'
import { FACT_KINDS } from '../contract/facts.ts'
import { connected } from './connected.ts'
import type { Judging } from './finding.ts'
import { ITEM_RULES, judgeAll } from './judge-items.ts'

const NOW = Date.parse('2026-11-23T09:00:00+08:00')
const judging: Judging = { now: NOW, figures: { detectorDownMinutes: 30, overQuantityMinutes: 10, monitoringSilentHours: 24, crowdAbnormal: 6, crowdBuilding: 2 } }
const ID = '01890000-0000-7000-8000-000000000001'
const fact = <Kind extends FactKind>(kind: Kind, data: FactData<Kind>): KeptFact<Kind> => ({ kind, key: 'k', data, expiresAt: null })
const point = (since: number) => ({ point: ID, tag: 'GT-101', name: '罐区可燃气', area: '罐区', since })
const level = (since: number, value: number | null = 9.2) => ({ ...point(since), tag: 'LT-101', name: '液位', value, limit: 9, unit: '米' })
const titles = (...facts: KeptFact[]) => judgeAll(facts, judging).map(({ item, title }) => `${item} ${title}`)

describe('each item says what it saw', () => {
  it.each<[string, KeptFact, string]>([
    ['5.1.1', fact('unqualified-person', { name: '钱总', role: 'principal', expired: '2026-11-01' }), '5.1.1 主要负责人钱总的考核合格证已过期'],
    ['5.1.1 manager', fact('unqualified-person', { name: '周安全', role: 'safety-manager', expired: '2026-11-01' }), '5.1.1 专职安全生产管理人员周安全的考核合格证已过期'],
    ['5.1.4', fact('uncertified-worker', { name: '王芳', work: '焊接', at: NOW }), '5.1.4 王芳无有效证书从事焊接'],
    ['5.1.5', fact('guarantee-missed', { record: ID, who: '技术负责人', endedAt: NOW - HOUR }), '5.1.5 包保任务到期未完成：技术负责人'],
    ['5.4.2', fact('gas-detector-down', { ...point(NOW - 31 * MINUTE), condition: 'fault' }), '5.4.2 气体探测器不能正常使用：GT-101 罐区可燃气'],
    ['5.5.7 unapproved', fact('interlock-bypassed', { ...point(NOW), approved: false, until: null }), '5.5.7 联锁未经审批摘除：GT-101 罐区可燃气'],
    ['5.5.7 too long', fact('interlock-bypassed', { ...point(NOW - HOUR), approved: true, until: NOW - 1 }), '5.5.7 联锁未按批准的时间恢复：GT-101 罐区可燃气'],
    ['5.5.7 approved without an end', fact('interlock-bypassed', { ...point(NOW), approved: true, until: null }), '5.5.7 联锁未按批准的时间恢复：GT-101 罐区可燃气'],
    ['5.5.8', fact('over-quantity', level(NOW - 11 * MINUTE)), '5.5.8 储量超过限值：LT-101 液位'],
    ['5.5.12', fact('roof-landed', level(NOW, null)), '5.5.12 内浮顶储罐浮盘可能落底：LT-101 液位'],
    ['5.6.1', fact('work-unapproved', { permit: ID, title: '罐区动火', startedAt: NOW, what: 'not-upgraded' }), '5.6.1 罐区动火未按要求升级'],
    ['5.6.2', fact('work-unisolated', { permit: ID, title: '釜内作业', startedAt: NOW, what: 'isolation' }), '5.6.2 釜内作业未有效隔离'],
    ['5.6.3', fact('work-unmonitored', { permit: ID, title: '釜内作业', since: NOW, what: 'gas' }), '5.6.3 釜内作业气体未连续监测'],
    ['5.6.4', fact('untrained-entry', { who: '赵工', place: '罐区', at: NOW, what: 'entry-training' }), '5.6.4 赵工未经入厂教育'],
    ['5.7.3 positioning', fact('no-positioning', { reason: '基站全部离线', since: NOW }), '5.7.3 人员定位系统未投用'],
    ['5.7.3 terminal', fact('without-terminal', { place: '罐区', people: 2, at: NOW }), '5.7.3 罐区有人员未佩戴定位终端'],
    ['5.7.3 data', fact('unconnected-monitoring', { points: 12, heard: 0, since: NOW - 25 * HOUR }), '5.7.3 重大危险源监测数据没有接入'],
    ['5.7.5', fact('unmanaged-change', { title: '换泵', at: NOW, missing: ['assessment', 'training'] }), '5.7.5 变更“换泵”未评估风险、未培训'],
    ['5.7.7 none', fact('no-commitment', { day: '2026-11-23', since: NOW }), '5.7.7 2026-11-23 未进行安全风险承诺'],
    ['5.7.7 odds', fact('commitment-at-odds', { day: '2026-11-23', odds: [{ claimed: '无重大隐患', found: '有 1 条' }], since: NOW }), '5.7.7 2026-11-23 的安全承诺与现场不符'],
  ])('%s', (_name, given, said) => {
    const [found, ...more] = judgeAll([given], judging)
    expect(titles(given)).toEqual([said])
    expect(more).toEqual([])
    expect(found?.cause).toBe(`${found?.item}:${given.kind}:k`)
    expect(found?.facts.length).toBeGreaterThan(1)
  })
})

describe('what has not lasted, or is within its bounds, is not told', () => {
  it.each<[string, KeptFact]>([
    ['a detector down for less than half an hour', fact('gas-detector-down', { ...point(NOW - 29 * MINUTE), condition: 'silent' })],
    ['a level too high for less than ten minutes', fact('over-quantity', level(NOW - 9 * MINUTE))],
    ['an interlock out within the time of its approval', fact('interlock-bypassed', { ...point(NOW - HOUR), approved: true, until: NOW + HOUR })],
    ['points silent for less than a day', fact('unconnected-monitoring', { points: 12, heard: 0, since: NOW - HOUR })],
    ['points of which some are heard', fact('unconnected-monitoring', { points: 12, heard: 3, since: NOW - 90 * HOUR })],
    ['six people in an abnormal unit', fact('crowd', { place: '装置', people: 6, unrelated: 0, abnormal: true, highRiskBuilding: false, at: NOW })],
    ['many people in a normal unit', fact('crowd', { place: '装置', people: 20, unrelated: 5, abnormal: false, highRiskBuilding: false, at: NOW })],
    ['two people in a high-risk building', fact('crowd', { place: '硝化厂房', people: 2, unrelated: 0, abnormal: false, highRiskBuilding: true, at: NOW })],
  ])('%s', (_name, given) => expect(titles(given)).toEqual([]))
})

describe('5.7.4 tells each reason', () => {
  it.each([
    [{ people: 7, unrelated: 0, abnormal: true, highRiskBuilding: false }, ['异常工况下有 7 人，超过 6 人']],
    [{ people: 2, unrelated: 1, abnormal: true, highRiskBuilding: false }, ['异常工况下有 1 名无关人员进入']],
    [{ people: 7, unrelated: 1, abnormal: true, highRiskBuilding: true }, ['异常工况下有 7 人，超过 6 人', '异常工况下有 1 名无关人员进入', '高风险工艺建筑内有 7 人，超过 2 人']],
    [{ people: 3, unrelated: 0, abnormal: false, highRiskBuilding: true }, ['高风险工艺建筑内有 3 人，超过 2 人']],
  ])('%o', (crowd, reasons) => {
    const [found] = judgeAll([fact('crowd', { place: '装置', at: NOW, ...crowd })], judging)
    expect(found?.facts.filter(({ title }) => title === '情况').map(({ value }) => value)).toEqual(reasons)
  })
})

it('an unnamed area and a long span are said as such', () => {
  const [found] = judgeAll([fact('gas-detector-down', { ...point(NOW - 90 * MINUTE), area: '', condition: 'bypassed' })], judging)
  expect(found?.facts.map(({ value }) => value)).toContain('未填写')
  expect(found?.facts.map(({ value }) => value)).toContain('1 小时 30 分钟')
  const [over] = judgeAll([fact('over-quantity', { ...level(NOW - HOUR), area: '' })], judging)
  expect(over?.facts.map(({ value }) => value)).toContain('9.2 米')
})

it('every item marked auto has a rule, every kind of fact an item, and some items are watched today', () => {
  const auto = MAJOR_DANGERS.filter((item) => item.auto).map(({ item }) => item)
  expect(Object.keys(ITEM_RULES).toSorted()).toEqual(auto.toSorted())
  expect(auto.length).toBe(15)
  expect(new Set(Object.values(ITEM_RULES).flatMap(({ needs }) => needs))).toEqual(new Set(FACT_KINDS))
  expect(connected('5.4.2')).toBe(true)
  expect(connected('5.6.1')).toBe(false)
})
