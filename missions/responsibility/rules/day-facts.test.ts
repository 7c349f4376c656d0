import { describe, expect, it } from 'vitest'
import { facts, job, NOW } from '../testing/samples.ts'
import { countsOf, statusOf } from './day-facts.ts'

const [A, B] = facts().sources as [ReturnType<typeof facts>['sources'][number], ReturnType<typeof facts>['sources'][number]]
const stop = (reason: string) => ({ hazardCode: 'A', startAt: NOW, endAt: NOW + 1, reason })

describe('the state of a source', () => {
  it('follows its units, the reason of the stop, and trial jobs', () => {
    const stopped = { units: [{ hazardCode: 'A', stopped: true }] }
    expect(statusOf(A, facts())).toEqual({ hazardCode: 'A', name: '罐区', status: '1', reason: '' })
    expect(statusOf(A, facts({ ...stopped, stops: [stop('停产'), stop('停产')] }))).toMatchObject({ status: '0', reason: '停产' })
    expect(statusOf(A, facts({ ...stopped, stops: [stop('年度大修')] }))).toMatchObject({ status: '2' })
    expect(statusOf(A, facts({ units: [{ hazardCode: 'A', stopped: true }, { hazardCode: 'A', stopped: false }] }))).toMatchObject({ status: '1' })
    expect(statusOf(A, facts({ jobs: [job({ kind: 'trial', level: null, hazardCode: 'A' })] }))).toMatchObject({ status: '3', reason: '试生产' })
    expect(statusOf(B, facts())).toMatchObject({ status: '1' })
  })
})

describe('the counts of a commitment (应急〔2018〕74号 研判承诺)', () => {
  it('follow the jobs of the day and the states', () => {
    const jobs = [
      job({ level: 'special' }), job(), job({ level: 'second' }), job({ level: null }), job({ kind: 'height', contractor: '甲公司' }), job({ kind: 'contractor' }), job({ kind: 'start-up' }), job({ kind: 'shut-down' }), job({ kind: 'trial' }), job({ kind: 'change' }),
    ]
    const all = facts({ jobs })
    expect(countsOf(all, all.sources.map((source) => statusOf(source, all)))).toMatchObject({
      units: 1, running: 1, stopped: 0, specialFire: 1, firstFire: 1, secondFire: 2, height: 1, contractorJobs: 2, startingUnits: 1, stoppingUnits: 1, trialUnits: 1, changes: 1, keyProcesses: 1, overhaulUnits: 0,
    })
    expect(countsOf(all, [{ hazardCode: 'A', name: '罐区', status: '2', reason: '' }])).toMatchObject({ running: 0, stopped: 1, overhaulUnits: 1, keyProcesses: 0 })
  })
})
