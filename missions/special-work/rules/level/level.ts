import type { WorkLevel } from '@anlan/standards/special-work/kinds'
import type { Detail } from '../../contract/detail.ts'
import { heightLevel } from './height-level.ts'
import { hotLevel, type Levelled } from './hot-level.ts'
import { liftLevel } from './lift-level.ts'

/** The level that the law gives this work, with its reasons. People correct the facts, never the level. */
export const levelOf = (detail: Detail): Levelled<WorkLevel> => {
  if (detail.kind === 'hot-work') return hotLevel(detail)
  if (detail.kind === 'height') return heightLevel(detail)
  if (detail.kind === 'lifting') return liftLevel(detail)
  return { level: null, reasons: ['本类作业不分级'] }
}
