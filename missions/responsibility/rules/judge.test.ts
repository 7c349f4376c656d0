import { describe, expect, it } from 'vitest'
import { TOPICS } from '../contract/judgement.ts'
import { facts, id, job, worker } from '../testing/samples.ts'
import { decideJudgement, lowerLevel } from './judge.ts'
import { knownFindings } from './known-words.ts'

const place = { id: id(40), name: '罐区' }
const topics = Object.keys(TOPICS) as (keyof typeof TOPICS)[]
const findings = topics.map((topic) => ({ topic, controlled: true, note: '' }))
const known = [{ topic: 'jobs' as const, known: '高处 1 项', controlled: true, note: '' }]
const judge = (more: object = {}, standing = undefined as never) => decideJudgement({ id: id(41), level: 'shift', findings, riskGrade: '4', comment: '', ...more }, { place, known, standing }, worker)

describe('a judgement (应急〔2018〕74号 研判承诺)', () => {
  it('has every topic once, with what was known', () => {
    expect(judge()).toMatchObject({ accepted: true, value: { day: '2026-11-23', place, signedBy: { name: '王芳' } } })
    const value = judge()
    expect(value.accepted && value.value.findings.map((it) => it.known)).toEqual(['', '', '高处 1 项', '', '', '', ''])
    expect(judge({ findings: [...findings.slice(1), findings[1]] })).toMatchObject({ refusal: { code: 'topics-incomplete' } })
  })
  it('says what is done about what is not under control, and is not called low then', () => {
    const open = (note: string) => findings.map((it) => (it.topic === 'alarms' ? { ...it, controlled: false, note } : it))
    expect(judge({ findings: open('') })).toMatchObject({ refusal: { code: 'finding-without-words', field: 'findings.6.note' } })
    expect(judge({ findings: open('已派人') })).toMatchObject({ refusal: { code: 'grade-too-low' } })
    expect(judge({ findings: open('已派人'), riskGrade: '3' })).toMatchObject({ accepted: true })
  })
  it('is made once a day', () => {
    const first = judge()
    expect(judge({}, (first.accepted ? first.value : undefined) as never)).toMatchObject({ refusal: { code: 'judged-already' } })
  })
  it('stands in the level above, those missing first and by name', () => {
    const first = judge({ findings: findings.map((it) => (it.topic === 'alarms' ? { ...it, controlled: false, note: '已派人' } : it)), riskGrade: '3' })
    const level = lowerLevel([place, { id: id(42), name: '仓库' }], first.accepted ? [first.value, { ...first.value, place: { id: id(43), name: '门卫' } }] : [])
    expect(level.map((it) => [it.place.name, it.state, it.uncontrolled])).toEqual([['仓库', 'missing', []], ['罐区', 'signed', ['报警：已派人']], ['门卫', 'signed', ['报警：已派人']]])
  })
})

describe('what is known beside each topic', () => {
  const words = (more: object = {}) => knownFindings({ units: [], sources: [], jobs: [], majorDangers: 0, overdueDangers: 0, openAlarms: 0, redAlarms: 0, ...more }).map((it) => it.known)
  it('is said also when there is nothing', () => {
    expect(words()).toEqual(['没有登记风险单元', '没有重大危险源', '今日没有登记高危险作业', '今日没有登记变更', '今日没有承包商作业', '未治理 0 条', '没有未处置的报警'])
  })
  it('names what there is', () => {
    const units = [{ name: '储罐', stopped: true, openDangers: 2 }, { name: '泵房', stopped: false, openDangers: 1 }]
    const jobs = [job({ contractor: '甲公司' }), job({ level: null }), job({ kind: 'height', level: null }), job({ kind: 'change', level: null, title: '换料' })]
    expect(words({ units, sources: facts().sources, jobs, majorDangers: 1, overdueDangers: 1, openAlarms: 3, redAlarms: 1 })).toEqual([
      '2 个单元，停用检维修 1 个：储罐', '重大危险源：罐区（三级）', '一级动火 1 项、二级动火 1 项、高处 1 项', '变更 1 项：换料', '甲公司', '未治理 3 条，全厂重大 1 条，全厂超期 1 条', '未处置 3 条，其中红色 1 条',
    ])
    expect(words({ units: units.slice(1), openAlarms: 1 })[0]).toBe('1 个单元都在运行')
    expect(words({ openAlarms: 1 })[6]).toBe('未处置 1 条')
  })
})
