import { isParameterSet, nalUnits } from '@anlan/platform/media/nal-units'
import { TICKS } from '@anlan/platform/media/video-stream'
import type { Clip, Show } from './clip.ts'
import { packetise, senderReport } from './rtp.ts'

export type Mood = 'scene' | 'black' | 'frozen' | 'mute' | 'visit'
const REPORT_EVERY = 5_000

/** The units of each picture are found once a clip, not once a viewer. */
const cutClips = new WeakMap<Clip, { readonly sets: Buffer[]; readonly frames: readonly (readonly Buffer[])[] }>()
const cutOf = (clip: Clip) => {
  const known = cutClips.get(clip)
  if (known !== undefined) return known
  const { codec, parameterSets } = clip.about
  const fresh = { sets: nalUnits(parameterSets).filter((it) => isParameterSet(codec, it)), frames: clip.frames.map(({ data }) => nalUnits(data).filter((it) => !isParameterSet(codec, it))) }
  cutClips.set(clip, fresh)
  return fresh
}

export interface Player {
  readonly stop: () => void
}
interface Parts {
  readonly mood: () => Mood
  readonly send: (rtp: readonly Buffer[]) => void
  readonly report: (rtcp: Buffer) => void
  /** Which picture of the clip went out. */
  readonly sent: (nth: number, at: number) => void
}

/** Plays to one viewer from a key picture on, at the pace of the clip, over and over. A change of mood begins with a key picture. */
export const playClip = (show: Show, { mood, send, report, sent }: Parts): Player => {
  const numbers = { sequence: Math.floor(Math.random() * 0x8000), ssrc: Math.floor(Math.random() * 0xffffffff) }
  const began = performance.now()
  const first = Math.floor(Math.random() * 0x7fffffff)
  let [count, nth, reported]: [number, number, number] = [0, 0, Number.NEGATIVE_INFINITY]
  let before: Mood = 'scene'
  let timer: NodeJS.Timeout | undefined
  const step = (): void => {
    const now = mood()
    if (now !== before) [nth, before] = [0, now]
    const clip = now === 'mute' ? show.scene : (show[now] ?? show.scene)
    const { sets, frames } = cutOf(clip)
    const timestamp = first + Math.round((count * TICKS) / clip.fps)
    if (now !== 'mute') {
      if (performance.now() - reported > REPORT_EVERY) {
        report(senderReport(numbers.ssrc, Date.now(), timestamp))
        reported = performance.now()
      }
      send(packetise(clip.about.codec, clip.frames[nth]?.key === true ? sets : [], frames[nth] ?? [], timestamp, numbers))
      if (now === 'scene') sent(nth, Date.now())
    }
    count += 1
    nth = nth + 1 < frames.length ? nth + 1 : (clip.again ?? 0)
    timer = setTimeout(step, Math.max(0, began + (count * 1_000) / clip.fps - performance.now()))
  }
  step()
  return { stop: () => clearTimeout(timer) }
}
