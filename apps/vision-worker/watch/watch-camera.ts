import { followStream } from '@anlan/edge-rtsp/follow-stream'
import type { Instant } from '@anlan/kernel/time'
import { type Decoder, decodeTo, type Shot } from '@anlan/platform/media/decode'
import type { Picture, VideoAbout } from '@anlan/platform/media/video-stream'
import { ANALYSIS_KINDS } from '@anlan/video/contract/analysis-kinds'
import type { Fact } from '@anlan/video/contract/fact'
import type { Track } from '@anlan/video/contract/look'
import { ANALYSED_FPS, type Task, type WorkerReport } from '@anlan/video/contract/worker-report'
import { judge } from '@anlan/video/rules/analysis/judge'
import { resume } from '@anlan/video/rules/analysis/resume'
import { ruleOf } from '@anlan/video/rules/analysis/rule'
import { isWatched } from '@anlan/video/rules/analysis/schedule'
import { type Found, NEW_TRACKER, track } from '@anlan/video/rules/track/tracker'
import type { Pool } from '../infer/pool.ts'
import { isLiveAddress, openLive } from './open-live.ts'
import { openPace } from './pace.ts'
import { openGate, STIRS } from './motion-gate.ts'
import { type Grey, movedIn, openFigures } from './picture-figures.ts'

interface Parts {
  readonly task: Task
  readonly pool: Pool
  /** Model ids and the classes asked of each, as far as any model knows them. */
  readonly models: ReadonlyMap<string, readonly string[]>
  /** The server's time of one of ours. */
  readonly stamp: (wall: Instant) => Instant
  readonly wall: () => Instant
  readonly chance: () => number
  readonly told: (fact: Fact, picture: Picture) => void
  /** Every picture, and whether it differs from the one before. */
  readonly noted: (at: Instant, stirs: boolean) => void
}
const [GREY, WIDTH] = [{ width: 160, height: 90, format: 'grey' }, 640] as const
/** Wider is no sub stream: 1080p takes about ten times as much to decode (15 to 1.4 processor seconds a minute). */
const LARGE = 1_280
const dearWords = ({ width, height }: Pick<VideoAbout, 'width' | 'height'>): string => `没有子码流，按 ${width}×${height} 的主码流识别，解码约多用十倍的计算。摄像机有子码流的请填写子码流地址，国标设备填视频流地址加 ?stream=1`

/** Follows one camera: pictures in figures at once, finds when a thread had time for them, and what the rules make of both. */
export const watchCamera = ({ task, pool, models, stamp, wall, chance, told, noted }: Parts) => {
  const rules = task.rules.map(({ id, data }) => ruleOf(id, data))
  const known = new Set([...models.values()].flat())
  const byPicture = rules.filter(({ kind }) => ANALYSIS_KINDS[kind].classes.length === 0)
  const byFinds = rules.filter(({ kind }) => ANALYSIS_KINDS[kind].classes.length > 0 && ANALYSIS_KINDS[kind].classes.every((it) => known.has(it)))
  const [figures, gate, pace] = [openFigures(), openGate(), openPace()]
  let [decoder, shape, dear]: [Decoder | undefined, number, string] = [undefined, 16 / 9, '']
  const open = new Map(task.rules.flatMap(({ id, openSince }) => (openSince === null ? [] : [[id, openSince] as const])))
  let [pictureMemory, findMemory, awake] = [resume(byPicture, open), resume(byFinds, open), true]
  let [tracker, greyBefore]: [typeof NEW_TRACKER, Grey | undefined] = [NEW_TRACKER, undefined]

  const seen = (found: readonly Found[], at: Instant, grey: Grey, picture: ReturnType<typeof figures>, shown: Picture): void => {
    const tracked = track(tracker, found, at)
    tracker = tracked.tracker
    const before = greyBefore
    const tracks = tracked.seen.map((it): Track => ({ ...it, moved: before === undefined ? null : movedIn(before, grey, it.box) }))
    greyBefore = grey
    const judged = judge(findMemory, byFinds, { at, shape, looked: true, tracks, picture })
    findMemory = judged.memory
    for (const fact of judged.facts) told(fact, shown)
  }
  const look = (shot: Shot): void => {
    const [grey, shown] = shot.pictures
    if (grey === undefined || shown === undefined) return
    const at = stamp(shot.at)
    const picture = figures(grey, at)
    noted(at, picture.changed >= STIRS)
    const judged = judge(pictureMemory, byPicture, { at, shape, looked: false, tracks: [], picture })
    pictureMemory = judged.memory
    for (const fact of judged.facts) told(fact, shown)
    // Out of the hours of all its rules nobody has to look; the first such picture ends what still stands.
    const before = awake
    awake = byFinds.some(({ spans }) => isWatched(spans, at))
    if (!awake && before && byFinds.length > 0) seen([], at, grey, picture, shown)
    if (!awake || !gate(picture.changed, at)) return pace.done(wall(), 0)
    void pool.look(task.camera, { picture: shown, models }).then((found) => {
      if (found === null) return
      pace.done(wall(), wall() - shot.at)
      seen(found, at, grey, picture, shown)
    })
  }
  const followed = followStream({
    address: task.address, chance, now: wall,
    ...(isLiveAddress(task.address) ? { open: (signal: AbortSignal) => openLive(task.address, { signal }) } : {}),
    opened: (about) => {
      decoder?.close()
      shape = about.width / about.height
      const large = about.width > LARGE
      dear = large ? dearWords(about) : ''
      const width = Math.min(WIDTH, about.width)
      decoder = decodeTo(about, [GREY, { width: width - (width % 2), height: Math.round(width / shape / 2) * 2, format: 'yuv420p' }], { fps: ANALYSED_FPS, spare: large })
    },
    packet: async (packet) => { for (const shot of (await decoder?.decode(packet)) ?? []) look(shot) },
    told: () => undefined,
  })
  return {
    state: (): WorkerReport['cameras'][number] => {
      const { state, tip } = followed.state()
      return { camera: task.camera, state, tip: state === 'live' ? dear : tip, ...pace.state(wall()) }
    },
    close: async (): Promise<void> => {
      pool.drop(task.camera)
      await followed.close()
      decoder?.close()
    },
  }
}
export type Watched = ReturnType<typeof watchCamera>
