import type { Instant } from '@anlan/kernel/time'
import { decodeTo } from '@anlan/platform/media/decode'
import { openStream } from '@anlan/platform/media/open-stream'
import { TICKS } from '@anlan/platform/media/video-stream'
import type { Look } from '@anlan/video/contract/look'
import { ANALYSED_FPS } from '@anlan/video/contract/worker-report'
import { NEW_TRACKER, track } from '@anlan/video/rules/track/tracker'
import type { Pool } from '../infer/pool.ts'
import { type Grey, movedIn, openFigures } from '../watch/picture-figures.ts'

const [GREY, WIDTH] = [{ width: 160, height: 90, format: 'grey' }, 640] as const

/** A film, picture by picture as a camera is looked at, but every one of them by the detector: the log of its looks. `from`: when its first picture was taken. */
export const lookThrough = async (path: string, from: Instant, key: string, pool: Pool, models: ReadonlyMap<string, readonly string[]>): Promise<Look[]> => {
  const stream = await openStream(path)
  const { about } = stream
  const [shape, width] = [about.width / about.height, Math.min(WIDTH, about.width)]
  const decoder = decodeTo(about, [GREY, { width: width - (width % 2), height: Math.round(width / shape / 2) * 2, format: 'yuv420p' }], { fps: ANALYSED_FPS })
  const [looks, figures] = [[] as Look[], openFigures()]
  let [first, tracker, before]: [number | undefined, typeof NEW_TRACKER, Grey | undefined] = [undefined, NEW_TRACKER, undefined]
  try {
    for await (const packet of stream.packets())
      for (const { pts, pictures: [grey, shown] } of await decoder.decode(packet)) {
        if (grey === undefined || shown === undefined) continue
        first ??= pts
        const at = Math.round(from + ((pts - first) * 1_000) / TICKS)
        const found = models.size === 0 ? [] : ((await pool.look(key, { picture: shown, models })) ?? [])
        const tracked = track(tracker, found, at)
        tracker = tracked.tracker
        const earlier = before
        looks.push({ at, shape, looked: true, picture: figures(grey, at), tracks: tracked.seen.map((it) => ({ ...it, moved: earlier === undefined ? null : movedIn(earlier, grey, it.box) })) })
        before = grey
      }
  } finally {
    decoder.close()
    await stream.close()
  }
  return looks
}
