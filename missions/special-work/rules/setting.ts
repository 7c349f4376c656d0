import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import { type Limit, limitStatus } from '@anlan/standards/limit'
import { SPECIAL_WORK, type SpecialWorkFigure } from '@anlan/standards/special-work/figures'
import type { Setting } from '../contract/setting.ts'

/** The figures that a rule reads as the enterprise's own. The others stand as they are. */
const OWN_FIGURES = [
  'hotHours', 'hotSecondHours', 'confinedHours', 'blindingHours', 'heightDays', 'liftingHours', 'powerDays', 'powerSpecialDays', 'excavationDays', 'roadDays',
  'gasAgeMinutes', 'hotPauseMinutes', 'hotSecondPauseMinutes', 'confinedPauseMinutes', 'confinedRecordMinutes', 'feedSilentSeconds', 'windHot', 'windLift', 'planDays', 'presenceMetres', 'presenceMinutes', 'crossingMetres', 'conflictBufferMetres', 'windMinutes', 'fixAccuracyMetres', 'headsSeconds', 'photoAlikeBits', 'photoDays', 'photoMinutes', 'photoLight', 'photoSharpness',
] as const satisfies readonly SpecialWorkFigure[]
type OwnFigure = (typeof OWN_FIGURES)[number]

const isOwn = (name: string): name is OwnFigure => (OWN_FIGURES as readonly string[]).includes(name)
const isLaxer = ({ stricter, value }: Limit, own: number): boolean => (stricter === 'lower' ? own > value : own < value)

/** The enterprise's own figures: as strict as the standard's, or stricter. */
export const decideSetting = (setting: Setting): Decision<Setting> => {
  for (const [name, own] of Object.entries(setting.figures)) {
    if (!isOwn(name)) return refuse('figure-unknown', `“${name}”不能由本单位设置，请删除`, { field: `figures.${name}` })
    const limit: Limit = SPECIAL_WORK[name]
    if (isLaxer(limit, own))
      return refuse('figure-laxer', `“${limit.title}”为 ${limit.value} ${limit.unit}，本单位只能设置得更严，请填写${limit.stricter === 'lower' ? '不大于' : '不小于'} ${limit.value} ${limit.unit}的数值`, { field: `figures.${name}`, facts: { standard: limit.value }, ...(limit.clause === undefined ? {} : { clause: limit.clause }) })
  }
  return accept(setting)
}

/** Each figure beside what it is measured against, for the page. */
export const figuresBeside = (own: Setting['figures']) =>
  OWN_FIGURES.map((name) => {
    const limit: Limit = SPECIAL_WORK[name]
    return { name, title: limit.title, value: own[name] ?? limit.value, standard: limit.value, unit: limit.unit, clause: limit.clause ?? null, status: limitStatus(limit) }
  })
