import { createInterface } from 'node:readline'
import { openCamera } from '../../video/camera.ts'
import { drawBlack, drawPlant, drawShow } from '../../video/clip.ts'

/** `cameras.ts WATCHED`: one camera with a number in each picture, and others where something begins when it is told so. Speaks lines of JSON. */
const [watched = '4'] = process.argv.slice(2)
const numbered = await drawShow({ width: 640, height: 360, fps: 25, seconds: 40, codec: 'h264', bitRate: 800_000, name: '画面延迟' })
const glass = await openCamera({ streams: { main: numbered, sub: numbered } })

const wish = { width: 640, height: 360, fps: 15, codec: 'h264', bitRate: 500_000, name: '报警延迟', ground: 'substation' } as const
const scene = await drawPlant({ ...wish, seconds: 4, cast: () => [] })
/** Somebody is there from the first picture on. */
const visit = await drawPlant({ ...wish, seconds: 8, cast: (at) => [{ x: 320 + Math.sin(at * 1.6) * 40, foot: 342, high: 140, step: at }] })
const show = { scene, black: drawBlack(wish), frozen: scene, visit }
const others = await Promise.all(Array.from({ length: Number(watched) }, () => openCamera({ streams: { main: show, sub: show } })))

const say = (value: object): void => void process.stdout.write(`${JSON.stringify(value)}\n`)
say({ glass: glass.address('sub'), others: others.map((it) => it.address('sub')) })
for await (const line of createInterface({ input: process.stdin })) {
  if (line === 'sent') say({ sent: [...glass.shown('sub')] })
  else {
    const [mood, at] = line.split(' ')
    others[Number(at)]?.show(mood === 'visit' || mood === 'black' ? mood : 'scene')
    say({ at: Date.now() })
  }
}
