import { useState } from 'react'
import { newId } from '@anlan/platform/ui/new-id'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { recordAbsence } from '../contract/roster.ts'
import { usePersonChoices } from './choices.ts'

export const AbsenceForm = ({ person, onDone }: { readonly person?: string; readonly onDone: () => void }) => {
  const persons = usePersonChoices()
  const [id] = useState(newId)
  return <SchemaForm command={recordAbsence} formKey={`absence-${person ?? 'new'}`} fixed={{ id, ...(person === undefined ? {} : { person }) }} fields={{ person: { options: persons }, substitute: { options: persons } }} submit="登记" onDone={onDone} onCancel={onDone} />
}
