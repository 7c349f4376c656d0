import { useState } from 'react'
import type { FieldProps } from '@anlan/platform/ui/form/field-kinds'
import { newId } from '@anlan/platform/ui/new-id'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { saveWorksheet } from '../../contract/move-worksheet.ts'
import { type SheetRow, type Worksheet, type WorksheetKind } from '../../contract/worksheet.ts'
import { ROW_WORDS } from '../../rules/worksheet/row-words.ts'
import { usePersonOptions } from '../people-options.ts'
import { useUnitOptions } from '../unit-options.ts'
import { PeopleField } from './people-field.tsx'
import { SheetRows } from './sheet-rows.tsx'

interface WorksheetFormProps {
  readonly kind: WorksheetKind
  readonly worksheet: Worksheet | undefined
  /** Chosen already when the form is opened from a unit. */
  readonly unit?: string | undefined
  readonly onDone: (id: string) => void
}

/** The sheet as a form: what is unfinished may be saved, and a draft keeps itself on this device meanwhile. */
export const WorksheetForm = ({ kind, worksheet, unit, onDone }: WorksheetFormProps) => {
  const [fresh] = useState(newId)
  const units = useUnitOptions()
  const persons = usePersonOptions()
  const words = ROW_WORDS[kind]
  const initial = worksheet === undefined ? { ...(unit === undefined ? {} : { unit }), rows: [] } : { unit: worksheet.unit, title: worksheet.title, place: worksheet.place, members: worksheet.members.filter(({ id }) => id !== worksheet.author.id).map(({ id }) => id), rows: worksheet.rows }
  return (
    <SchemaForm
      command={saveWorksheet}
      formKey={`worksheet-${worksheet?.id ?? `new-${kind}`}`}
      fixed={{ id: worksheet?.id ?? fresh, version: worksheet?.version ?? 0, deleted: false, kind }}
      initial={initial as never}
      fields={{
        unit: { widget: 'select', options: units, help: '审核后转入这个单元的风险清单' },
        title: { title: words.sheet },
        members: { render: (it) => <PeopleField {...(it as FieldProps<string[]>)} options={persons} /> },
        rows: { render: (it) => <SheetRows {...(it as FieldProps<SheetRow[]>)} kind={kind} /> },
      }}
      submit="保存"
      onDone={({ id }) => onDone(id)}
    >
      <p className="al-clause">没有写完也可以保存，以后接着写。内容修改后，分析人员需要重新确认。</p>
    </SchemaForm>
  )
}
