import type { Clock } from '../clock/clock.ts'
import { openDatabase } from '../database/database.ts'
import { type House, openHouse } from '../module/house.ts'
import type { Module } from '../module/module.ts'
import type { TestHouse } from './house.ts'

export interface SecondProcess {
  readonly house: House
  /** What failed and will be retried, in order. */
  readonly faults: readonly string[]
  close(): Promise<void>
}

/** Another house over the same tables, with a pool of its own, as a second process would have. */
export const openSecondProcess = (test: TestHouse, { modules = test.house.modules, clock = test.clock }: { modules?: readonly Module[]; clock?: Clock } = {}): SecondProcess => {
  const database = openDatabase({ url: test.url, schema: test.schema, connections: 4 })
  const ended = new AbortController()
  const faults: string[] = []
  const fault = (what: string, cause: unknown) => void faults.push(`${what}: ${cause instanceof Error ? cause.message : String(cause)}`)
  return {
    house: openHouse({ modules, database, clock, dataFolder: test.dataFolder, signal: ended.signal, fault }),
    faults,
    close: () => {
      ended.abort()
      return database.close()
    },
  }
}
