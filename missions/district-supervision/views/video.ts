import { accept, refuse } from '@anlan/kernel/decision'
import { DAY, plantDay, startOfDay } from '@anlan/kernel/time'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { RATE_DAYS, type VideoAlarmLine, videoAlarms, videoBoard, type VideoDevice, videoEnterprise, type VideoLine, videoPicture } from '../contract/video-board.ts'
import { namesOf, registered } from '../intake/registered.ts'
import { misreportRate } from '../rules/video-alarm.ts'
import { pictureOf } from '../store/pictures.ts'
import { type AlarmRow, alarmRows, type BoardRow, boardRows, deviceRows, type DeviceRow } from '../store/video.ts'

type NameOf = Awaited<ReturnType<typeof namesOf>>
const who = (enterprise: string, nameOf: NameOf) => ({ enterprise, enterpriseName: nameOf(enterprise).name, town: nameOf(enterprise).town })

const lineOf = ({ enterprise, oldest_at: oldestAt, wrong, ...it }: BoardRow, nameOf: NameOf): VideoLine => ({ ...who(enterprise, nameOf), ...it, oldestAt, misreportRate: misreportRate(it.judged, wrong) })

const rowsOf = (scope: Scope, enterprise?: string): Promise<BoardRow[]> => {
  const from = startOfDay(plantDay(scope.now))
  return boardRows(scope.tx, { from, to: from + DAY }, scope.now - RATE_DAYS * DAY, enterprise)
}

const COUNTED = ['cameras', 'online', 'offline', 'fault', 'alarms', 'handled', 'open'] as const
const boardView = answer(videoBoard, async (_input, scope) => {
  const [found, nameOf, all] = [await rowsOf(scope), await namesOf(scope), await registered(scope)]
  const rows = found.map((row) => lineOf(row, nameOf))
  const told = new Set(found.map(({ enterprise }) => enterprise))
  const totals = Object.fromEntries(COUNTED.map((name) => [name, rows.reduce((sum, row) => sum + row[name], 0)])) as Record<(typeof COUNTED)[number], number>
  return accept({ at: scope.now, rows, never: all.filter(({ id }) => !told.has(id)).map(({ name }) => name), totals })
})

const deviceOf = ({ id, device: it, status }: DeviceRow): VideoDevice => ({
  id, kind: it.kind, number: it.number ?? '', name: it.name, place: it.place ?? '', unplaced: it.unplaced ?? null, state: status?.state ?? null, since: status?.since ?? null, reason: status?.reason ?? '',
  algorithms: [...new Map((it.algorithms ?? []).map(({ kind, words }) => [kind, { words, running: status?.algorithms?.includes(kind) === true }])).values()],
})

const enterpriseView = answer(videoEnterprise, async ({ enterprise }, scope) => {
  const [nameOf, rows] = [await namesOf(scope), await rowsOf(scope, enterprise)]
  const [row] = rows
  return accept({ line: row === undefined ? null : lineOf(row, nameOf), enterpriseName: nameOf(enterprise).name, devices: (await deviceRows(scope.tx, enterprise)).map(deviceOf) })
})

const alarmOf = ({ enterprise, id, state, record: it }: AlarmRow, nameOf: NameOf): VideoAlarmLine => ({
  ...who(enterprise, nameOf), id, camera: it.camera, words: it.words, level: it.level, text: it.text, place: it.place, begunAt: it.begunAt, endedAt: it.endedAt ?? null, source: it.source.name, state,
  handled: it.handled ?? null, verdict: it.verdict ?? null, clip: it.clip ?? null, picture: (it.shown ?? null) !== null,
})

const alarmsView = answer(videoAlarms, async ({ enterprise, state, search = '', offset, limit }, scope) => {
  const [{ rows, total }, nameOf] = [await alarmRows(scope.tx, { enterprise, state, search, offset, limit }), await namesOf(scope)]
  return accept({ total, rows: rows.map((row) => alarmOf(row, nameOf)) })
})

const pictureView = answer(videoPicture, async ({ enterprise, id }, scope) => {
  const found = await pictureOf(scope.tx, enterprise, id)
  return found === undefined ? refuse('no-such-picture', '没有收到这个报警的图片，或企业不属于您的辖区', { kind: 'missing' }) : accept({ sha256: found.sha256, data: found.bytes.toString('base64') })
})

export const videoViews = [boardView, enterpriseView, alarmsView, pictureView]
