import { Readable } from 'node:stream'
import { clearAlarm, raiseAlarm } from '@anlan/alarms/contract/alarm'
import type { Id } from '@anlan/kernel/id'
import type { RegisterRow } from '@anlan/kernel/register'
import { keepFile } from '@anlan/platform/files/file-store'
import { receiveFile } from '@anlan/platform/files/receive'
import type { Scope } from '@anlan/platform/module/scope'
import { analysisKind } from '../contract/analysis-kinds.ts'
import type { cameraRegister } from '../contract/camera.ts'
import { type Detection, detectionBegan, detectionEnded } from '../contract/detection.ts'
import type { ToldFact } from '../contract/worker-report.ts'
import { detectionKnown, endDetections, insertDetection, setDetectionAlarm } from '../store/detections.ts'

type Camera = RegisterRow<(typeof cameraRegister)['schema']>
export const causeOfRule = (rule: Id): string => `video:found:${rule}`

/** A picture that cannot be kept does not hold back the alarm. */
export const keepPicture = async (scope: Scope, picture: string | null, id: Id): Promise<Id | null> => {
  if (picture === null) return null
  const received = await receiveFile(scope.dataFolder, Readable.from([Buffer.from(picture, 'base64')]), `${id}.jpg`).catch(() => undefined)
  return received?.accepted === true ? (await keepFile(scope.dataFolder, received.value, scope)).id : null
}

const begin = async (scope: Scope, worker: Id, camera: Camera, fact: ToldFact): Promise<void> => {
  if (await detectionKnown(scope.tx, scope.org, fact.id)) return
  const { words, level, alarm: kind, suspected } = analysisKind(fact.kind)
  const { name, area } = camera.data
  const detection: Detection = {
    id: fact.id, version: 1, camera: camera.id, name, area, rule: fact.rule, kind: fact.kind, level, since: fact.since, beganAt: fact.at, endedAt: null, heardAt: scope.now,
    count: fact.count, score: fact.score, boxes: fact.boxes, model: fact.model, picture: await keepPicture(scope, fact.picture, fact.id), alarm: null, verdict: null, verdictBy: null, verdictAt: null, verdictNote: null,
  }
  await insertDetection(scope.tx, scope.org, worker, detection)
  const raised = await scope.order(raiseAlarm, {
    cause: causeOfRule(fact.rule), kind, level, title: `${name}：${words}`, subject: detection.id, place: area, link: `/video/detections/${detection.id}`, to: [{ role: 'safety-manager' }, { role: 'team-leader' }],
    text: `画面识别到${words}${fact.count > 1 ? `，${fact.count} 人` : ''}${suspected ? '。这是疑似情况，请立即看画面或到现场确认' : '。请看画面并到现场处置'}`,
  })
  const alarm = raised.accepted ? raised.value.id : null
  if (alarm !== null) await setDetectionAlarm(scope.tx, scope.org, detection.id, alarm)
  scope.record(detectionBegan, { subject: detection.id, data: { detection: { ...detection, alarm } } })
}

/** What is over clears its alarm; people still have to say what it was. */
export const endOf = async (scope: Scope, rule: Id, at: number, reason: string): Promise<void> => {
  const ended = await endDetections(scope.tx, scope.org, rule, at)
  for (const detection of ended) scope.record(detectionEnded, { subject: detection.id, data: { detection } })
  if (ended.length > 0) await scope.order(clearAlarm, { cause: causeOfRule(rule), reason })
}

/** One fact of a worker. Said again it changes nothing. */
export const takeFact = (scope: Scope, worker: Id, camera: Camera, fact: ToldFact): Promise<void> => (fact.what === 'began' ? begin(scope, worker, camera, fact) : endOf(scope, fact.rule, fact.at, '画面上已不再识别到'))
