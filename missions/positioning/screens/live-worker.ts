import { LIVE_STEPS, type LiveStep } from '../contract/live-stream.ts'

/** What the page is told: a step, or that the line was refused for good. */
export type WorkerWord = LiveStep | { readonly kind: 'closed' }

const say = (word: WorkerWord): void => postMessage(word)

/** Milliseconds, longer than a frame: who moved is taken in during one, the picture is drawn in another. */
const A_FRAME = 24

let held: LiveStep | undefined
const sayHeld = (): void => {
  if (held !== undefined) say(held)
  held = undefined
}

/** The step that completes a picture waits a frame, but never for the steps of the next. */
const tell = (step: LiveStep): void => {
  sayHeld()
  if (step.kind !== 'turn') return say(step)
  held = step
  setTimeout(() => held === step && sayHeld(), A_FRAME)
}

/** Listens and parses beside the page, and hands every step over by itself: thousands of people come in slices, and the hand is never held up. */
addEventListener('message', ({ data: address }: MessageEvent<string>) => {
  const line = new EventSource(address)
  for (const kind of LIVE_STEPS) line.addEventListener(kind, ({ data }: MessageEvent<string>) => tell({ kind, ...(JSON.parse(data) as object) } as LiveStep))
  // A line that broke is taken up again by the browser itself.
  line.addEventListener('error', () => line.readyState === EventSource.CLOSED && say({ kind: 'closed' }))
})
