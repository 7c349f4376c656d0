import type { Id } from '@anlan/kernel/id'
import { houseOf, invalidateHouses } from './asking.ts'
import { makeCell } from './cell.ts'
import { readSession } from './session.ts'
import { signedInAgain } from './expired.ts'

export interface FeedEvent {
  readonly seq: number
  readonly type: string
  readonly subject: Id | null
  readonly title: string
}

/** Since when (device clock) nothing comes from the server; `undefined` while the stream stands. */
export const feedDownSince = makeCell<number | undefined>(undefined)
/** The newest event, for slots that want to move at once (the bell). */
export const newestEvent = makeCell<FeedEvent | undefined>(undefined)

/** From here on the page says 数据延迟. */
export const LATE = 15_000
const GATHER = 250
const RETRY_FIRST = 1_000
const RETRY_MOST = 30_000

/** Follows an org's feed until stopped; resumes after the last event seen. */
export const followFeed = (org: Id): (() => void) => {
  let seq: number | undefined
  let source: EventSource | undefined
  let retry = RETRY_FIRST
  let timer: ReturnType<typeof setTimeout> | undefined
  let gather: ReturnType<typeof setTimeout> | undefined
  const touched = new Set<string>()

  const flush = () => {
    gather = undefined
    invalidateHouses(org, new Set(touched))
    touched.clear()
  }
  const hear = (message: MessageEvent<string>) => {
    const event = JSON.parse(message.data) as FeedEvent
    seq = event.seq
    touched.add(houseOf(event.type))
    newestEvent.set(event)
    gather ??= setTimeout(flush, GATHER)
  }
  const up = (message: MessageEvent<string>) => {
    seq ??= (JSON.parse(message.data) as { seq: number }).seq
    retry = RETRY_FIRST
    feedDownSince.set(undefined)
  }
  const down = () => {
    if (feedDownSince.get() === undefined) feedDownSince.set(Date.now())
    // While CONNECTING the browser retries by itself with Last-Event-ID; a refused stream is closed for good.
    if (source?.readyState !== EventSource.CLOSED || timer !== undefined) return
    timer = setTimeout(reopen, retry)
    retry = Math.min(retry * 2, RETRY_MOST)
  }
  const open = () => {
    source = new EventSource(`/api/orgs/${org}/feed${seq === undefined ? '' : `?after=${seq}`}`)
    source.addEventListener('ready', up)
    source.addEventListener('message', hear)
    source.addEventListener('error', down)
  }
  const reopen = () => {
    timer = undefined
    source?.close()
    void readSession()
      .then((view) => view !== undefined || signedInAgain())
      .catch(() => true)
      .then((goOn) => goOn && !stopped && open())
  }
  let stopped = false
  open()
  return () => {
    stopped = true
    source?.close()
    clearTimeout(timer)
    clearTimeout(gather)
    feedDownSince.set(undefined)
  }
}
