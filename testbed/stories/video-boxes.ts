import { openGbDevice } from '@anlan/edge-gb28181/testing/device'
import { openOnvifBox } from '@anlan/edge-onvif/testing/onvif-box'
import type { VideoCodec } from '@anlan/platform/media/video-stream'
import { openCamera } from '../video/camera.ts'
import { type Clip, drawBlack, drawPlant, type Show } from '../video/clip.ts'
import type { Cast } from '../video/paint-plant.ts'
import type { Ground } from '../video/plant-grounds.ts'
import { PLATFORM } from './video-processes.ts'

/** The devices that stand in the plant: cameras that speak RTSP, one that is found by ONVIF, one that comes by GB/T 28181. */

const PICTURE = { width: 640, height: 360, fps: 8, gopSeconds: 1, codec: 'h264', bitRate: 300_000 } as const
export const [CAMERA_USER, CAMERA_PASSWORD] = ['admin', 'Qiao-7781'] as const
export const [DEVICE, CHANNEL] = ['34020000001110000001', '34020000001310000001'] as const

const nobody: Cast = () => []
/** Walks up and down in the bund, behind the yellow line. */
const inBund: Cast = (at) => [{ x: 500 + Math.sin(at * 1.1) * 45, foot: 348, high: 134, step: at * 0.8, left: Math.cos(at * 1.1) < 0 }]
const onDuty: Cast = (at) => [{ x: 330, foot: 338, high: 132, step: at / 4, stands: true }]

const draw = async (name: string, ground: Ground, cast: Cast, visit?: Cast, codec: VideoCodec = 'h264'): Promise<Show> => {
  const wish = { ...PICTURE, codec, name, ground }
  const scene = await drawPlant({ ...wish, seconds: 4, cast })
  const more: { visit?: Clip } = visit === undefined ? {} : { visit: await drawPlant({ ...wish, seconds: 6, cast: visit }) }
  return { scene, black: drawBlack({ ...PICTURE, codec }), frozen: { ...scene, frames: scene.frames.slice(0, PICTURE.fps) }, ...more }
}

export const openBoxes = async () => {
  const [tanks, room, hall, hallSub, gate] = [await draw('罐区东北角', 'tanks', nobody, inBund), await draw('消防控制室', 'room', onDuty, nobody), await draw('树脂厂房一层', 'hall', nobody, undefined, 'h265'), await draw('树脂厂房一层', 'hall', nobody), await draw('大门', 'substation', nobody)]
  const credentials = { user: CAMERA_USER, password: CAMERA_PASSWORD }
  const [tankCamera, roomCamera, hallCamera, gateCamera] = [
    await openCamera({ streams: { main: tanks, sub: tanks } }), await openCamera({ streams: { main: room, sub: room }, credentials }),
    await openCamera({ streams: { main: hall, sub: hallSub } }), await openCamera({ streams: { main: gate, sub: gate }, credentials }),
  ]
  // It tells addresses of its own network, as cameras behind a router do.
  const at = (stream: string): string => `rtsp://192.168.77.77:${gateCamera.port}/${stream}`
  const onvif = await openOnvifBox({ ...credentials, streams: { main: at('main'), sub: at('sub') }, ptz: true })
  const device = (port: number, id: string, password: string) =>
    openGbDevice({ id, password, platform: { id: PLATFORM.id, host: '127.0.0.1', port }, transport: 'udp', channels: [{ id: CHANNEL, name: '变配电室球机', clip: gate.scene, ptz: true }] })
  const cameras = { tanks: tankCamera, room: roomCamera, hall: hallCamera, gate: gateCamera }
  return { cameras, onvif, device, close: async (): Promise<void> => void (await Promise.all([...Object.values(cameras), onvif].map((it) => it.close()))) }
}
export type Boxes = Awaited<ReturnType<typeof openBoxes>>
