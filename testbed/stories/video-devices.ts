import { deepEqual, equal, match, ok } from 'node:assert/strict'
import type { Id } from '@anlan/kernel/id'
import type { FoundDevices, OnvifTold, Turn } from '@anlan/video/contract/find-devices'
import type { Teller } from '../story.ts'
import { CAMERA_PASSWORD, CAMERA_USER, CHANNEL, DEVICE } from './video-boxes.ts'
import { PLATFORM } from './video-processes.ts'
import type { Recording } from './video-registered.ts'
import type { VideoStage } from './video-stage.ts'

export interface TakenOver {
  /** At the gate, by ONVIF; at the substation, by GB/T 28181. */
  readonly gate: Id
  readonly dome: Id
  readonly close: () => Promise<unknown>
}

/** What answers in the network of the recorder is found and taken over. */
export const tellDevices = async ({ chapter, step }: Teller, stage: VideoStage, { recorder }: Recording): Promise<TakenOver> => {
  const { boxes: { onvif, device }, manager, office, plan, register, recorded, segments, film, found, alarms, wait } = stage
  const ask = async (path: string, body?: object): Promise<{ readonly status: number; readonly said: unknown }> => {
    const answer = await manager.fetch(`/api/orgs/${manager.org}/video/${path}`, body === undefined ? {} : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
    return { status: answer.status, said: await answer.json() }
  }
  const devices = async (): Promise<FoundDevices> => (await ask(`recorders/${recorder}/devices`)).said as FoundDevices
  const turn = async (camera: Id, how: Turn): Promise<void> => equal((await ask(`cameras/${camera}/turn`, how)).status, 200)

  chapter('查找设备、国标接入、云台')
  const port = (await devices()).gb28181?.port ?? 0
  const [box, guesser] = [await device(port, DEVICE, PLATFORM.password), await device(port, '34020000001110000009', 'guess')]
  await step('a device of GB/T 28181 registers; another one that guesses the password is kept out and named', async () => {
    equal(await box.register(), 200)
    ok((await guesser.register()) !== 200)
    const { gb28181 } = await wait('its channels', async () => {
      const found = await devices()
      return (found.gb28181?.devices[0]?.channels.length ?? 0) > 0 && found
    })
    deepEqual(gb28181?.devices.map(({ id, channels }) => [id, channels.map((it) => it.name)]), [[DEVICE, ['变配电室球机']]])
    deepEqual(gb28181.refused, ['34020000001110000009'])
  })
  let told: OnvifTold | undefined
  await step('a camera is found by ONVIF; asked with a wrong password it says so, with the right one it tells its streams', async () => {
    deepEqual((await devices()).onvif.map(({ address }) => address), [onvif.address])
    const refused = await ask(`recorders/${recorder}/onvif`, { address: onvif.address, user: CAMERA_USER, password: 'guess' })
    equal(refused.status, 409)
    match(JSON.stringify(refused.said), /ONVIF 用户名或密码不对/)
    told = (await ask(`recorders/${recorder}/onvif`, { address: onvif.address, user: CAMERA_USER, password: CAMERA_PASSWORD })).said as OnvifTold
    ok(told.turns)
  })
  let [gate, dome]: Id[] = []
  await step('both are taken over into the register and recorded as any other', async () => {
    gate = await register('DM-01', { name: '大门', kind: 'dome', area: '办公楼与门卫', plan, x: Math.round(office.x), y: Math.round(office.y), recorder, stream: told?.stream, subStream: told?.subStream, control: told?.control })
    dome = await register(CHANNEL, { name: '变配电室球机', kind: 'dome', area: '变配电室', recorder, stream: `gb28181://${DEVICE}/${CHANNEL}` })
    for (const id of [gate, dome]) {
      await recorded(id)
      const [first] = await wait('its recording', async () => {
        const there = await segments(id)
        return there.length > 0 && there
      })
      equal((await film(first?.id ?? '')).codec, 'h264')
    }
  })
  await step('held, the camera at the gate moves; let go, it stops', async () => {
    await turn(gate ?? '', { pan: 0.5, tilt: 0, zoom: 0, again: false })
    await turn(gate ?? '', { stop: true })
    deepEqual(onvif.turned().map(({ what }) => what), ['move', 'stop'])
  })
  await step('the channel of GB/T 28181 moves as well, and stops by itself when nobody says again that it is held', async () => {
    await turn(dome ?? '', { pan: 0, tilt: 0.5, zoom: 0, again: false })
    const motions = () => box.turned().flatMap(({ what }) => (what !== undefined && 'motion' in what ? [what.motion] : []))
    await wait('its stop', async () => motions().length >= 2 && motions().at(-1)?.tilt === 0)
    ok((motions()[0]?.tilt ?? 0) > 0)
  })
  await step('what the device finds by itself is a detection on its channel, and an alarm', async () => {
    await box.alarm(CHANNEL, { method: 5, type: 6, words: '入侵' })
    const [one] = await wait('its alarm', async () => {
      const rows = await found(dome ?? '')
      return rows.length > 0 && rows
    })
    equal(one?.kind, 'intrusion')
    match((await alarms()).find(({ id }) => id === one?.alarm)?.title ?? '', /变配电室球机：违规闯入/)
  })
  return { gate: gate ?? '', dome: dome ?? '', close: () => Promise.all([box.close(), guesser.close()]) }
}
