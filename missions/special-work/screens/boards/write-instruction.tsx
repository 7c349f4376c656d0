import { useState } from 'react'
import type { Id } from '@anlan/kernel/id'
import { newId } from '@anlan/platform/ui/new-id'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { writeInstruction } from '../../contract/leader-note.ts'

/** 批示 on a permit, or on the day: it reaches whoever has to carry it out, and comes back answered. */
export const WriteInstruction = ({ permit, onDone }: { readonly permit: Id | null; readonly onDone: () => void }) => {
  const [id] = useState(newId)
  return <SchemaForm command={writeInstruction} formKey={`work-instruction-${permit ?? 'day'}`} fixed={{ id, permit }} submit="下达批示" onDone={onDone} />
}
