import { describe, expect, it } from 'vitest'
import { facts, job } from '../testing/samples.ts'
import { contentOf, declarationOf, deviationsOf } from './declaration.ts'
import { gradeOf } from './risk-grade.ts'

const honest = (more: object = {}) => declarationOf(facts(more)).declaration
const named = (name: string) => [{ id: '1', name }]
const keys = (said: Parameters<typeof deviationsOf>[0], more: object = {}) => deviationsOf(said, facts(more)).map(({ key }) => key)

describe('the grade of the day', () => {
  it('is the gravest that anything gives, with every reason, the gravest first', () => {
    expect(declarationOf(facts()).graded).toEqual({ grade: '4', reasons: ['没有高危险作业、重大隐患和红色报警'] })
    expect(declarationOf(facts({ jobs: [job(), job({ kind: 'confined-space', level: null })] })).graded).toEqual({ grade: '2', reasons: ['受限空间作业 1 处', '一级、二级动火 1 处'] })
    expect(gradeOf(honest().counts, { majorDangers: named('联锁摘除'), redAlarms: [], overdueDangers: 2 })).toEqual({ grade: '1', reasons: ['有 1 条重大事故隐患未消除', '有 2 条隐患超期未整改'] })
  })
})

describe('a declaration (AQ 3067-2026 5.7.7)', () => {
  it('that says what the system sees has no deviation', () => {
    const more = { jobs: [job({ contractor: '甲公司' })], majorDangers: named('联锁摘除'), redAlarms: named('泄漏') }
    expect(keys(honest(more), more)).toEqual([])
  })
  it('differs where a major danger, a red alarm, a stop, a job or a flag is left out', () => {
    expect(keys(honest(), { majorDangers: named('联锁摘除') })).toEqual(['majorDanger', 'riskGrade'])
    expect(keys(honest(), { redAlarms: named('泄漏') })).toEqual(['redAlarms', 'riskGrade'])
    expect(keys(honest(), { jobs: [job({ contractor: '甲公司' })] })).toEqual(['riskGrade', 'contractorWork', 'count:firstFire', 'count:contractorJobs'])
    expect(keys(honest(), { units: [{ hazardCode: 'A', stopped: true }] })).toEqual(['status:A', 'count:running', 'count:stopped', 'count:keyProcesses'])
    expect(deviationsOf({ ...honest(), statuses: [] }, facts()).map(({ declared }) => declared)).toEqual(['未申报', '未申报'])
    expect(deviationsOf({ ...honest(), trialProduction: true }, facts())).toEqual([{ key: 'trialProduction', words: '试生产与作业登记不一致', declared: '有', seen: '无' }])
  })
  it('may be graver than the system sees', () => {
    expect(keys({ ...honest(), riskGrade: '1', majorDanger: true })).toEqual([])
  })
  it('is put into words', () => {
    expect(contentOf('甲公司', honest())).toContain('今日无特殊作业。无重大事故隐患，综合研判为低风险。')
    const busy = contentOf('甲公司', honest({ jobs: [job(), job({ kind: 'change', level: null })], majorDangers: named('联锁摘除') }))
    expect(busy).toContain('今日特殊作业：一级动火 1 处。其他作业：变更 1 处。有重大事故隐患')
  })
})
