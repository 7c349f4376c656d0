import { CONTROL_LEVEL } from '@anlan/standards/code-tables'
import type { Measure } from '../contract/records.ts'

/** Who controls the risk: the named level and every one below it (inheritance 待核). */
export const controlledBy = (level: NonNullable<Measure['controlLevel']>): string[] => CONTROL_LEVEL.rows.slice(CONTROL_LEVEL.rows.findIndex(({ code }) => code === level)).map(({ label }) => label)
