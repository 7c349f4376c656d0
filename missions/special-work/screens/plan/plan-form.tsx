import '../permit/permit.css'
import { useState } from 'react'
import { addDays, HOUR, plantDay, startOfDay } from '@anlan/kernel/time'
import { usePlantNow } from '@anlan/platform/ui/clock'
import type { FieldProps } from '@anlan/platform/ui/form/field-kinds'
import { newId } from '@anlan/platform/ui/new-id'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { SPECIAL_WORK } from '@anlan/standards/special-work/figures'
import { type Plan, savePlan } from '../../contract/plan.ts'
import type { Named } from '../../contract/person.ts'
import { useAreaOptions, useDepartmentNames, usePersonOptions } from '../choices.ts'
import { NamedPick } from '../permit/form/named-fields.tsx'
import { WorksField } from './works-field.tsx'

interface PlanFormProps {
  readonly plan?: Plan
  readonly onDone: (id: string) => void
  readonly onCancel?: () => void
}

const [MORNING, EVENING] = [8 * HOUR, 18 * HOUR]

/** The seven items of AQ 3064.2-2025 5.3.1; the day after is proposed. */
export const PlanForm = ({ plan, onDone, onCancel }: PlanFormProps) => {
  const [id] = useState(() => plan?.id ?? newId())
  const [areas, departments, persons] = [useAreaOptions(), useDepartmentNames(), usePersonOptions()]
  const day = startOfDay(addDays(plantDay(usePlantNow()), SPECIAL_WORK.planDays.value))
  const initial = plan === undefined ? { from: day + MORNING, until: day + EVENING, works: [] } : Object.fromEntries(Object.entries(plan).filter(([, value]) => value !== null && value !== ''))
  return (
    <SchemaForm
      command={savePlan} formKey={`plan-${plan?.id ?? 'new'}`} fixed={{ id, version: plan?.version ?? 0 }} initial={initial as object} submit={plan === undefined ? '提交预约' : '重新提交'}
      fields={{
        unit: { options: departments, widget: 'select' }, content: { widget: 'textarea' }, area: { options: areas, widget: 'select' },
        from: { help: `应提前 ${SPECIAL_WORK.planDays.value} 天预约`, clause: 'AQ 3064.2-2025 5.3.1' },
        works: { render: (it) => <WorksField {...(it as FieldProps<Plan['works']>)} />, help: '级别为预计，作业票按条件计算' },
        inCharge: { widget: 'named', render: (it) => <NamedPick {...(it as FieldProps<Named>)} title="作业负责人" persons={persons} onChange={(value) => (it as FieldProps<Named>).onChange(value)} /> },
        contractor: { placeholder: '由承包商作业' }, emergency: { placeholder: '当天必须作业', help: '紧急预约也须他人批准' }, emergencyReason: { when: (input) => input['emergency'] === true, widget: 'textarea' },
      }}
      confirm={{ title: plan === undefined ? '提交预约' : '重新提交', tells: ['班组长、安全管理人员，等待批准'], clause: 'AQ 3064.2-2025 5.3.1' }}
      onDone={(done) => onDone(done.id)}
      {...(onCancel === undefined ? {} : { onCancel })}
    />
  )
}
