import { createServer } from 'node:net'
import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Id } from '@anlan/kernel/id'
import { endpointsOf } from '@anlan/kernel/register'
import { areaRegister } from '@anlan/plant/contract/place'
import { newId } from '@anlan/platform/clock/new-id'
import { type CameraData, cameraRegister } from '@anlan/video/contract/camera'
import { changeRecorder, listRecorders, openRecorder, renewRecorderToken } from '@anlan/video/contract/recorder'
import { signIn, type Visitor } from '../visitor.ts'
import { type Camera, openCamera } from '../video/camera.ts'
import { type Clip, drawBlack, drawPlant, type Show } from '../video/clip.ts'
import { DEMO_PASSWORD } from './keys.ts'
import { happen } from './video/happenings.ts'
import { layRecognition } from './video/recognition.ts'
import { type DemoCamera, type Scene, SCENES } from './video/scenes.ts'

/** The cameras of the fictitious plant: simulated devices that speak real RTSP, and a token for the recorder that the launcher starts beside them. */

const RECORDER = '录像程序'
const { list, save } = endpointsOf(cameraRegister)
const CAMERAS = [
  { number: 'CAM-01', name: '溶剂储罐区东北角', area: '溶剂储罐区', kind: 'fixed', explosionProof: 'CNEx20.1234X（示例）' },
  { number: 'CAM-02', name: '树脂合成厂房一层', area: '树脂合成厂房', kind: 'fixed', explosionProof: 'CNEx20.1235X（示例）' },
  { number: 'CAM-03', name: '污水站与危废暂存间', area: '污水站与危废暂存间', kind: 'dome', explosionProof: '' },
  { number: 'CAM-04', name: '变配电室北侧', area: '变配电室', kind: 'fixed', explosionProof: '' },
  { number: 'CAM-05', name: '消防控制室', area: '消防泵房与消防控制室', kind: 'fixed', explosionProof: '' },
] as const
const FIRST_PORT = 15_601
const RECORDER_PORT = 15_690
/** Small and slow on purpose: it runs beside everything else on one machine. */
const PICTURE = { width: 640, height: 360, fps: 8, gopSeconds: 1, codec: 'h264', bitRate: 300_000 } as const

/** That port, or another one that is free. */
const freePort = (wanted: number): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(freePort(0)))
    probe.listen(wanted, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })

/** The recorder as the safety manager would set it up. Its token is told once: after a restart it is renewed. */
const recorderFor = async (manager: Visitor, port: number): Promise<{ id: string; token: string }> => {
  const address = `http://127.0.0.1:${port}/`
  const standing = (await manager.get(listRecorders, {})).recorders.find(({ name }) => name === RECORDER)
  if (standing === undefined) return manager.must(openRecorder, { id: newId(), name: RECORDER, address, hosts: [] })
  const { version } = standing.address === address ? standing : await manager.must(changeRecorder, { id: standing.id, version: standing.version, name: RECORDER, address, hosts: [], active: true })
  return manager.must(renewRecorderToken, { id: standing.id, version })
}

/** Where an area lies, its middle: there the camera hangs. */
const middleOf = async (manager: Visitor, name: string): Promise<Pick<CameraData, 'plan' | 'x' | 'y'>> => {
  const area = (await manager.get(endpointsOf(areaRegister).list, { limit: 500 })).rows.find(({ data }) => data.name === name)?.data
  const mean = (axis: 'x' | 'y') => (area === undefined || area.polygon.length === 0 ? null : Math.round((area.polygon.reduce((sum, it) => sum + it[axis], 0) / area.polygon.length) * 10) / 10)
  return { plan: area?.plan ?? '', x: mean('x'), y: mean('y') }
}

/** `ready`: what happens there is drawn when it happens first, not at the start. */
const open = async (number: DemoCamera, name: string, port: number): Promise<{ readonly camera: Camera; readonly ready: () => Promise<void> }> => {
  const { ground, everyday, visit }: Scene = SCENES[number]
  const wish = { ...PICTURE, name: `${name}（模拟画面）`, ground }
  const scene = await drawPlant({ ...wish, ...everyday })
  const show: Show & { visit?: Clip } = { scene, black: drawBlack(PICTURE), frozen: { ...scene, frames: scene.frames.slice(0, PICTURE.fps) } }
  const streams = { main: show, sub: show }
  const camera = await openCamera({ streams, port }).catch(() => openCamera({ streams }))
  return { camera, ready: async () => void (show.visit ??= visit === undefined ? undefined : await drawPlant({ ...wish, ...visit })) }
}

/** Cameras that play, rows that name them, and `recorder.json` in the data folder for the launcher. */
export const startCameras = async (base: string, folder: string): Promise<void> => {
  const manager = await signIn(base, 'miao', DEMO_PASSWORD)
  const port = await freePort(RECORDER_PORT)
  const { id, token } = await recorderFor(manager, port)
  const standing = new Map((await manager.get(list, { limit: 500 })).rows.map((it) => [it.data.number, it]))
  const [opened, ids] = [new Map<DemoCamera, Awaited<ReturnType<typeof open>>>(), new Map<DemoCamera, Id>()]
  for (const [at, it] of CAMERAS.entries()) {
    const { camera, ready } = await open(it.number, it.name, FIRST_PORT + at)
    opened.set(it.number, { camera, ready })
    const before = standing.get(it.number)
    const addresses = { recorder: id, stream: camera.address('main'), subStream: camera.address('sub') }
    ids.set(it.number, before?.id ?? newId())
    if (before !== undefined && before.data.stream === addresses.stream && before.data.recorder === id) continue
    const data = before === undefined ? { ...it, ...(await middleOf(manager, it.area)), ...addresses } : { ...before.data, ...addresses }
    await manager.must(save, { id: ids.get(it.number) ?? newId(), version: before?.version ?? 0, data })
  }
  await layRecognition(manager, ids, folder)
  happen(opened)
  // Whole or not at all: the launcher waits for it.
  await writeFile(join(folder, 'recorder.new'), JSON.stringify({ id, token, port }), { mode: 0o600 })
  await rename(join(folder, 'recorder.new'), join(folder, 'recorder.json'))
}
