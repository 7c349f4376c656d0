import { createHash } from 'node:crypto'
import { clearAlarm } from '@anlan/alarms/contract/alarm'
import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { endpointsOf } from '@anlan/kernel/register'
import { MINUTE } from '@anlan/kernel/time'
import { newToken, tokenHash } from '@anlan/platform/auth/token'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { cameraRegister } from '../contract/camera.ts'
import { bindCode, bindSource, changeDetector, codeBound, detectorChanged, detectorOpened, detectorTokenRenewed, keepParked, openDetector, parkedDaysSet, parkedSettled, renewDetectorToken, settleParked, sourceBound } from '../contract/detector.ts'
import { DETECTOR_REALM } from '../contract/detector-event.ts'
import { bindCodeTo, bindSourceTo, type DetectorRow, insertDetector, lockDetector, updateDetector } from '../store/detectors.ts'
import { settleParkedOf } from '../store/parked-events.ts'
import { saveParkedDays } from '../store/parked-setting.ts'
import { causeOfDetector, DETECTOR_SILENT } from './hear-detector.ts'

const TOKEN_BYTES = 18

/** MD5 is what devices know; the token is chance, nothing that a person would use elsewhere. */
const secretsOf = (id: Id, token: string) => ({ tokenHash: tokenHash(token), ha1: createHash('md5').update(`${id}:${DETECTOR_REALM}:${token}`).digest('hex') })

const seen = async ({ tx, org }: Scope, id: Id, version: number): Promise<Decision<DetectorRow>> => {
  const row = await lockDetector(tx, org, id)
  if (row === undefined) return refuse('no-such-detector', '没有这台分析设备', { kind: 'missing' })
  return row.version === version ? accept(row) : refuse('stale', '分析设备刚刚被他人修改，请刷新后再操作', { kind: 'conflict' })
}

const openIntake = answer(openDetector, async ({ id, ...it }, { tx, org, record }) => {
  const token = newToken(TOKEN_BYTES)
  if ((await insertDetector(tx, { org, id, ...it, ...secretsOf(id, token) })) === 0) return refuse('detector-stands', '这台分析设备已建立', { kind: 'conflict' })
  record(detectorOpened, { subject: id, data: { id, name: it.name, dialect: it.dialect } })
  return accept({ id, token })
})

const changeIntake = answer(changeDetector, async ({ id, version, ...it }, scope) => {
  const row = await seen(scope, id, version)
  if (!row.accepted) return row
  await updateDetector(scope.tx, { ...row.value, ...it, version: version + 1, lost: it.active && row.value.lost })
  scope.record(detectorChanged, { subject: id, data: { id, name: it.name, active: it.active, byPath: it.byPath, quietMinutes: it.quietMinutes } })
  if (!it.active) await scope.order(clearAlarm, { cause: causeOfDetector(id), reason: '分析设备已停用' })
  else if (it.quietMinutes !== null && row.value.heardAt !== null) await scope.schedule(DETECTOR_SILENT, id, scope.now + it.quietMinutes * MINUTE)
  return accept({ id, version: version + 1 })
})

const renewIntake = answer(renewDetectorToken, async ({ id, version }, scope) => {
  const row = await seen(scope, id, version)
  if (!row.accepted) return row
  const token = newToken(TOKEN_BYTES)
  await updateDetector(scope.tx, { ...row.value, version: version + 1, ...secretsOf(id, token) })
  scope.record(detectorTokenRenewed, { subject: id, data: { id, name: row.value.name } })
  return accept({ id, token })
})

const sourceIntake = answer(bindSource, async ({ detector, source, camera }, scope) => {
  const found = await scope.ask(endpointsOf(cameraRegister).get, { id: camera })
  if (!found.accepted) return refuse('no-such-camera', '摄像机已不在台账里，请重新选择', { field: 'camera', kind: 'missing' })
  await bindSourceTo(scope.tx, scope.org, detector, source, camera)
  scope.record(sourceBound, { subject: camera, data: { detector, source, camera } })
  return accept({})
})

const codeIntake = answer(bindCode, async ({ dialect, code, kind }, scope) => {
  await bindCodeTo(scope.tx, scope.org, dialect, code, kind === 'ignored' ? null : kind)
  scope.record(codeBound, { subject: null, data: { dialect, code, kind } })
  return accept({})
})

const settleIntake = answer(settleParked, async ({ detector, source, code }, scope) => {
  const settled = await settleParkedOf(scope.tx, scope.org, detector, source, code)
  if (settled > 0) scope.record(parkedSettled, { subject: detector, data: { detector, source, code, count: settled } })
  return accept({ settled })
})

const daysIntake = answer(keepParked, async ({ version, days }, { tx, org, record }) => {
  if ((await saveParkedDays(tx, org, version, days)) === 0) return refuse('stale', '保留天数刚刚被他人修改，请刷新后再操作', { kind: 'conflict' })
  record(parkedDaysSet, { subject: null, data: { days } })
  return accept({ version: version + 1 })
})

export const detectorIntakes = [openIntake, changeIntake, renewIntake, sourceIntake, codeIntake, settleIntake, daysIntake]
