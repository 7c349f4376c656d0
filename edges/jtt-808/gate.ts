/** Counts what is under way to the disk, and says when no more should be read. */
export interface Gate {
  full(): boolean
  enter(count: number): void
  leave(count: number): void
  /** Called once, when half of it has gone through. */
  whenOpen(go: () => void): void
  readonly inside: number
  /** Resolves when all of it has gone through, or when patience is at its end. */
  empty(patience: AbortSignal): Promise<void>
}

export const openGate = (most: number): Gate => {
  let inside = 0
  let waiting: (() => void)[] = []
  let emptied: () => void = () => undefined
  return {
    full: () => inside >= most,
    enter: (count) => void (inside += count),
    leave: (count) => {
      inside -= count
      if (inside === 0) emptied()
      if (inside > most / 2 || waiting.length === 0) return
      const going = waiting
      waiting = []
      for (const go of going) go()
    },
    whenOpen: (go) => void waiting.push(go),
    get inside() {
      return inside
    },
    empty: (patience) =>
      new Promise((resolve) => {
        if (inside === 0) return resolve()
        emptied = resolve
        patience.addEventListener('abort', () => resolve(), { once: true })
      }),
  }
}
