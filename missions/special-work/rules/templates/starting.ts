import type { WorkKind } from '@anlan/standards/special-work/kinds'
import type { HazardTemplate } from '../../contract/hazard-template.ts'
import { stepText, textOf } from '../../contract/template-lines.ts'
import { FIRE_TEMPLATES } from './starting-fire.ts'
import { HEIGHT_TEMPLATES } from './starting-height.ts'
import { SPACE_TEMPLATES } from './starting-space.ts'

export interface StartingTemplate {
  readonly title: string
  readonly kind: WorkKind
  /** Left out: all of them. */
  readonly levels?: HazardTemplate['levels']
  /** Step, hazard, measure. */
  readonly steps: readonly (readonly [string, string, string])[]
  readonly measures: readonly string[]
  readonly points: readonly string[]
}

/** To begin with: no enterprise has to start from an empty page, and none has confirmed a word of it (K). They fit any place. */
export const STARTING_TEMPLATES: readonly HazardTemplate[] = [...FIRE_TEMPLATES, ...SPACE_TEMPLATES, ...HEIGHT_TEMPLATES].map(({ title, kind, levels = [], steps, measures, points }) => ({
  title, kind, levels: [...levels], area: '', equipment: '', steps: stepText(steps.map(([step, hazard, measure]) => ({ step, hazard, measure }))), measures: textOf(measures), points: textOf(points), standing: 'example', source: '',
}))
