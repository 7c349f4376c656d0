import { accept, refuse } from '@anlan/kernel/decision'
import { newToken, tokenHash } from '@anlan/platform/auth/token'
import { answer } from '@anlan/platform/module/module'
import { dayPassIssued, dayPassRevoked, issueDayPass, revokeDayPass } from '../contract/day-pass.ts'
import { decidePass } from '../rules/day-pass.ts'
import { insertDayPass, revokeDayPassRow } from '../store/day-pass.ts'

export const issueDayPassIntake = answer(issueDayPass, async ({ photo, ...input }, scope) => {
  const decision = decidePass(input.validUntil, scope.now)
  if (!decision.accepted) return decision
  const token = newToken(18)
  const pass = { ...input, org: scope.org, photo: photo ?? null, validFrom: scope.now, issuedBy: scope.actor.name, revokedAt: null }
  if (!(await insertDayPass(scope.tx, pass, tokenHash(token), scope.now))) return refuse('pass-stands', '这张通行证已发放', { kind: 'conflict' })
  const { id, name, company, validUntil } = input
  scope.record(dayPassIssued, { subject: id, data: { id, name, company, validUntil } })
  return accept({ id, token, path: `/pass/${token}` })
})

export const revokeDayPassIntake = answer(revokeDayPass, async ({ id }, scope) => {
  if ((await revokeDayPassRow(scope.tx, scope.org, id, scope.actor.name, scope.now)) === 0)
    return refuse('pass-over', '这张通行证已失效', { kind: 'conflict' })
  scope.record(dayPassRevoked, { subject: id, data: { id } })
  return accept({ id })
})
