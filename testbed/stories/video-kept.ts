import { createHash } from 'node:crypto'
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { endpointsOf } from '@anlan/kernel/register'
import type { Id } from '@anlan/kernel/id'
import { MINUTE, SECOND } from '@anlan/kernel/time'
import { auditJournal } from '@anlan/people/contract/audit'
import { newId } from '@anlan/platform/clock/new-id'
import { listCameraStatus } from '@anlan/video/contract/camera-status'
import { coverage, keyPlaces } from '@anlan/video/contract/coverage'
import { getDetection, judgeDetection, listDetections } from '@anlan/video/contract/detection'
import { followPerson } from '@anlan/video/contract/follow-person'
import { lockRecording } from '@anlan/video/contract/keep-recording'
import { clipAddress, pictureAddress, segmentAddress } from '@anlan/video/contract/picture-address'
import { listRecorders } from '@anlan/video/contract/recorder'
import { DEMO_PASSWORD } from '../demo/keys.ts'
import type { Teller } from '../story.ts'
import type { System } from '../system.ts'
import { signIn } from '../visitor.ts'
import type { TakenOver } from './video-devices.ts'
import type { VideoStage } from './video-stage.ts'

const WELDER = '战胜利'

/** What leaves the house, and whom cameras follow. */
export const tellExported = async ({ chapter, step }: Teller, system: System, stage: VideoStage, { gate }: TakenOver): Promise<void> => {
  const { ids, crew, manager, site, office, put, saying, now, segments, filmOf } = stage

  chapter('导出录像')
  await step('a clip of eight seconds is exported; its hash is that of the bytes, and stands in the audit', async () => {
    const [first] = await segments(ids.tanks)
    const from = first?.from ?? 0
    const answer = await manager.fetch(clipAddress(manager.org, ids.tanks, from, from + 8 * SECOND))
    const bytes = new Uint8Array(await answer.arrayBuffer())
    equal(createHash('sha256').update(bytes).digest('hex'), answer.headers.get('x-sha256'))
    const clip = await filmOf(bytes)
    equal(clip.codec, 'h264')
    ok(clip.pictures >= 40, `${clip.pictures} pictures`)
    const auditor = await signIn(system.server.url, 'lanyue-audit', DEMO_PASSWORD)
    const { lines } = await auditor.get(auditJournal, { type: 'video.recording-exported' })
    deepEqual(lines.map(({ actor, subject }) => [actor.name, subject]), [['苗可嘉', ids.tanks]])
  })
  await step('refused: a time of which there is no recording', async () => {
    const answer = await manager.fetch(clipAddress(manager.org, ids.tanks, (await now()) - 60 * MINUTE, (await now()) - 59 * MINUTE))
    equal(answer.status, 404)
    match(await answer.text(), /没有这段时间的录像/)
  })

  chapter('跟随人员')
  await step('the welder is at the tank farm: the camera there is shown; he walks to the office, and it is the one at the gate', async () => {
    const welder = crew.personOf(WELDER)
    for (const [place, camera] of [[site, ids.tanks], [office, gate]] as const) {
      put(WELDER, { x: place.x + 1, y: place.y })
      await saying('him there', async () => (await manager.get(followPerson, { person: welder.id })).cameras[0]?.id === camera)
    }
    const followed = await manager.get(followPerson, { person: welder.id })
    equal(followed.name, WELDER)
    match(followed.area, /办公楼/)
  })
}

/** Which places cameras cover, and who sees none of it. */
export const tellCovered = async ({ chapter, step }: Teller, stage: VideoStage, { dome }: TakenOver): Promise<void> => {
  const { ids, manager, stranger, segments, film, found } = stage

  chapter('重点部位覆盖')
  await step('the control room is covered; the duty room has no camera, and that stands there; of filling nobody named a place', async () => {
    const { save } = endpointsOf(keyPlaces)
    await manager.must(save, { id: newId(), version: 0, data: { name: '消防控制室', kind: 'control', cameras: [ids.room] } })
    await manager.must(save, { id: newId(), version: 0, data: { name: '门卫值班室', kind: 'duty', cameras: [] } })
    const { rows, missing } = await manager.get(coverage, {})
    const gaps = new Map(rows.map(({ name, gap }) => [name, gap]))
    deepEqual(['消防控制室', '门卫值班室', '溶剂储罐区', '树脂合成厂房', '甲类成品仓库'].map((name) => gaps.get(name)), ['none', 'no-camera', 'none', 'unwatched', 'no-camera'])
    ok(missing.includes('filling') && !missing.includes('control'))
  })

  chapter('别的企业')
  await step('the safety manager of the gas dealer sees no camera, no recorder, no recording and no detection of it', async () => {
    equal((await stranger.get(listCameraStatus, {})).total, 0)
    equal((await stranger.get(listRecorders, {})).recorders.length, 0)
    equal((await stranger.get(listDetections, {})).total, 0)
    ok(!(await stranger.ask(getDetection, { id: (await found(ids.tanks))[0]?.id ?? '' })).accepted)
  })
  await step('nor does he get at it by its address, in his own name or in theirs', async () => {
    const [segment] = await segments(ids.tanks)
    const paths = (org: Id): string[] => [pictureAddress(org, ids.tanks), segmentAddress(org, segment?.id ?? ''), clipAddress(org, ids.tanks, segment?.from ?? 0, segment?.to ?? 0)]
    deepEqual(await Promise.all(paths(stranger.org).map(async (path) => (await stranger.fetch(path)).status)), [404, 404, 404])
    deepEqual(await Promise.all(paths(manager.org).map(async (path) => (await stranger.fetch(path)).status)), [403, 403, 403])
    const turned = await stranger.fetch(`/api/orgs/${stranger.org}/video/cameras/${dome}/turn`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ stop: true }) })
    equal(turned.status, 404)
    const [open] = await found(ids.tanks)
    ok(!(await stranger.tell(judgeDetection, { id: open?.id ?? '', version: open?.version ?? 1, verdict: 'true' })).accepted)
    ok(!(await stranger.tell(lockRecording, { subject: newId(), cameras: [ids.tanks], from: 0, until: 1, reason: '不该成功' })).accepted)
    // For its own people it still plays.
    ok((await film(segment?.id ?? '')).pictures > 0)
  })
}
