import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'

/** In which coordinates a source speaks. GCJ-02 is understood, but never passed on: it is off by hundreds of metres. */
export const COORDINATES = { wgs84: 'WGS-84 经纬度', cgcs2000: 'CGCS2000 经纬度', gcj02: 'GCJ-02 经纬度（火星坐标）', plan: '平面图坐标（米）' } as const
export type Coordinates = keyof typeof COORDINATES

/** Where a terminal says it is. `x` is the longitude in degrees or metres to the east, `y` the latitude or metres to the north. */
export interface ReportedPlace {
  readonly x: number
  readonly y: number
  /** Name of the plan, for coordinates of a plan; without it the first one. */
  readonly plan?: string
  /** Storey, 1 the ground floor; null where the source does not know. */
  readonly floor: number | null
  /** Metres within which 68 % of its fixes lie; null where the source does not say. */
  readonly accuracy: number | null
  readonly indoor: boolean | null
}

/** One report of one terminal, as an edge understood it. */
export interface Report {
  /** Number of the terminal as the enterprise's register of cards has it. */
  readonly card: string
  /** By the clock of the terminal. */
  readonly at: Instant
  /** Null for a heartbeat. */
  readonly place: ReportedPlace | null
  readonly coordinates: Coordinates
  /** Percent. */
  readonly battery: number | null
  readonly sos: boolean
  /** Numbers of the base stations, gateways and beacons that it came by, where the source tells them: these live. */
  readonly via?: readonly string[]
}

/** What became of reports: all of them are on disk, or known and refused. */
export interface Taken {
  readonly accepted: number
  /** Of cards that nobody has registered: kept apart until somebody does. */
  readonly parked: number
  /** Not understood, e.g. a time far in the future. */
  readonly refused: number
}

/** A source that an edge serves, without its secret. */
export interface Source {
  readonly org: Id
  readonly id: Id
  readonly name: string
  readonly coordinates: Coordinates
}

/** What an edge may ask of positioning. */
export interface FixIntake {
  /** Who speaks by this name and token; undefined for nobody. */
  authenticate(source: string, token: string): Promise<Source | undefined>
  /**
   * Resolves when everything is committed: only then may an edge acknowledge.
   * @throws Fault `positioning-full` when more comes in than can be kept: the edge has to hold back and tell its devices so
   */
  take(source: Source, reports: readonly Report[]): Promise<Taken>
}
