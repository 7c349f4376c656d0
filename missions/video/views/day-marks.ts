import { listAlarms } from '@anlan/alarms/contract/alarm'
import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { everyRow } from '@anlan/platform/register/every-row'
import { ANALYSIS_WORDS } from '../contract/analysis-kinds.ts'
import { cameraRegister } from '../contract/camera.ts'
import { type DayMark, listMarks } from '../contract/day-marks.ts'
import { detectionsBy } from '../store/detections.ts'

const MOST = 500

export const listMarksView = answer(listMarks, async ({ camera, from, until }, scope) => {
  const area = (await everyRow(scope, cameraRegister)).find(({ id }) => id === camera)?.data.area
  if (area === undefined) return accept({ marks: [] })
  const found = await detectionsBy(scope.tx, scope.org, { camera: [camera], kind: [], verdict: [], from, until, offset: 0, limit: MOST })
  const alarms = await scope.ask(listAlarms, { limit: MOST })
  const marks: DayMark[] = [
    ...found.map((it) => ({ at: it.since, to: it.endedAt, what: 'detection' as const, words: `${ANALYSIS_WORDS[it.kind]}${it.verdict === 'false' ? '（误报）' : ''}`, level: it.level, link: `/video/detections/${it.id}` })),
    // Alarms of what was recognised stand there as detections already.
    ...(alarms.accepted ? alarms.value.rows : []).filter((it) => (it.subject === camera || it.place === area) && it.link?.startsWith('/video/detections/') !== true && it.raisedAt >= from && it.raisedAt < until)
      .map((it) => ({ at: it.raisedAt, to: it.clearedAt, what: 'alarm' as const, words: it.title, level: it.level, link: `/alarms/list/${it.id}` })),
  ]
  return accept({ marks: marks.toSorted((a, b) => a.at - b.at) })
})
