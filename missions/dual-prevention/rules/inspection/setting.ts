import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import { isLimitName, type LimitName } from '@anlan/standards/limits'
import { decideOwnFigure, type OwnFigure, type Rules } from '@anlan/standards/profile'
import type { InspectionSetting } from '../../contract/inspection/setting.ts'

/** Figures that an enterprise may set for its inspections. */
export const OWN_FIGURES = [
  'presence-minutes', 'presence-metres', 'position-metres', 'formalism-elsewhere-metres', 'formalism-answers', 'formalism-photo-bits', 'formalism-photo-days', 'formalism-walk-speed', 'formalism-walk-metres',
  'formalism-last-part', 'formalism-last-answers', 'formalism-same-days', 'formalism-same-readings', 'formalism-appeal-days',
] as const satisfies readonly LimitName[]

const isOwn = (name: string): name is (typeof OWN_FIGURES)[number] => OWN_FIGURES.some((it) => it === name)

/** Own figures as the profile reads them; names of figures that are gone are left out. */
export const ownFigures = ({ figures }: Pick<InspectionSetting, 'figures'>): OwnFigure[] => figures.flatMap(({ name, value }) => (isLimitName(name) && isOwn(name) ? [{ name, value }] : []))

/** Each figure once, known, and no looser than what holds anyway. */
export const decideSetting = (setting: InspectionSetting, standard: Rules): Decision<InspectionSetting> => {
  for (const [at, { name, value }] of setting.figures.entries()) {
    if (!isOwn(name)) return refuse('no-such-figure', '没有这个数值，请重新选择', { field: `figures.${at}.name` })
    if (setting.figures.findIndex((it) => it.name === name) < at) return refuse('figure-twice', '同一个数值填了两次，请去掉一个', { field: `figures.${at}.name` })
    const own = decideOwnFigure(standard, { name, value })
    if (!own.accepted) return refuse(own.refusal.code, own.refusal.message, { ...own.refusal, field: `figures.${at}.value` })
  }
  return accept(setting)
}
