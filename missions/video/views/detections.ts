import { getAlarm } from '@anlan/alarms/contract/handle-alarm'
import { accept, refuse } from '@anlan/kernel/decision'
import { DAY } from '@anlan/kernel/time'
import { endpointsOf } from '@anlan/kernel/register'
import { answer } from '@anlan/platform/module/module'
import { VIDEO } from '@anlan/standards/video'
import { cameraRegister } from '../contract/camera.ts'
import { detectionStatistics, getDetection, listDetections } from '../contract/detection.ts'
import { totalOf, withOpen } from '../rules/false-rate.ts'
import { countDetections, detectionCounts, detectionsBy, readDetection } from '../store/detections.ts'

const listView = answer(listDetections, async ({ from = 0, until, ...wish }, scope) => {
  const whole = { ...wish, from, until: until ?? scope.now + DAY }
  const rows = await detectionsBy(scope.tx, scope.org, whole)
  return accept({ rows, ...(await countDetections(scope.tx, scope.org, whole)) })
})

const getView = answer(getDetection, async ({ id }, scope) => {
  const detection = await readDetection(scope.tx, scope.org, id)
  if (detection === undefined) return refuse('no-such-detection', '没有这个识别事件', { kind: 'missing' })
  const camera = await scope.ask(endpointsOf(cameraRegister).get, { id: detection.camera })
  const alarm = detection.alarm === null ? undefined : await scope.ask(getAlarm, { id: detection.alarm })
  const { plan, x, y } = camera.accepted ? camera.value.data : { plan: '', x: null, y: null }
  return accept({ ...detection, plan, x, y, alarmState: alarm?.accepted === true ? alarm.value.alarm.state : null })
})

const statisticsView = answer(detectionStatistics, async ({ days }, scope) => {
  const from = scope.now - days * DAY
  const rows = await detectionCounts(scope.tx, scope.org, from)
  const { value, source } = VIDEO.falsePercent
  return accept({ from, line: { percent: value, source: source ?? '' }, rows: rows.map(withOpen), total: totalOf(rows) })
})

export const detectionViews = [listView, getView, statisticsView]
