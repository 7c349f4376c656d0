import { openCamera } from '../../video/camera.ts'
import { drawShow } from '../../video/clip.ts'

/** Cameras in a process of their own, so that what they cost is not counted. `COUNT`: how many; all show the same, each to whoever asks. */
const main = await drawShow({ width: 1_920, height: 1_080, fps: 25, seconds: 4, codec: 'h264', bitRate: 4_000_000, name: '主码流' })
const sub = await drawShow({ width: 640, height: 360, fps: 15, seconds: 8, codec: 'h264', bitRate: 500_000, name: '子码流' })
const cameras = await Promise.all(Array.from({ length: Number(process.argv[2]) }, () => openCamera({ streams: { main, sub } })))
process.stdout.write(`${JSON.stringify(cameras.map((it) => ({ main: it.address('main'), sub: it.address('sub') })))}\n`)
