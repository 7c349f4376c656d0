import { useState } from 'react'
import { endpointsOf } from '@anlan/kernel/register'
import { newId } from '@anlan/platform/ui/new-id'
import { erased, formWishes } from '@anlan/platform/ui/register-words'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { cardRegister } from '../../contract/card.ts'

const { save } = endpointsOf(cardRegister)
const FIELDS = formWishes(erased(cardRegister))

/** One id per opened form: pressing again after a fault does not make a second card. */
export const NewCard = ({ number, close }: { readonly number?: string; readonly close: () => void }) => {
  const [id] = useState(newId)
  return (
    <SchemaForm
      command={save}
      formKey={number === undefined ? 'new-positioning-card' : `new-positioning-card-${number}`}
      fixed={{ id, version: 0 }}
      initial={{ data: { number: number ?? '', kind: 'person' } }}
      fields={FIELDS}
      submit="登记"
      onDone={close}
      onCancel={close}
    />
  )
}
