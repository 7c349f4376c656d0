import { useState } from 'react'
import type { FieldProps, FieldWishes } from '@anlan/platform/ui/form/field-kinds'
import { newId } from '@anlan/platform/ui/new-id'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { type AlarmWay, type AlarmWayRow, saveWay, type Told, waySchema } from '../../contract/alarm-way.ts'
import type { JudgedKind } from '../../contract/judged.ts'
import { fieldsOfWay } from '../../rules/ways/decide-way.ts'
import { useGrounds } from '../use-ground.ts'
import { ClimbFields, StepFields } from './rows-fields.tsx'
import { ToldFields } from './told-fields.tsx'

interface WayFormProps {
  /** Undefined: a new one. */
  readonly row?: AlarmWayRow
  readonly kind?: JudgedKind
  readonly close: () => void
}

const kindIn = (input: Readonly<Record<string, unknown>>): JudgedKind | undefined => (input['data'] as Partial<AlarmWay> | undefined)?.kind
const asks = (field: keyof ReturnType<typeof fieldsOfWay>) => (input: Readonly<Record<string, unknown>>) => {
  const kind = kindIn(input)
  return kind !== undefined && fieldsOfWay(kind)[field]
}

const drawn = (fences: readonly { readonly value: string; readonly words: string }[]): Readonly<Record<string, FieldWishes>> => ({
  'data.fence': { options: fences, widget: 'select', help: '不选为所有区域；某个区域的设置优先' },
  'data.operator': { when: asks('threshold'), help: '“大于 3 人”从第 4 人起报警，“大于等于 3 人”从第 3 人起报警', clause: 'AQ 3064.3-2025 5.2.4' },
  'data.threshold': { when: asks('threshold'), help: '超员、缺员、聚集为人数，滞留、静止、离岗为秒。围栏自己填了限值的，以围栏为准' },
  'data.graceSeconds': { when: asks('grace'), help: '不填按标准。围栏自己填了的，以围栏为准' },
  'data.level': { when: asks('level') },
  'data.tell': { render: (it) => <ToldFields {...(it as FieldProps<Told>)} /> },
  'data.escalation': { render: (it) => <ClimbFields {...(it as FieldProps<AlarmWay['escalation']>)} /> },
  'data.steps': { render: (it) => <StepFields {...(it as FieldProps<AlarmWay['steps']>)} />, help: '全部完成后才能关闭报警', clause: 'AQ 3064.3-2025 5.2.2' },
})

const dataOf = (row: AlarmWayRow | undefined, kind: JudgedKind | undefined): Partial<AlarmWay> => {
  if (row !== undefined) {
    const { id: _id, version: _version, fenceName: _name, changedAt: _at, changedBy: _by, ...data } = row
    return data
  }
  const { kind: _kind, ...rest } = waySchema.parse({ kind: kind ?? 'sos', tell: { roles: ['team-leader', 'safety-manager'] } })
  return kind === undefined ? rest : { kind, ...rest }
}

/** Empty fields are not there; a form has no null. */
const filled = (data: Partial<AlarmWay>) => Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null))

export const WayForm = ({ row, kind, close }: WayFormProps) => {
  const [fresh] = useState(newId)
  const { fences } = useGrounds()
  return (
    <SchemaForm
      command={saveWay}
      formKey={`alarm-way-${row?.id ?? kind ?? 'new'}`}
      initial={{ data: filled(dataOf(row, kind)) as never }}
      fixed={{ id: row?.id ?? fresh, version: row?.version ?? 0 }}
      fields={drawn(fences.map(({ id, data }) => ({ value: id, words: data.name })))}
      submit="保存"
      onDone={close}
      onCancel={close}
    />
  )
}
