import { PlanShape, type PlanShapeProps } from '@anlan/platform/ui/plan/plan-shape'
import { levelOf } from '@anlan/platform/ui/theme/level'
import { AREA_LEVELS } from '../contract/place.ts'

interface AreaShapeProps extends Pick<PlanShapeProps, 'name' | 'ring' | 'height' | 'chosen' | 'letter' | 'onChoose'> {
  readonly level: keyof typeof AREA_LEVELS
  readonly explosive: boolean
}

/** An area of the plan; a dashed line where it may explode. */
export const AreaShape = ({ level, explosive, ...it }: AreaShapeProps) => (
  <PlanShape {...it} level={levelOf(Number(level))} dashed={explosive} about={`${it.name}，${AREA_LEVELS[level]}${explosive ? '，爆炸危险区域' : ''}`} />
)
