import { LIVE_STEPS, type LiveStep } from '../contract/live-stream.ts'

/** What the page is told: a step, or that the line was refused for good. */
export type WorkerWord = LiveStep | { readonly kind: 'closed' }

const say = (word: WorkerWord): void => postMessage(word)

/** Listens and parses beside the page, and hands every step over by itself: thousands of people come in slices, and the hand is never held up. */
addEventListener('message', ({ data: address }: MessageEvent<string>) => {
  const line = new EventSource(address)
  for (const kind of LIVE_STEPS) line.addEventListener(kind, ({ data }: MessageEvent<string>) => say({ kind, ...(JSON.parse(data) as object) } as LiveStep))
  // A line that broke is taken up again by the browser itself.
  line.addEventListener('error', () => line.readyState === EventSource.CLOSED && say({ kind: 'closed' }))
})
