import type { Measure, StopRecord } from '../contract/records.ts'
import type { Occurrence } from './plan-dues.ts'

/**
 * What controls a unit while it runs: 维护保养 and 操作行为. 工程技术 (instruments, interlocks, gas detection) guards what is
 * still inside a stopped unit, and 应急措施 are needed most while people work on it: neither ever pauses.
 */
export const RUNNING_ONLY: readonly Measure['classify1'][] = ['2', '3']

/** A due that lies wholly within a stop of its unit is not made. One that reaches beyond can still be done before or after. */
export const isPaused = (classify1: string, { startAt, endAt }: Occurrence, stops: readonly Pick<StopRecord, 'startAt' | 'endAt'>[]): boolean =>
  RUNNING_ONLY.some((it) => it === classify1) && stops.some((stop) => stop.startAt <= startAt && endAt <= stop.endAt)
