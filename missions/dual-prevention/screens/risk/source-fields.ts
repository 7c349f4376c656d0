import type { FieldWishes, Option } from '@anlan/platform/ui/form/field-kinds'
import { MAJOR_HAZARD_LEVEL } from '@anlan/standards/code-tables'
import { HAZARD_SOURCE_KINDS, HAZARD_SOURCE_STATES } from '../../contract/hazard-source.ts'
import { optionsOf } from '../options.ts'

/** Wishes for the form of an analysis object. */
export const sourceFields = (areas: readonly Option[]): Readonly<Record<string, FieldWishes>> => ({
  kind: { options: optionsOf(HAZARD_SOURCE_KINDS) },
  majorHazardLevel: { options: optionsOf(MAJOR_HAZARD_LEVEL) },
  state: { options: optionsOf(HAZARD_SOURCE_STATES) },
  ...(areas.length === 0 ? {} : { area: { options: areas } }),
})
