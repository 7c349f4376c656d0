import { useMemo } from 'react'
import type { FieldProps, FieldWishes } from '@anlan/platform/ui/form/field-kinds'
import { TEMPLATE_STANDINGS } from '../../contract/hazard-template.ts'
import { stepParts, stepText } from '../../contract/template-lines.ts'
import { useAreaOptions } from '../choices.ts'
import { KIND_OPTIONS, LEVEL_OPTIONS, optionsOf } from '../permit/permit-words.ts'
import { EMPTY_STEP, StepsField } from './steps-field.tsx'

const StepLines = ({ id, value, onChange, disabled }: FieldProps<string>) => {
  const steps = stepParts(value ?? '')
  return <StepsField id={id} steps={steps.length === 0 ? [EMPTY_STEP] : steps} disabled={disabled} onChange={(next) => onChange(stepText(next))} />
}
const WordLines = ({ id, value, onChange, disabled, describedBy }: FieldProps<string>) => <textarea id={id} className="al-input" rows={4} maxLength={4_000} disabled={disabled} aria-describedby={describedBy} value={value ?? ''} onChange={(event) => onChange(event.target.value)} />
const wordLines: NonNullable<FieldWishes['render']> = (it) => <WordLines {...(it as FieldProps<string>)} />

/** Areas by name, steps as a table, the rest as lines; where it came from nobody writes by hand. */
export const useTemplateFields = (): Readonly<Record<string, FieldWishes>> => {
  const areas = useAreaOptions()
  return useMemo(
    () => ({
      kind: { options: KIND_OPTIONS }, standing: { options: optionsOf(TEMPLATE_STANDINGS) },
      levels: { options: LEVEL_OPTIONS, help: '不选的，各级别都适用' },
      area: { widget: 'select', options: areas, help: '不选的，各区域都适用', clause: 'AQ 3064.2-2025 5.10' }, equipment: { help: '不填的，各设备都适用' },
      steps: { widget: 'rows', clause: 'GB 30871-2022 4.1', render: (it) => <StepLines {...(it as FieldProps<string>)} /> },
      // `rows`: the page shows them below as lists, not among the facts.
      measures: { widget: 'rows', help: '票面措施以外增加的措施，一行一条', render: wordLines }, points: { widget: 'rows', help: '交底时先说的内容，一行一条', clause: 'GB 30871-2022 4.4', render: wordLines },
      source: { when: () => false },
    }),
    [areas],
  )
}
