import { labelOf } from '@anlan/standards/code-table'
import { RISK_LEVEL } from '@anlan/standards/code-tables'
import { levelOf } from '@anlan/platform/ui/theme/level'
import { LevelTag } from '@anlan/platform/ui/theme/level-tag'

/** 1 to 4 as colour, shape and word. */
export const RiskTag = ({ level }: { readonly level: string | null }) => {
  const colour = level === null ? undefined : levelOf(Number(level))
  return colour === undefined ? <span className="al-none">未评定</span> : <LevelTag level={colour} words={`${labelOf(RISK_LEVEL, level ?? '')}风险`} />
}
