import { describe, expect, it } from 'vitest'
import { order } from '../testing/sample-order.ts'
import { workHeldBy } from './holds-work.ts'

const AREAS = ['溶剂罐区', '码头']
const major = { level: '1', place: '码头' } as const

describe('given an order about a 重大事故隐患', () => {
  it('when the sender names an area, then work is held there; a name that the plant has not, or none, is everywhere', () => {
    const held = (area: string | null) => workHeldBy(order({ kind: 'supervision', majorDanger: { area }, fromName: '区应急局', title: '防火堤开裂' }), major, AREAS)
    expect(held('溶剂罐区')).toEqual({ area: '溶剂罐区', reason: '区应急局下发：防火堤开裂' })
    expect(held('别家罐区')?.area).toBeNull()
    // The danger's own place is not put in the sender's mouth.
    expect(held(null)?.area).toBeNull()
  })
  it('when it only points at a danger that is a major one here, then work is held where that is', () => {
    expect(workHeldBy(order({ kind: 'supervision' }), major, AREAS)?.area).toBe('码头')
    expect(workHeldBy(order({ kind: 'supervision' }), { level: '1', place: '门卫旁' }, AREAS)?.area).toBeNull()
    expect(workHeldBy(order({ majorDanger: null }), major, AREAS)).toBeDefined()
  })
  it('when it is long, then the reason is cut to what a hold takes', () => expect(workHeldBy(order({ kind: 'supervision', title: '题'.repeat(200) }), major, AREAS)?.reason).toHaveLength(200))
})

describe('given anything else', () => {
  it.each([
    ['an order about nothing of the kind', order({ kind: 'supervision' }), undefined],
    ['one about a danger that is no major one', order({ kind: 'supervision' }), { ...major, level: '0' as const }],
    ['a notice, which only tells', order({ kind: 'notice', majorDanger: { area: null } }), major],
    ['one that was withdrawn', order({ majorDanger: { area: null }, state: 'withdrawn' }), major],
    ['one that the sender closed', order({ majorDanger: { area: null }, state: 'finished', closedBySender: true }), major],
  ])('when it is %s, then nothing is held', (_what, it_, danger) => expect(workHeldBy(it_, danger, AREAS)).toBeUndefined())
  it('when only the enterprise holds it as done, then it is held still', () => expect(workHeldBy(order({ majorDanger: { area: null }, state: 'finished' }), undefined, AREAS)).toBeDefined())
})
