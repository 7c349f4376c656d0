import { describe, expect, it } from 'vitest'
import { facts, hand, id, job, NOW, principal, worker } from '../testing/samples.ts'
import { declarationOf } from './declaration.ts'
import { decidePublish, driftOf, signsFor } from './publish-commitment.ts'

const deputy = { id: id(50), version: 1, createdAt: 1, createdBy: '', updatedAt: 1, updatedBy: '', person: id(1), personName: '王芳', principal: '钱总', from: '2026-11-23', until: '2026-11-24', reason: '出差' }
const input = (more: object = {}, of = facts()) => ({ id: id(60), ...declarationOf(of).declaration, content: '承诺内容', explanations: [], signature: null, secret: 'x', ...more })
let next = 100
const context = (more: object = {}) => ({ day: facts(), deputies: [], former: undefined, missingBelow: ['罐区'], provedBy: 'password' as const, newId: () => id(next++), ...more })
const sheet = (more: object = {}, by = principal) => {
  const decision = decidePublish(input(), context(more), by)
  if (!decision.accepted) return expect.fail(decision.refusal.code)
  return decision.value
}

describe('who signs (应急〔2018〕74号 研判承诺)', () => {
  it('is the principal, or a deputy within the span', () => {
    expect(signsFor(principal, [], '2026-11-23')).toEqual({ deputyOf: null })
    expect(signsFor(worker, [deputy], '2026-11-24')).toEqual({ deputyOf: '钱总' })
    expect(signsFor(worker, [deputy], '2026-11-25')).toBeNull()
    expect(signsFor(hand(9, '别人'), [deputy], '2026-11-23')).toBeNull()
    expect(decidePublish(input(), context(), worker)).toMatchObject({ refusal: { code: 'not-signatory' } })
  })
})

describe('a commitment', () => {
  it('counts its issues within a day', () => {
    const first = sheet()
    expect(first).toMatchObject({ version: 1, missingBelow: ['罐区'], deputyOf: null, commitment: { day: '2026-11-23', issue: 1, signedAt: NOW }, statuses: [{ status: '1', changed: false, from: null }, { status: '1' }] })
    expect(sheet({ former: first }).commitment.issue).toBe(2)
    expect(sheet({ former: first }, { ...principal, now: NOW + 86_400_000 }).commitment.issue).toBe(1)
  })
  it('at odds with the site is refused, unless each difference is explained (AQ 3067-2026 5.7.7)', () => {
    const day = facts({ jobs: [job()] })
    expect(decidePublish(input(), context({ day }), principal)).toMatchObject({ refusal: { code: 'at-odds-with-site', facts: { deviations: [{ key: 'riskGrade' }, { key: 'count:firstFire' }] } } })
    const explanations = [{ key: 'riskGrade', reason: '作业已取消' }, { key: 'count:firstFire', reason: '作业已取消' }]
    expect(decidePublish(input({ explanations }), context({ day }), principal)).toMatchObject({ accepted: true, value: { deviations: [{ reason: '作业已取消' }, { reason: '作业已取消' }] } })
  })
  it('tells what changed of each source since the last', () => {
    const day = facts({ units: [{ hazardCode: 'A', stopped: true }], stops: [{ hazardCode: 'A', startAt: NOW - 5, endAt: NOW + 5, reason: '停产' }] })
    const stopped = decidePublish(input({}, day), context({ day, former: sheet() }), principal)
    expect(stopped).toMatchObject({ value: { statuses: [{ status: '0', from: NOW - 5, to: NOW + 5, changed: true, changedAt: NOW, changedReason: '停产' }, { changed: false }] } })
    const again = decidePublish(input(), context({ former: stopped.accepted ? stopped.value : undefined }), principal)
    expect(again).toMatchObject({ value: { statuses: [{ status: '1', changed: true, changedReason: '恢复运行' }, {}] } })
    const unrecorded = decidePublish(input({ statuses: [{ hazardCode: 'A', name: '罐区', status: '0', reason: '' }, { hazardCode: 'B', name: '仓库', status: '1', reason: '' }], explanations: [{ key: 'status:A', reason: '刚刚停车' }] }), context(), principal)
    expect(unrecorded).toMatchObject({ value: { statuses: [{ from: NOW, to: null }, {}] } })
  })
  it('drifts when the day changes, but not by what was explained', () => {
    const day = facts({ jobs: [job()] })
    expect(driftOf(sheet(), facts())).toEqual([])
    expect(driftOf(sheet(), day).map(({ key }) => key)).toEqual(['riskGrade', 'count:firstFire'])
    const explained = decidePublish(input({ explanations: [{ key: 'riskGrade', reason: '作业已取消' }, { key: 'count:firstFire', reason: '作业已取消' }] }), context({ day }), principal)
    if (!explained.accepted) return expect.fail()
    expect(driftOf(explained.value, day)).toEqual([])
    expect(driftOf(explained.value, facts({ jobs: [job(), job()] })).map(({ key }) => key)).toEqual(['count:firstFire'])
  })
})
