import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { newToken, tokenHash } from '@anlan/platform/auth/token'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { clearAlarm } from '@anlan/alarms/contract/alarm'
import { changeVisionWorker, openVisionWorker, renewVisionToken, visionTokenRenewed, visionWorkerChanged, visionWorkerOpened } from '../contract/vision-worker.ts'
import { insertVisionWorker, lockVisionWorker, updateVisionWorker, type VisionWorkerRow } from '../store/vision-workers.ts'
import { causeOfWorker } from './tell-worker.ts'

const TOKEN_BYTES = 18

const seen = async ({ tx, org }: Scope, id: Id, version: number): Promise<Decision<VisionWorkerRow>> => {
  const row = await lockVisionWorker(tx, org, id)
  if (row === undefined) return refuse('no-such-worker', '没有这个识别服务', { kind: 'missing' })
  return row.version === version ? accept(row) : refuse('stale', '识别服务刚刚被他人修改，请刷新后再操作', { kind: 'conflict' })
}

const openIntake = answer(openVisionWorker, async ({ id, name }, { tx, org, record }) => {
  const token = newToken(TOKEN_BYTES)
  if ((await insertVisionWorker(tx, { org, id, name, tokenHash: tokenHash(token) })) === 0) return refuse('worker-stands', '这个识别服务已建立', { kind: 'conflict' })
  record(visionWorkerOpened, { subject: id, data: { id, name } })
  return accept({ id, token })
})

const changeIntake = answer(changeVisionWorker, async ({ id, version, name, active }, scope) => {
  const row = await seen(scope, id, version)
  if (!row.accepted) return row
  await updateVisionWorker(scope.tx, { ...row.value, version: version + 1, name, active })
  scope.record(visionWorkerChanged, { subject: id, data: { id, name, active } })
  if (!active) for (const what of ['lost', 'behind'] as const) await scope.order(clearAlarm, { cause: causeOfWorker(what, id), reason: '识别服务已停用' })
  return accept({ id, version: version + 1 })
})

const renewIntake = answer(renewVisionToken, async ({ id, version }, scope) => {
  const row = await seen(scope, id, version)
  if (!row.accepted) return row
  const token = newToken(TOKEN_BYTES)
  await updateVisionWorker(scope.tx, { ...row.value, version: version + 1, tokenHash: tokenHash(token) })
  scope.record(visionTokenRenewed, { subject: id, data: { id, name: row.value.name } })
  return accept({ id, token })
})

export const visionWorkerIntakes = [openIntake, changeIntake, renewIntake]
