import type { Instant } from '@anlan/kernel/time'
import type { Source, Taken } from './report.ts'

/** A word of a base station, gateway or beacon: its own heartbeat, or that somebody heard it. */
export interface DeviceReport {
  /** Number of the device as the enterprise's register of devices has it. */
  readonly device: string
  readonly at: Instant
  /** Percent; null where it was not told. */
  readonly battery: number | null
  /** What it says is wrong with it; empty for nothing, null where it was not told. */
  readonly fault: string | null
}

/** What an edge may ask of positioning for its devices. */
export interface DeviceIntake {
  /** Resolves when everything is committed: only then may an edge acknowledge. Devices in no register are kept apart and counted as parked. */
  hear(source: Source, reports: readonly DeviceReport[]): Promise<Taken>
}
