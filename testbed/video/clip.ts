import { type EncodeOptions, openEncoder } from '@anlan/platform/media/encode'
import { openStream } from '@anlan/platform/media/open-stream'
import { type Picture, TICKS, type VideoAbout } from '@anlan/platform/media/video-stream'
import { type Cast, paintPlant } from './paint-plant.ts'
import { blackPicture, paintScene } from './paint-scene.ts'
import type { Ground } from './plant-grounds.ts'

/** Some seconds of film that a camera shows over and over. */
export interface Clip {
  readonly about: VideoAbout
  readonly fps: number
  readonly frames: readonly { readonly data: Buffer; readonly key: boolean }[]
  /** After the last picture it goes on with this one, a key one. */
  readonly again?: number
}
/** What a camera shows: its scene, the same in black, and the same standing still. */
export interface Show {
  readonly scene: Clip
  readonly black: Clip
  readonly frozen: Clip
  /** What happens there now and then. */
  readonly visit?: Clip
}
interface Wish extends Omit<EncodeOptions, 'gop'> {
  readonly name: string
  readonly seconds: number
  readonly gopSeconds?: number
  readonly numbered?: boolean
}

/** A place of the plant and who is there. `again`: second from which it is shown over and over. */
export const drawPlant = async ({ seconds, gopSeconds = 1, name, ground, cast, again = 0, ...wish }: Omit<Wish, 'numbered'> & { readonly ground: Ground; readonly cast: Cast; readonly again?: number }): Promise<Clip> => {
  const paint = await paintPlant(wish, name, ground, cast, wish.fps)
  const encoder = openEncoder({ ...wish, gop: Math.round(wish.fps * gopSeconds) })
  const packets = []
  for (let nth = 0; nth < wish.fps * seconds; nth += 1) packets.push(...encoder.encode(await paint(nth), (nth * TICKS) / wish.fps))
  packets.push(...encoder.end())
  return { about: encoder.parameters, fps: wish.fps, frames: packets.map(({ data, key }) => ({ data, key })), again: Math.round(again * wish.fps) }
}
/** The same camera without any light. */
export const drawBlack = (wish: Omit<Wish, 'name' | 'seconds' | 'numbered'>): Clip => {
  const black = blackPicture(wish)
  return encode({ ...wish, seconds: wish.gopSeconds ?? 1 }, () => black)
}

const encode = ({ seconds, gopSeconds = 1, numbered: _, ...wish }: Omit<Wish, 'name'>, paint: (nth: number) => Picture): Clip => {
  const encoder = openEncoder({ ...wish, gop: Math.round(wish.fps * gopSeconds) })
  const packets = Array.from({ length: wish.fps * seconds }, (_, nth) => encoder.encode(paint(nth), (nth * TICKS) / wish.fps)).flat()
  packets.push(...encoder.end())
  return { about: encoder.parameters, fps: wish.fps, frames: packets.map(({ data, key }) => ({ data, key })) }
}

/** Drawn and encoded here: nothing is downloaded, and it shows a figure that walks. */
export const drawShow = async ({ name, ...wish }: Wish): Promise<Show> => {
  const paint = await paintScene(wish, name, wish.fps, wish.numbered ?? true)
  const [black, still, short] = [blackPicture(wish), paint(0), { ...wish, seconds: wish.gopSeconds ?? 1 }]
  return { scene: encode(wish, paint), black: encode(short, () => black), frozen: encode(short, () => still) }
}

/** A film from a file, H.264 or H.265, at its own pace. */
export const clipOf = async (path: string): Promise<Clip> => {
  const stream = await openStream(path)
  const frames: { data: Buffer; key: boolean; pts: number }[] = []
  for await (const { data, key, pts } of stream.packets()) frames.push({ data, key, pts })
  const [first, last] = [frames[0]?.pts ?? 0, frames.at(-1)?.pts ?? 0]
  return { about: stream.about, fps: Math.max(1, Math.round(((frames.length - 1) * TICKS) / Math.max(1, last - first))), frames }
}
