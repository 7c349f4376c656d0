/**
 * Does `work` again and again, resting `rest` wall ms in between, as long as the process lives. A round that fails is told
 * and followed by the next.
 * @returns ends the rounds, after the one under way
 */
export const startRounds = (rest: number, work: () => Promise<void>, failed: (cause: unknown) => void): (() => Promise<void>) => {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  const round = (): void => {
    running = work()
      .catch(failed)
      .then(() => {
        if (!stopped) timer = setTimeout(round, rest)
      })
  }
  round()
  return async () => {
    stopped = true
    clearTimeout(timer)
    await running
  }
}
