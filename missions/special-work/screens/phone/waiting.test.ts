import { describe, expect, it } from 'vitest'
import { MINUTE } from '@anlan/kernel/time'
import { LI, permitOf, SUN, WEDNESDAY } from '../../testing/permit.ts'
import { answerMeasure, recordGas } from '../../contract/prepare-permit.ts'
import { confirmSafe, recordCheck, recordPassage, suspendWork } from '../../contract/work-permit.ts'
import { countInside, insideOf } from '../../rules/inside.ts'
import { isAbout, lastSampled, stopWaits, withWaiting } from './waiting.ts'

const AT = WEDNESDAY + 5 * MINUTE
const permit = permitOf('confined-space', 'working')
const kept = (endpoint: string, input: object) => ({ endpoint, input: { id: permit.id, at: AT, ...input } })
const stop = kept(suspendWork.name, { reason: '闻到异味' })
const pass = (way: 'in' | 'out', over: object = {}) => kept(recordPassage.name, { what: 'person', name: LI.name, person: LI.id, way, ...over })

describe('withWaiting', () => {
  it('shows a stop at once, with the moment of the phone, and only of what goes on', () => {
    expect(withWaiting(permit, [stop], SUN, [])).toMatchObject({ state: 'suspended', suspensions: [{ factAt: AT, text: '闻到异味', by: SUN, safeAt: null }] })
    expect(withWaiting(permitOf('confined-space', 'finished'), [stop], SUN, []).state).toBe('finished')
    expect(stopWaits([stop])).toBe(true)
    expect(stopWaits([pass('in')])).toBe(false)
  })
  it('counts who is inside with what waits', () => {
    const inside = withWaiting(permit, [pass('in'), kept(recordPassage.name, { what: 'tool', name: '扳手', count: 3, way: 'in' })], SUN, [])
    expect([countInside(inside, 'person'), countInside(inside, 'tool')]).toEqual([1, 3])
    expect(insideOf(withWaiting(permit, [pass('in'), pass('out')], SUN, []), 'person')).toEqual([])
  })
  it('has the steps of the list done one after the other, and is safe when it is through', () => {
    const steps = ['people-out', 'tools-out', 'barrier'].map((step) => kept(confirmSafe.name, { step, count: 0 }))
    expect(withWaiting(permit, [stop, ...steps.slice(0, 2)], SUN, []).suspensions[0]?.safeAt).toBeNull()
    expect(withWaiting(permit, [stop, ...steps], SUN, []).suspensions[0]?.safeAt).toBe(AT)
  })
  it('asks for the enterprise’s own rows as well after a stop that nobody has heard of, and is not safe without them', () => {
    const own = ['盲板已复位', '现场已拉警戒带']
    const cried = withWaiting(permit, [stop], SUN, own).suspensions[0]
    expect(cried?.safe.map(({ name, title }) => `${name} ${title}`).slice(-2)).toEqual(['own-1 盲板已复位', 'own-2 现场已拉警戒带'])
    const law = ['people-out', 'tools-out', 'barrier'].map((step) => kept(confirmSafe.name, { step, count: 0 }))
    expect(withWaiting(permit, [stop, ...law], SUN, own).suspensions[0]?.safeAt).toBeNull()
    expect(withWaiting(permit, [stop, ...law, kept(confirmSafe.name, { step: 'own-1' }), kept(confirmSafe.name, { step: 'own-2' })], SUN, own).suspensions[0]?.safeAt).toBe(AT)
  })
  it('has checks and rows as they were answered', () => {
    const prepared = permitOf('confined-space', 'preparing')
    expect(withWaiting(permit, [kept(recordCheck.name, { items: [{ text: '通风', fine: true }] })], SUN, []).checks).toMatchObject([{ by: SUN, at: AT }])
    expect(withWaiting(prepared, [kept(answerMeasure.name, { row: 1, involved: false, reason: '不需要' })], SUN, []).measures[1]).toMatchObject({ involved: false, reason: '不需要', confirmed: { by: SUN, at: AT } })
  })
  it('takes the last change of the permit for a moment that was not written down', () => {
    const without = (endpoint: string, input: object) => withWaiting(permit, [stop, { endpoint, input: { id: permit.id, ...input } }], SUN, [])
    expect(withWaiting(permit, [{ endpoint: suspendWork.name, input: { id: permit.id, reason: '异味' } }], SUN, []).suspensions[0]?.at).toBe(WEDNESDAY)
    expect(without(recordPassage.name, { what: 'tool', name: '灯', way: 'out' }).passages[0]?.at).toBe(WEDNESDAY)
    expect(without(recordCheck.name, { items: [] }).checks[0]?.at).toBe(WEDNESDAY)
    expect(without(confirmSafe.name, { step: 'barrier' }).suspensions[0]?.safe[2]?.done?.at).toBe(WEDNESDAY)
    expect(without(answerMeasure.name, { row: 0, involved: true }).measures[0]?.confirmed?.at).toBe(WEDNESDAY)
  })
  it('changes nothing for what it cannot read, for others, and without a person', () => {
    const broken = [suspendWork, recordPassage, recordCheck, confirmSafe, answerMeasure].map(({ name }) => ({ endpoint: name, input: { id: permit.id } }))
    expect(withWaiting(permit, [...broken, kept('plant.save-area', {})], SUN, [])).toEqual(permit)
    expect(withWaiting(permit, [stop], null, [])).toEqual(permit)
    expect([isAbout(permit.id)(stop), isAbout('other')(stop)]).toEqual([true, false])
  })
})

it('lastSampled is the newest sampling, here or there', () => {
  const mine = { endpoint: recordGas.name, input: { id: permit.id, sampledAt: AT } }
  expect(lastSampled(permit, [mine, stop, { endpoint: recordGas.name, input: {} }])).toBe(AT)
  expect(lastSampled(permit, [])).toBe(WEDNESDAY - 10 * MINUTE)
  expect(lastSampled({ gas: [] }, [])).toBeNull()
})
