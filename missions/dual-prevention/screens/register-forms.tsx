import { useEffect, useMemo, useState } from 'react'
import { CLASSIFY2 } from '@anlan/standards/code-tables'
import type { FieldProps } from '@anlan/platform/ui/form/field-kinds'
import { newId } from '@anlan/platform/ui/new-id'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import type { Measure, RiskEvent, RiskUnit } from '../contract/records.ts'
import { saveMeasure, saveRiskEvent, saveUnit } from '../contract/save-register.ts'
import { filledIn } from './options.ts'
import { usePostOptions } from './people-options.ts'
import { useAreaOptions } from './risk/area-options.ts'
import { HazardCodeField } from './risk/hazard-code-field.tsx'

interface Done {
  readonly onDone: () => void
}

/** Whoever makes a record makes its id; version 0 says that it is new. */
export const useEdited = (record: { readonly id: string; readonly version: number } | undefined) => {
  const fresh = useMemo(newId, [])
  return { id: record?.id ?? fresh, version: record?.version ?? 0 }
}

export const UnitForm = ({ unit, onDone }: Done & { readonly unit: RiskUnit | undefined }) => {
  const areas = useAreaOptions()
  return (
    <SchemaForm
      command={saveUnit}
      formKey={`unit-${unit?.id ?? 'new'}`}
      fixed={{ ...useEdited(unit), deleted: false, polygon: unit?.polygon ?? null }}
      initial={filledIn(unit ?? {}) as object}
      fields={{
        hazardCode: { render: (it) => <HazardCodeField {...(it as FieldProps<string>)} /> },
        areas: { options: areas, ...(areas.length === 0 ? { help: '还没有区域，请先在区域平面图中登记' } : {}) },
      }}
      submit="保存"
      onDone={onDone}
    />
  )
}

export const EventForm = ({ unit, event, onDone }: Done & { readonly unit: string; readonly event: RiskEvent | undefined }) => (
  <SchemaForm
    command={saveRiskEvent}
    formKey={`event-${event?.id ?? `new-${unit}`}`}
    fixed={{ ...useEdited(event), unit, deleted: false }}
    initial={filledIn(event ?? {}) as object}
    fields={{ inherentLevel: { help: '不选则按评价值确定，可以定得更高' }, residualLevel: { help: '不选则按评价值确定，可以定得更高' } }}
    submit="保存"
    onDone={onDone}
  />
)

/** A select that tells what stands chosen, so that the next one can follow. */
const Telling = ({ it, tell }: { readonly it: FieldProps<string>; readonly tell: (value: string | undefined) => void }) => {
  useEffect(() => tell(it.value), [it.value, tell])
  return (
    <select id={it.id} className="al-input" disabled={it.disabled} aria-invalid={it.invalid} aria-describedby={it.describedBy} value={it.value ?? ''} onChange={(event) => it.onChange(event.target.value === '' ? undefined : event.target.value)}>
      <option value="">请选择</option>
      {(it.field.options ?? []).map(({ value, words }) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </select>
  )
}

export const MeasureForm = ({ riskEvent, measure, onDone }: Done & { readonly riskEvent: string; readonly measure: Measure | undefined }) => {
  const posts = usePostOptions()
  const [classify1, setClassify1] = useState<string | undefined>(measure?.classify1)
  const below = CLASSIFY2.rows.filter(({ parent }) => parent === classify1).map(({ code, label }) => ({ value: code, words: label }))
  return (
    <SchemaForm
      command={saveMeasure}
      formKey={`measure-${measure?.id ?? `new-${riskEvent}`}`}
      fixed={{ ...useEdited(measure), riskEvent, deleted: false }}
      initial={filledIn(measure ?? {}) as object}
      fields={{
        classify1: { title: '措施分类', render: (it) => <Telling it={it as FieldProps<string>} tell={setClassify1} /> },
        classify2: { title: '措施小类', options: below, placeholder: classify1 === undefined ? '先选择措施分类' : '请选择' },
        classify3: { title: '企业自定分类' },
        post: { widget: 'select', options: posts },
      }}
      submit="保存"
      onDone={onDone}
    />
  )
}
