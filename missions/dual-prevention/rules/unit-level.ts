import type { RiskEvent, RiskUnit } from '../contract/records.ts'
import { LEVEL_NAMES } from './assessment.ts'

type Level = RiskUnit['riskLevel']

const gravest = (levels: readonly (Level | null)[]): Level | null => levels.reduce((worst, level) => (level !== null && (worst === null || level < worst) ? level : worst), null)

export interface UnitLevels {
  readonly inherent: Level
  /** Null until every event that has an inherent level has a residual one, too. */
  readonly residual: Level | null
  readonly note: string | null
}

/**
 * The levels that a unit is shown by: never milder than its gravest event. What has not been assessed after its measures
 * makes the residual level unknown, not low.
 */
export const unitLevels = (stated: Level, events: readonly Pick<RiskEvent, 'inherentLevel' | 'residualLevel'>[]): UnitLevels => {
  const worst = gravest(events.map((it) => it.inherentLevel))
  const milder = worst !== null && stated > worst
  const open = events.length === 0 || events.some((it) => it.residualLevel === null)
  return {
    inherent: milder ? worst : stated,
    residual: open ? null : gravest(events.map((it) => it.residualLevel)),
    note: milder ? `单元定为${LEVEL_NAMES[stated]}风险，所含事件最高为${LEVEL_NAMES[worst]}风险，按${LEVEL_NAMES[worst]}风险显示` : null,
  }
}

export const gravestLevel = gravest
