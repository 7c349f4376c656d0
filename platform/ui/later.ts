/** One thing that is to happen later; set again, it takes the place of what was set before. */
export const makeLater = () => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const clear = (): void => clearTimeout(timer)
  return {
    set: (ms: number, work: () => void): void => {
      clear()
      timer = setTimeout(work, ms)
    },
    clear,
  }
}
