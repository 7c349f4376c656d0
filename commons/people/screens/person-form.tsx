import { useState } from 'react'
import type { z } from 'zod'
import { newId } from '@anlan/platform/ui/new-id'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { savePerson } from '../contract/keep-person.ts'
import { useChoices } from './choices.ts'

interface PersonFormProps {
  readonly initial?: Partial<z.input<typeof savePerson.input>>
  /** The person that is edited, at the version that was seen. */
  readonly edits?: { readonly id: string; readonly version: number }
  readonly onDone: () => void
}

export const PersonForm = ({ initial, edits, onDone }: PersonFormProps) => {
  const { departments, posts } = useChoices()
  const [id] = useState(newId)
  return (
    <SchemaForm
      command={savePerson}
      formKey={edits === undefined ? 'new-person' : `person-${edits.id}`}
      fixed={edits ?? { id }}
      fields={{ department: { options: departments }, post: { options: posts }, hasLeft: { when: () => edits !== undefined } }}
      submit="保存"
      onDone={onDone}
      onCancel={onDone}
      {...(initial === undefined ? {} : { initial })}
    />
  )
}
