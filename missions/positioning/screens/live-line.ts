import type { Id } from '@anlan/kernel/id'
import { SECOND } from '@anlan/kernel/time'
import { deviceNow } from '@anlan/platform/ui/clock'
import { makeLater } from '@anlan/platform/ui/later'
import type { LivePicture } from '../contract/live.ts'
import { followLive } from '../rules/live/follow-live.ts'
import type { WorkerWord } from './live-worker.ts'

/** What is known of an enterprise by its stream. */
export interface LiveSight {
  readonly picture?: LivePicture
  /** Device clock when it came. */
  readonly at: number
  /** It cannot be opened, or nothing comes of it: somebody else has to ask. */
  readonly shut: boolean
}

/** As long as nothing has come, the page waits; then it asks by itself. After a while the stream is tried again. */
const [PATIENCE, AGAIN] = [8 * SECOND, 15 * SECOND]

const openLine = (org: Id, every: number, told: (sight: LiveSight) => void) => {
  let sight: LiveSight = { at: 0, shut: false }
  let worker: Worker | undefined
  const later = makeLater()
  const tell = (next: LiveSight): void => told((sight = next))
  const shut = (): void => {
    worker?.terminate()
    tell({ ...sight, shut: true })
    later.set(AGAIN, open)
  }
  const open = (): void => {
    const follower = followLive()
    worker?.terminate()
    worker = new Worker(new URL('./live-worker.ts', import.meta.url), { type: 'module' })
    later.set(PATIENCE, shut)
    worker.addEventListener('error', shut)
    worker.addEventListener('message', ({ data: word }: MessageEvent<WorkerWord>) => {
      if (word.kind === 'closed') return shut()
      const picture = follower.take(word)
      if (picture === undefined) return
      // A line on which nothing comes any more is none.
      later.set(PATIENCE + 3 * every, shut)
      tell({ picture, at: deviceNow(), shut: false })
    })
    worker.postMessage(`/api/orgs/${org}/positioning/live-stream?every=${every}`)
  }
  open()
  return {
    close: () => {
      worker?.terminate()
      later.clear()
    },
    reopen: open,
    get sight() {
      return sight
    },
  }
}

type Line = ReturnType<typeof openLine> & { readonly followers: Set<(sight: LiveSight) => void> }
const lines = new Map<string, Line>()

/** One line for all parts of a page that look at the same. */
export const followLine = (org: Id, every: number, told: (sight: LiveSight) => void) => {
  const key = `${org} ${every}`
  const followers = lines.get(key)?.followers ?? new Set()
  const line = lines.get(key) ?? Object.assign(openLine(org, every, (sight) => followers.forEach((tell) => tell(sight))), { followers })
  lines.set(key, line)
  followers.add(told)
  if (line.sight.at > 0 || line.sight.shut) told(line.sight)
  return {
    reopen: line.reopen,
    leave: () => {
      followers.delete(told)
      if (followers.size > 0) return
      line.close()
      lines.delete(key)
    },
  }
}
