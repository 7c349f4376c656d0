import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { frameOf, openScaler } from '@anlan/platform/media/pixels'
import type { Picture } from '@anlan/platform/media/video-stream'
import sharp from 'sharp'
import type { Labelled } from './average-precision.ts'

/** As wide as the worker has pictures of cameras. */
const WIDTH = 640
const even = (value: number): number => Math.max(2, Math.round(value / 2) * 2)

/** `class cx cy w h` a line, shares of the picture. */
const labelsOf = (text: string, classes: readonly string[]): Labelled[] =>
  text.split('\n').filter((line) => line.trim() !== '').map((line) => {
    const [kind = 0, x = 0, y = 0, width = 0, height = 0] = line.trim().split(/\s+/).map(Number)
    return { kind: classes[kind] ?? '', box: { x: x - width / 2, y: y - height / 2, width, height } }
  })

type Scaler = ReturnType<typeof openScaler>

/** One scaler for each size that comes, kept until all pictures were seen. */
const pictureOf = async (path: string, scalers: Map<string, Scaler>): Promise<Picture> => {
  const { data, info } = await sharp(path).removeAlpha().toColourspace('srgb').raw().toBuffer({ resolveWithObject: true })
  const width = even(Math.min(WIDTH, info.width))
  const height = even((info.height * width) / info.width)
  const scaler = scalers.get(`${width}×${height}`) ?? openScaler({ width, height, format: 'yuv420p' })
  scalers.set(`${width}×${height}`, scaler)
  const frame = frameOf({ width: info.width, height: info.height, format: 'rgb24', data })
  const picture = scaler.scale(frame)
  frame.free()
  return picture
}

/** The pictures of a folder with what is labelled on each, one after the other, as a camera would show them to the worker. */
export async function* picturesIn(folder: string, classes: readonly string[]): AsyncGenerator<{ readonly picture: Picture; readonly labels: readonly Labelled[] }> {
  const scalers = new Map<string, Scaler>()
  for (const name of (await readdir(folder)).filter((it) => /\.(?:jpe?g|png)$/i.test(it)).toSorted()) {
    const text = await readFile(join(folder, name.replace(/\.\w+$/, '.txt')), 'utf8').catch(() => '')
    yield { picture: await pictureOf(join(folder, name), scalers), labels: labelsOf(text, classes) }
  }
  for (const it of scalers.values()) it.close()
}
