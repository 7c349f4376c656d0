import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { HazardTemplate } from '../../contract/hazard-template.ts'
import { OVER } from '../../contract/life.ts'
import type { Permit } from '../../contract/permit.ts'
import { stepText, textOf } from '../../contract/template-lines.ts'

export interface Wanted {
  readonly title: string
  readonly forLevel: boolean
  readonly forArea: boolean
  readonly forEquipment: boolean
}

/** The row of the form that people fill in words of their own. */
const othersOf = ({ measures }: Permit): string[] => {
  const text = measures.at(-1)?.blanks['text']?.trim() ?? ''
  return text === '' ? [] : [text]
}

/** 存为模板 (AQ 3064.2-2025 5.4.1): of what was really done, so of a permit that is over; it is the enterprise's own from the beginning. */
export const decideTemplate = ({ title, forLevel, forArea, forEquipment }: Wanted, permit: Permit): Decision<HazardTemplate> => {
  const { kind, level, state, number, hazards, request: { place } } = permit
  if (!OVER.includes(state)) return refuse('template-not-over', '作业票结束后才能存为模板，请在验收、作废或取消以后再存', { kind: 'conflict' })
  if (hazards === null) return refuse('template-nothing', '这张作业票没有危害分析，没有可以存为模板的内容')
  const measures = hazards.measures ?? othersOf(permit)
  return accept({
    title, kind, levels: forLevel && level !== null ? [level] : [], area: forArea ? place.area : '', equipment: forEquipment ? place.equipment : '',
    steps: stepText(hazards.steps), measures: textOf(measures), points: textOf(hazards.points ?? []), standing: 'own', source: number,
  })
}
