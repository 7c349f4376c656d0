import type { LiveAbout } from '@anlan/video/contract/live-stream'
import { liveAddress } from '@anlan/video/contract/picture-address'
import { openLive } from '../../../missions/video/screens/live/open-live.ts'
import { playFilm } from '../../../missions/video/screens/live/play-film.ts'
import { playFrames, type Playing } from '../../../missions/video/screens/live/play-frames.ts'

/** In the browser: our own players, and somebody who reads the number off what they show as soon as it is there. */
const [BITS, SIDE] = [16, 20]
const pen = new OffscreenCanvas(BITS * 2, 2).getContext('2d', { willReadFrequently: true })

/** Squares at the foot of a picture of 640 × 360, the lowest bit first: testbed/video/paint-scene.ts. */
const numberOn = (picture: CanvasImageSource): number | undefined => {
  if (pen === null) return undefined
  pen.drawImage(picture, 0, 360 - SIDE, BITS * SIDE, SIDE, 0, 0, BITS * 2, 2)
  const { data } = pen.getImageData(0, 0, BITS * 2, 2)
  let value = 0
  for (let bit = 0; bit < BITS; bit += 1) if ((data[(BITS * 2 + bit * 2) * 4] ?? 0) > 128) value |= 1 << bit
  return value
}

/** First sight of each number, epoch ms. */
const watch = (org: string, camera: string, way: 'mse' | 'frames', seconds: number): Promise<[number, number][]> =>
  new Promise((resolve) => {
    const [video, canvas] = [document.querySelector('video') as HTMLVideoElement, document.querySelector('canvas') as HTMLCanvasElement]
    const seen = new Map<number, number>()
    let playing: Playing | undefined
    let over = false
    const leave = openLive(liveAddress(org, camera, way, 'sub'), {
      about: (about: LiveAbout) => {
        playing?.end()
        playing = way === 'mse' ? playFilm(video, about, () => undefined, () => undefined) : playFrames(canvas, about, () => undefined, () => undefined)
      },
      bytes: (data) => playing?.bytes(data),
      closed: () => undefined,
    })
    const look = (): void => {
      if (over) return
      const picture = way === 'mse' ? video : canvas
      if (way === 'mse' ? video.readyState >= 2 : canvas.width === 640) {
        const value = numberOn(picture)
        if (value !== undefined && !seen.has(value)) seen.set(value, performance.timeOrigin + performance.now())
      }
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
    setTimeout(() => {
      over = true
      leave()
      playing?.end()
      resolve([...seen])
    }, seconds * 1_000)
  })

interface AlarmRow {
  readonly title: string
  readonly times: number
}
/** As the alarm desk does: hears the feed, asks for the list, shows it. When an alarm stood there how often for the first time. */
const desk = (org: string) => {
  const stood = new Map<string, number>()
  const list = document.createElement('ul')
  document.body.append(list)
  const ask = async (): Promise<void> => {
    const { rows } = (await (await fetch(`/api/orgs/${org}/alarms/list?limit=100`)).json()) as { rows: AlarmRow[] }
    list.replaceChildren(...rows.map(({ title, times }) => Object.assign(document.createElement('li'), { textContent: `${title} ${times}` })))
    requestAnimationFrame(() => {
      for (const { title, times } of rows) {
        const key = `${title} ${times}`
        if (!stood.has(key)) stood.set(key, performance.timeOrigin + performance.now())
      }
    })
  }
  new EventSource(`/api/orgs/${org}/feed`).addEventListener('message', () => void ask())
  return { stood: () => [...stood] }
}
Object.assign(window, { bench: { watch, desk } })
