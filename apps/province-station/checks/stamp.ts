/** Hours that Beijing is ahead of UTC. */
const AHEAD = 8

/**
 * Reads `yyyyMMddHHmmss` in Beijing time.
 * Written here and not taken from the kernel, which the sender uses: a fault there must not pass both sides.
 * @returns epoch ms, or `undefined` when there is no such moment between 2000 and 2100
 */
export const readStamp = (text: string): number | undefined => {
  if (!/^2[0-9]{13}$/.test(text)) return undefined
  const part = (from: number, to: number) => Number(text.slice(from, to))
  const [year, month, day, hour, minute, second] = [part(0, 4), part(4, 6), part(6, 8), part(8, 10), part(10, 12), part(12, 14)]
  if (year > 2100 || month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59 || second > 59) return undefined
  const daysInMonth = new Date(Date.UTC(year, month, 0)).getUTCDate()
  if (day > daysInMonth) return undefined
  return Date.UTC(year, month - 1, day, hour - AHEAD, minute, second)
}

/** Epoch ms as `yyyyMMddHHmmss` in Beijing time. */
export const writeStamp = (at: number): string => {
  const date = new Date(at + AHEAD * 3_600_000)
  const two = (value: number) => String(value).padStart(2, '0')
  return (
    String(date.getUTCFullYear()) +
    two(date.getUTCMonth() + 1) +
    two(date.getUTCDate()) +
    two(date.getUTCHours()) +
    two(date.getUTCMinutes()) +
    two(date.getUTCSeconds())
  )
}
