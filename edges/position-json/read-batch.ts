import type { Coordinates } from '@anlan/positioning/contract/report'
import { readText } from './read-many.ts'
import { readSaid, type Said } from './said.ts'

/** What is wrong, by line since the greeting (1 the first) and place in the line's list. */
export interface LineError {
  readonly line: number
  readonly index: number
  readonly message: string
}

export interface Batch {
  readonly reports: readonly Said[]
  /** Lines that went into it. */
  readonly taken: number
  /** Reports that could not be read; all are counted, and not all are spelled out. */
  readonly unread: number
  readonly errors: readonly LineError[]
}

/** A batch is full with so many lines or reports: a line may hold a list. */
const [MOST_LINES, ENOUGH_REPORTS] = [500, 2_000]
const MOST_TOLD = 20

/** As many lines as go together: at least one. @param heard lines before these */
export const readBatch = (lines: readonly string[], heard: number, coordinates: Coordinates): Batch => {
  const [reports, errors]: [Said[], LineError[]] = [[], []]
  let [taken, unread] = [0, 0]
  while (taken < lines.length && taken < MOST_LINES && reports.length < ENOUGH_REPORTS) {
    const found = readText(lines[taken] ?? '', coordinates, readSaid)
    taken += 1
    reports.push(...found.reports)
    unread += found.unread.length
    for (const { index, message } of found.unread.slice(0, MOST_TOLD - errors.length)) errors.push({ line: heard + taken, index, message })
  }
  return { reports, taken, unread, errors }
}
