import type { Id } from '@anlan/kernel/id'
import type { DeviceReport } from '../contract/device-report.ts'
import type { Report } from '../contract/report.ts'

/** Devices that reports came by, until they are written: every two seconds, not with every report. */
export interface ViaHeard {
  note(source: Id, report: Report): void
  /** What is to be written, by source; it is written then, or lost with the two seconds. */
  takeAll(): [source: Id, words: DeviceReport[]][]
}

/** So many names at once are kept; a source that makes them up gains nothing. */
const MOST = 2_000

export const openViaHeard = (): ViaHeard => {
  let heard = new Map<string, { readonly source: Id; readonly device: string; readonly at: number }>()
  return {
    note: (source, { via = [], at }) => {
      for (const device of via) {
        const key = `${source}\n${device}`
        if (heard.size < MOST || heard.has(key)) heard.set(key, { source, device, at: Math.max(at, heard.get(key)?.at ?? 0) })
      }
    },
    takeAll: () => {
      const groups = Map.groupBy(heard.values(), ({ source }) => source)
      heard = new Map()
      return [...groups].map(([source, words]) => [source, words.map(({ device, at }) => ({ device, at, battery: null, fault: null }))])
    },
  }
}
