import { describe, expect, it } from 'vitest'
import { type BindFacts, decideBind } from './bind-card.ts'

const carrier = { person: '01890000-0000-7000-8000-000000000001', name: '王芳', class: 'employee' as const, post: null, postName: null, department: null, departmentName: null }
const facts = (more: Partial<BindFacts> = {}): BindFacts => ({ card: { number: 'A001', faulty: false }, carriedBy: null, carrier, carries: null, ...more })

describe('a card is given to a person', () => {
  it('when both are free', () => expect(decideBind(facts())).toEqual({ accepted: true, value: { number: 'A001', carrier } }))
  it.each([
    ['no-such-card', { card: undefined }],
    ['card-faulty', { card: { number: 'A001', faulty: true } }],
    ['card-bound', { carriedBy: '李强' }],
    ['no-such-person', { carrier: undefined }],
    ['person-has-card', { carries: 'B002' }],
  ] as const)('not when %s', (code, more) => expect(decideBind(facts(more))).toMatchObject({ refusal: { code } }))
  it('saying who carries what', () => {
    expect(decideBind(facts({ carriedBy: '李强' }))).toMatchObject({ refusal: { message: expect.stringContaining('李强携带') } })
    expect(decideBind(facts({ carries: 'B002' }))).toMatchObject({ refusal: { message: expect.stringContaining('B002') } })
  })
})
