import { equal, match, ok } from 'node:assert/strict'
import { isapiSource, isapiXml, multipart, push } from '@anlan/edge-detector-events/testing/hikvision'
import { newId } from '@anlan/platform/clock/new-id'
import { bindCode, bindSource, listDetectors, openDetector, settleParked } from '@anlan/video/contract/detector'
import type { Teller } from '../story.ts'
import type { System } from '../system.ts'
import { drawPicture } from '../video/draw-picture.ts'
import type { VideoStage } from './video-stage.ts'

/** A box that was bought recognises by itself, and speaks its maker's words. */
export const tellBought = async ({ chapter, step }: Teller, system: System, stage: VideoStage): Promise<void> => {
  const { ids, manager, found, alarms } = stage
  const { id, token } = await manager.must(openDetector, { id: newId(), name: '厂房海康分析盒', dialect: 'hikvision' })
  const address = `${system.server.url}/api/video/detector-events`
  const say = async (type: string, state: 'active' | 'inactive' = 'active', password = token): Promise<{ readonly status: number; readonly taken?: number; readonly parked?: number }> => {
    const { type: kind, body } = multipart(isapiXml({ channel: '1', type, state }), await drawPicture('树脂厂房一层', Date.now()))
    const answer = await push(address, kind, body, { user: id, password })
    return { status: answer.status, ...((await answer.json()) as object) }
  }
  const parked = async () => (await manager.get(listDetectors, {})).parked
  const source = isapiSource('1')

  chapter('外购分析设备')
  await step('a Hikvision box reports by digest; with a wrong password it is not let in', async () => {
    equal((await say('fielddetection', 'active', 'guess')).status, 401)
    equal((await say('fielddetection')).parked, 1)
  })
  await step('which camera its channel is nobody has said: the event is parked with its picture, not dropped', async () => {
    const [row] = await parked()
    equal(row?.source, source)
    ok(row.codeKnown && !row.cameraKnown && row.picture !== null)
  })
  await step('the channel is assigned to the camera of the hall: now it is a detection with picture and an alarm, and said three times it is one', async () => {
    await manager.must(bindSource, { detector: id, source, camera: ids.hall })
    for (let nth = 0; nth < 3; nth += 1) equal((await say('fielddetection')).taken, 1)
    const rows = await found(ids.hall)
    equal(rows.length, 1)
    equal(rows[0]?.kind, 'intrusion')
    ok(rows[0].picture !== null)
    match((await alarms()).find((it) => it.id === rows[0]?.alarm)?.title ?? '', /树脂厂房一层：违规闯入/)
    await say('fielddetection', 'inactive')
    ok((await found(ids.hall))[0]?.endedAt !== null)
  })
  await step('a code that nobody knows is parked; assigned to 未戴安全帽 it counts from then on', async () => {
    equal((await say('hatDetection')).parked, 1)
    ok((await parked()).some(({ code, codeKnown }) => code === 'hatDetection' && !codeKnown))
    await manager.must(bindCode, { dialect: 'hikvision', code: 'hatDetection', kind: 'no-helmet' })
    equal((await say('hatDetection')).taken, 1)
    ok((await found(ids.hall)).some(({ kind }) => kind === 'no-helmet'))
    await say('hatDetection', 'inactive')
  })
  await step('what was parked is looked at, and waits no longer', async () => {
    for (const { source: of, code } of await parked()) await manager.must(settleParked, { detector: id, source: of, code })
    equal((await parked()).length, 0)
  })
}
