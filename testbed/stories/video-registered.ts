import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { endpointsOf } from '@anlan/kernel/register'
import { newId } from '@anlan/platform/clock/new-id'
import { cameraRegister } from '@anlan/video/contract/camera'
import { pictureAddress } from '@anlan/video/contract/picture-address'
import { openRecorder } from '@anlan/video/contract/recorder'
import type { Id } from '@anlan/kernel/id'
import type { Teller } from '../story.ts'
import { freePort, type System } from '../system.ts'
import { AREA } from './special-work-stage.ts'
import { CAMERA_PASSWORD } from './video-boxes.ts'
import { type Process, recorderProcess } from './video-processes.ts'
import { CAMERAS, type VideoStage } from './video-stage.ts'

export interface Recording {
  readonly recorder: Id
  readonly process: Process
}

/** Cameras and a recorder, as the safety manager registers them. */
export const tellRegistered = async ({ chapter, step }: Teller, system: System, stage: VideoStage): Promise<Recording> => {
  const { boxes: { cameras, onvif }, ids, crew, manager, site, plan, register, statusOf, recorded, segments, film, alarms, wait } = stage
  const [recorder, port] = [newId(), await freePort()]
  const wrong = cameras.room.address('main').replace(CAMERA_PASSWORD, 'guess')

  chapter('周二 08:00  登记摄像机和录像机')
  const { token } = await manager.must(openRecorder, { id: recorder, name: '中控室录像程序', address: `http://127.0.0.1:${port}/` })
  const process = recorderProcess(system, { id: recorder, token }, port, onvif.finder.port)
  await step('the safety manager registers a recorder and three cameras; the passwords of cameras are shown to nobody afterwards', async () => {
    ids.tanks = await register(CAMERAS.tanks, { name: '罐区东北角', area: AREA, plan, x: Math.round(site.x), y: Math.round(site.y), explosionProof: 'CNEx26.0001（虚构）', recorder, stream: cameras.tanks.address('main'), subStream: cameras.tanks.address('sub') })
    ids.hall = await register(CAMERAS.hall, { name: '树脂厂房一层', area: '树脂合成厂房', recorder, stream: cameras.hall.address('main'), subStream: cameras.hall.address('sub') })
    ids.room = await register(CAMERAS.room, { name: '消防控制室', area: '消防泵房与消防控制室', recorder, stream: wrong, subStream: wrong })
    const shown = JSON.stringify((await manager.get(endpointsOf(cameraRegister).list, { limit: 100 })).rows)
    match(shown, /rtsp:\/\/\*\*\*@127/)
    ok(!shown.includes('guess'))
  })
  await step('the recorder runs: two are recorded, and of the third it is said that its password is wrong', async () => {
    process.start()
    for (const id of [ids.tanks, ids.hall]) await recorded(id)
    const status = await wait('what is wrong', async () => {
      const found = await statusOf(ids.room)
      return found?.state === 'lost' && found
    })
    match(status.tip, /密码/)
    match((await alarms()).find(({ subject }) => subject === ids.room)?.text ?? '', /密码/)
  })
  await step('with the right password it is recorded, and its alarm is over', async () => {
    await register(CAMERAS.room, { stream: cameras.room.address('main'), subStream: cameras.room.address('sub') })
    equal((await recorded(ids.room)).tip, '')
    await wait('the end of its alarm', async () => (await alarms()).find(({ subject }) => subject === ids.room)?.clearedAt != null)
  })
  await step('recordings appear and play: H.264 of the tank farm, H.265 of the hall', async () => {
    for (const [id, codec] of [[ids.tanks, 'h264'], [ids.hall, 'h265']] as const) {
      const [first] = await wait(`a recording in ${codec}`, async () => {
        const there = await segments(id)
        return there.length > 0 && there
      })
      const played = await film(first?.id ?? '')
      equal(played.codec, codec)
      ok(played.pictures >= 8, `${played.pictures} pictures`)
    }
  })
  await step('whoever is of the plant sees what the cameras see now', async () => {
    const { visitor } = crew.hand('yiliben')
    const kinds = await Promise.all(Object.values(ids).map(async (id) => (await visitor.fetch(pictureAddress(visitor.org, id))).headers.get('content-type')))
    deepEqual(kinds, ['image/jpeg', 'image/jpeg', 'image/jpeg'])
  })
  return { recorder, process }
}
