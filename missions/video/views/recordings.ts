import { accept } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { everyRow } from '@anlan/platform/register/every-row'
import { cameraRegister } from '../contract/camera.ts'
import { listSegments, recordingsOf, type Segment } from '../contract/keep-recording.ts'
import { keptUntil } from '../rules/keep.ts'
import { locksOf, standingLocks } from '../store/locks.ts'
import { type SegmentRow, segmentsOf } from '../store/segments.ts'

const namesOf = async (scope: Scope): Promise<ReadonlyMap<Id, string>> => new Map((await everyRow(scope, cameraRegister)).map(({ id, data }) => [id, data.name]))
const MOTION_JPEG = /\.(?:mjpe?g|jpe?g)$/i
const NO_NAME = '已删除的摄像机'

const told = async (scope: Scope, rows: readonly SegmentRow[], names: ReadonlyMap<Id, string>): Promise<Segment[]> => {
  const locks = await standingLocks(scope.tx, scope.org, scope.now)
  return rows.map((it) => ({ id: it.id, camera: it.camera, name: names.get(it.camera) ?? NO_NAME, from: it.from, to: it.to, bytes: it.bytes, film: !MOTION_JPEG.test(it.file), goneAt: it.goneAt, keptUntil: keptUntil(it, locks) }))
}

const recordingsOfView = answer(recordingsOf, async ({ subject }, scope) => {
  const [locks, names] = [await locksOf(scope.tx, scope.org, subject), await namesOf(scope)]
  const rows: SegmentRow[] = []
  for (const { camera, from, until } of locks) rows.push(...(await segmentsOf(scope.tx, scope.org, [camera], from, until)))
  return accept({ locks: locks.map((it) => ({ ...it, name: names.get(it.camera) ?? NO_NAME })), segments: (await told(scope, rows, names)).toSorted((a, b) => a.from - b.from) })
})

const listSegmentsView = answer(listSegments, async ({ cameras, from, until }, scope) => accept({ segments: await told(scope, await segmentsOf(scope.tx, scope.org, cameras, from, until), await namesOf(scope)) }))

export const recordingViews = [recordingsOfView, listSegmentsView]
