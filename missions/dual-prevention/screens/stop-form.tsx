import { useState } from 'react'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import type { StopRecord } from '../contract/records.ts'
import { saveStop } from '../contract/save-register.ts'
import { useEdited } from './register-forms.tsx'
import { useUnitOptions } from './unit-options.ts'

interface StopFormProps {
  /** Chosen in the form when left out. */
  readonly unit?: string
  readonly stop: StopRecord | undefined
  readonly onDone: () => void
}

export const StopForm = ({ unit, stop, onDone }: StopFormProps) => {
  const units = useUnitOptions()
  const [asked] = useState(unit === undefined)
  return (
    <SchemaForm
      command={saveStop}
      formKey={`stop-${stop?.id ?? `new-${unit ?? ''}`}`}
      fixed={{ ...useEdited(stop), deleted: false, ...(asked ? {} : { unit: unit ?? '' }) }}
      initial={stop === undefined ? {} : { unit: stop.unit, startAt: stop.startAt, endAt: stop.endAt, reason: stop.reason }}
      fields={asked ? { unit: { title: '风险单元', widget: 'select', options: units } } : {}}
      submit="保存"
      onDone={onDone}
    >
      <p className="al-clause">停用期间不生成这个单元的排查任务，应急措施的排查照常。到期后自动恢复。</p>
    </SchemaForm>
  )
}
