import { expect, it } from 'vitest'
import type { Role } from '@anlan/kernel/role'
import { decideGrant, decideRoles, isAdministrator, rolesIn } from './role-separation.ts'

const ADMINISTRATORS: Role[] = ['system-admin', 'security-admin', 'audit-admin']
const code = (decision: { accepted: boolean; refusal?: { code: string } }) => (decision.accepted ? 'yes' : decision.refusal?.code)

it('keeps the three administrators apart, whatever the pair', () => {
  for (const one of ADMINISTRATORS)
    for (const other of ADMINISTRATORS) expect(code(decideRoles([one, other], 'enterprise'))).toBe(one === other ? 'yes' : 'role-separation')
})

it('keeps administrators out of the business', () => {
  for (const administrator of ADMINISTRATORS)
    for (const role of rolesIn('enterprise').filter((it) => !isAdministrator(it)))
      expect(decideRoles([administrator, role], 'enterprise')).toMatchObject({ refusal: { code: 'role-separation', clause: 'GB/T 22239-2019 三权分立' } })
})

it('lets business roles stand together, each once', () => {
  expect(decideRoles(['worker', 'team-leader', 'worker'], 'enterprise')).toEqual({ accepted: true, value: ['worker', 'team-leader'] })
  expect(code(decideRoles([], 'enterprise'))).toBe('yes')
})

it('knows which roles an org has', () => {
  expect(code(decideRoles(['district-officer'], 'enterprise'))).toBe('role-foreign')
  expect(code(decideRoles(['district-officer'], 'district'))).toBe('yes')
  expect(code(decideRoles(['worker'], 'station'))).toBe('yes')
  expect(rolesIn('town')).toEqual(['town-officer', ...ADMINISTRATORS])
})

it('lets the security administrator grant to others only', () => {
  const security = { account: '甲', roles: ['security-admin' as const] }
  expect(code(decideGrant(security, '乙', ['worker'], true))).toBe('yes')
  expect(code(decideGrant(security, '甲', ['worker'], true))).toBe('own-roles')
})

it('lets the system administrator appoint the first security administrator and nothing else', () => {
  const system = { account: '甲', roles: ['system-admin' as const] }
  expect(code(decideGrant(system, '乙', ['security-admin'], false))).toBe('yes')
  expect(code(decideGrant(system, '乙', ['worker'], false))).toBe('security-admin-first')
  expect(code(decideGrant(system, '乙', [], false))).toBe('security-admin-first')
  expect(code(decideGrant(system, '乙', ['security-admin'], true))).toBe('not-security-admin')
})
