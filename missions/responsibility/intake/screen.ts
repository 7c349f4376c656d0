import { accept, refuse } from '@anlan/kernel/decision'
import { newToken, tokenHash } from '@anlan/platform/auth/token'
import { answer } from '@anlan/platform/module/module'
import { issueScreen, revokeScreen, screenIssued, screenRevoked } from '../contract/screen.ts'
import { insertScreen, revokeScreenRow } from '../store/screens.ts'
import { KNOWN } from './hand.ts'

export const issueScreenIntake = answer(issueScreen, async ({ id, kind, name }, scope) => {
  const token = newToken()
  if (!(await insertScreen(scope.tx, scope.org, { id, kind, name, tokenHash: tokenHash(token), by: scope.actor.name, at: scope.now }))) return KNOWN
  scope.record(screenIssued, { subject: id, data: { id, kind, name } })
  return accept({ id, token })
})

export const revokeScreenIntake = answer(revokeScreen, async ({ id }, scope) => {
  const gone = await revokeScreenRow(scope.tx, scope.org, id, scope.now)
  if (gone === undefined) return refuse('gone', '这块屏已停用', { kind: 'conflict' })
  scope.record(screenRevoked, { subject: id, data: { id, ...gone } })
  return accept({ id })
})
