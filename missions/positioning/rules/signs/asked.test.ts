import { expect, it } from 'vitest'
import { askedOf } from './asked.ts'

const lost = (person: string, since: number, more: object = {}) => ({
  kind: 'lost' as const, carriers: [person], since, plan: '厂区', x: 1, y: 2, floor: 1, basis: null, signedAt: null, answerBy: since + 240, fenceName: '罐区', ...more,
})

it('lists whose card is silent, whoever gave no answer first', () => {
  const standing = [
    lost('ann', 5, { signedAt: 9, answerBy: null }), lost('ben', 4), lost('cai', 6, { basis: 'unanswered' as const, answerBy: null }), lost('dan', 3),
    { ...lost('eve', 1), kind: 'sos' as const }, lost('', 1, { carriers: [] }),
  ]
  const asked = askedOf(standing, (person) => person.toUpperCase(), (person) => person === 'ben')
  expect(asked.map(({ name, state, mayVouch }) => `${name} ${state} ${mayVouch}`)).toEqual(['CAI unanswered false', 'DAN asked false', 'BEN asked true', 'ANN answered false'])
  expect(asked[2]).toMatchObject({ since: 4, answerBy: 244, fenceName: '罐区' })
})
