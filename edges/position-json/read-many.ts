import type { Coordinates, Report } from '@anlan/positioning/contract/report'

/** What could not be read, by its place in the list, in words for whoever sends. */
export interface Unread {
  readonly index: number
  readonly message: string
}

export interface Reading<It = Report> {
  readonly reports: readonly It[]
  readonly unread: readonly Unread[]
}

/** Reads one report; a text says in Chinese why it is none. */
export type ReadOne<It> = (value: unknown, coordinates: Coordinates) => It | string
export type ReadReport = ReadOne<Report>

/** Longest list that is taken at once: more is a backlog, and a backlog is sent in pieces. */
export const MOST_REPORTS = 5_000

/** Reads one report or a list of them. What is wrong in one spoils only that one. */
export const readMany = <It extends object>(value: unknown, coordinates: Coordinates, read: ReadOne<It>): Reading<It> => {
  const items = Array.isArray(value) ? (value as readonly unknown[]) : [value]
  if (items.length > MOST_REPORTS) return { reports: [], unread: [{ index: 0, message: `一次最多上报 ${MOST_REPORTS} 条，请分批上报` }] }
  const reports: It[] = []
  const unread: Unread[] = []
  for (const [index, item] of items.entries()) {
    const found = read(item, coordinates)
    if (typeof found === 'string') unread.push({ index, message: found })
    else reports.push(found)
  }
  return { reports, unread }
}

/** Reads text that should be JSON. */
export const readText = <It extends object>(text: string, coordinates: Coordinates, read: ReadOne<It>): Reading<It> => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { reports: [], unread: [{ index: 0, message: '不是完整的 JSON，请检查格式和编码（UTF-8）' }] }
  }
  return readMany(value, coordinates, read)
}
