import { expect, it } from 'vitest'
import { kindsFor } from '../contract/light.ts'
import { permitOf, WU, ZHOU } from '../testing/permit.ts'
import { chainOf } from './chain.ts'
import { lightChain } from './light.ts'

it('a station signs twice, and whoever runs it approves where nobody holds the office', () => {
  const permit = permitOf('hot-work', 'preparing')
  const people = [{ ...ZHOU, roles: ['principal'] }, { ...WU, roles: ['worker'] }, { ...permit.request.inCharge, roles: ['worker'] }]
  const chain = lightChain('hot-work', chainOf(permit, { offices: {}, nodes: {}, nodeMinutes: {} }, people), people)
  expect(chain.map(({ node, may }) => [node, may.map(({ name }) => name)])).toEqual([['in-charge', ['钱负责']], ['approver', ['周审批']]])
  const leader = [{ ...WU, roles: ['safety-manager', 'team-leader'] }]
  expect(lightChain('height', chainOf(permitOf('height', 'preparing'), { offices: {}, nodes: {}, nodeMinutes: {} }, leader), leader).at(-1)).toMatchObject({ node: 'approve', may: [{ name: '吴班长' }] })
})

it('offers a station three kinds', () => {
  expect([kindsFor('station'), kindsFor('enterprise').length]).toEqual([['hot-work', 'confined-space', 'height'], 8])
})
