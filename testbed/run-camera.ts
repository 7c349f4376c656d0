import { parseArgs } from 'node:util'
import { say } from './outcome.ts'
import { openCamera } from './video/camera.ts'
import { clipOf, drawShow } from './video/clip.ts'

/** `node testbed/run-camera.ts --port 8554 --file film.mp4 --user admin --password secret`: a camera in a box that shows a film (H.264 or H.265), or, without one, a scene drawn here, until it is interrupted. */

const { values } = parseArgs({ options: { port: { type: 'string', default: '8554' }, file: { type: 'string' }, name: { type: 'string', default: '模拟摄像机' }, codec: { type: 'string', default: 'h264' }, user: { type: 'string' }, password: { type: 'string', default: '' } } })
const drawn = await drawShow({ name: values.name, codec: values.codec === 'h265' ? 'h265' : 'h264', width: 640, height: 360, fps: 15, seconds: 20, bitRate: 500_000 })
const film = values.file === undefined ? undefined : await clipOf(values.file)
const main = film === undefined ? drawn : { scene: film, black: film, frozen: film }
const camera = await openCamera({ streams: { main, sub: drawn }, port: Number(values.port), ...(values.user === undefined ? {} : { credentials: { user: values.user, password: values.password } }) })
say(`rtsp://127.0.0.1:${camera.port}/main rtsp://127.0.0.1:${camera.port}/sub`)
const end = () => void camera.close().then(() => process.exit(0))
process.on('SIGINT', end)
process.on('SIGTERM', end)
