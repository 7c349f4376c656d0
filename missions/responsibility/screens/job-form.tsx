import { useMemo, useState } from 'react'
import { listUnits } from '@anlan/dual-prevention/contract/register'
import type { Option } from '@anlan/platform/ui/form/field-kinds'
import { newId } from '@anlan/platform/ui/new-id'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { type DayJob, saveDayJob } from '../contract/day-job.ts'

const NONE: readonly Option[] = []
const useUnits = (): readonly Option[] => {
  const rows = useQueryOf(listUnits, { limit: 500, offset: 0, sort: 'name' }).value?.rows
  return useMemo(() => rows?.map(({ id, name, department }) => ({ value: id, words: name, hint: department })) ?? NONE, [rows])
}

/** A day's job, new or changed; hot work asks for its level. */
export const JobForm = ({ job, onDone }: { readonly job?: DayJob; readonly onDone: () => void }) => {
  const units = useUnits()
  const [id] = useState(() => job?.id ?? newId())
  return (
    <SchemaForm
      command={saveDayJob}
      formKey={`day-job-${job?.id ?? 'new'}`}
      fixed={{ id, version: job?.version ?? 0, ticket: job?.ticket ?? null }}
      initial={job === undefined ? {} : { kind: job.kind, level: job.level, title: job.title, place: job.place, unit: job.unit, contractor: job.contractor, startAt: job.startAt, endAt: job.endAt }}
      fields={{ unit: { widget: 'select', options: units }, level: { when: ({ kind }) => kind === 'fire' } }}
      submit="保存"
      onDone={onDone}
      onCancel={onDone}
    />
  )
}
