import { useState } from 'react'
import { endpointsOf } from '@anlan/kernel/register'
import { newId } from '@anlan/platform/ui/new-id'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { type EdgeConnection, edgeConnectionRegister } from '../../contract/edge.ts'

const { get, save } = endpointsOf(edgeConnectionRegister)

interface EdgeFormProps {
  readonly id: string | undefined
  readonly version: number
  readonly data: EdgeConnection | undefined
  readonly onDone: () => void
}

export const EdgeForm = ({ id, version, data, onDone }: EdgeFormProps) => {
  const [fresh] = useState(newId)
  return <SchemaForm command={save} formKey={`edge-${id ?? 'new'}`} fixed={{ id: id ?? fresh, version }} initial={data === undefined ? {} : { data }} submit="保存" onDone={onDone} onCancel={onDone} />
}

export const EditEdge = ({ id, onDone }: { readonly id: string; readonly onDone: () => void }) => {
  const answer = useQueryOf(get, { id })
  return <Shown answer={answer}>{(row) => <EdgeForm id={id} version={row.version} data={row.data} onDone={onDone} />}</Shown>
}
