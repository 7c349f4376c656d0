import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { newToken, tokenHash } from '@anlan/platform/auth/token'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { changeRecorder, openRecorder, recorderChanged, recorderOpened, recorderTokenRenewed, renewRecorderToken } from '../contract/recorder.ts'
import { insertRecorder, lockRecorder, type RecorderRow, updateRecorder } from '../store/recorders.ts'

const TOKEN_BYTES = 18

/** The recorder at the version that somebody saw. */
const seen = async ({ tx, org }: Scope, id: Id, version: number): Promise<Decision<RecorderRow>> => {
  const row = await lockRecorder(tx, org, id)
  if (row === undefined) return refuse('no-such-recorder', '没有这台录像机', { kind: 'missing' })
  return row.version === version ? accept(row) : refuse('stale', '录像机刚刚被他人修改，请刷新后再操作', { kind: 'conflict' })
}

export const openRecorderIntake = answer(openRecorder, async ({ id, name, address, hosts }, { tx, org, record }) => {
  const token = newToken(TOKEN_BYTES)
  if ((await insertRecorder(tx, { org, id, name, address, hosts, tokenHash: tokenHash(token) })) === 0) return refuse('recorder-stands', '这台录像机已建立', { kind: 'conflict' })
  record(recorderOpened, { subject: id, data: { id, name } })
  return accept({ id, token })
})

export const changeRecorderIntake = answer(changeRecorder, async ({ id, version, name, address, hosts, active }, scope) => {
  const row = await seen(scope, id, version)
  if (!row.accepted) return row
  await updateRecorder(scope.tx, { ...row.value, version: version + 1, name, address, hosts, active })
  scope.record(recorderChanged, { subject: id, data: { id, name, address, hosts, active } })
  return accept({ id, version: version + 1 })
})

export const renewRecorderTokenIntake = answer(renewRecorderToken, async ({ id, version }, scope) => {
  const row = await seen(scope, id, version)
  if (!row.accepted) return row
  const token = newToken(TOKEN_BYTES)
  await updateRecorder(scope.tx, { ...row.value, version: version + 1, tokenHash: tokenHash(token) })
  scope.record(recorderTokenRenewed, { subject: id, data: { id, name: row.value.name } })
  return accept({ id, token })
})
