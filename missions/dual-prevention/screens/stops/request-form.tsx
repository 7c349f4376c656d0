import { useMemo } from 'react'
import { newId } from '@anlan/platform/ui/new-id'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { requestStop } from '../../contract/stops/request-stop.ts'
import { usePersonOptions } from '../people-options.ts'
import { useUnitOptions } from '../unit-options.ts'

interface RequestFormProps {
  /** Chosen in the form when left out. */
  readonly unit?: string
  readonly onDone: (id: string) => void
}

/** Evidence first: without 清空 and 隔离 there is nothing to approve. */
export const RequestForm = ({ unit, onDone }: RequestFormProps) => {
  const units = useUnitOptions()
  const persons = usePersonOptions()
  const id = useMemo(newId, [])
  return (
    <SchemaForm
      command={requestStop}
      formKey={`request-stop-${unit ?? ''}`}
      fixed={{ id, ...(unit === undefined ? {} : { unit }) }}
      fields={{ unit: { widget: 'select', options: units, ...(unit === undefined ? {} : { when: () => false }) }, confirmedBy: { widget: 'select', options: persons } }}
      submit="提交申请"
      confirm={{ title: '申请停用检维修', tells: ['安全管理人员、主要负责人，请其审批'], body: '批准前排查照常。消防、气体检测、储存、应急等措施的排查始终照常。' }}
      onDone={({ id: made }) => onDone(made)}
    />
  )
}
