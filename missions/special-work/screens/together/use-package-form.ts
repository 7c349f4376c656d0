import { useState } from 'react'
import type { WorkKind } from '@anlan/standards/special-work/kinds'
import { checkForm, fieldWords, type FieldWords, wordFor } from '@anlan/platform/ui/form/check-form'
import { readPath, writePath } from '@anlan/platform/ui/form/paths'
import { useDraft } from '@anlan/platform/ui/form/use-draft'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import { savePackage } from '../../contract/package.ts'
import type { PermitForm } from '../permit/form/use-permit-form.ts'

export interface PackageEdit {
  readonly id: string
  readonly version: number
  readonly plan: string | null
  readonly initial: Readonly<Record<string, unknown>>
}

export interface PackageForm {
  /** The shared part, in the shape that the fields of a permit are filled through. */
  readonly shared: PermitForm
  readonly title: string
  readonly kinds: readonly WorkKind[]
  readonly put: (path: 'title' | 'kinds', value: unknown) => void
  readonly word: (path: string) => ReturnType<PermitForm['word']>
}

/** 作业包's form: the fields of a permit below `shared`, with the kinds and a name beside them. */
export const usePackageForm = ({ id, version, plan, initial }: PackageEdit): PackageForm => {
  const draft = useDraft(`package-${id === '' || version === 0 ? 'new' : id}`, initial, version === 0 ? undefined : version)
  const save = useCommandOf(savePackage)
  const [checked, setChecked] = useState<FieldWords>({})
  const [tried, setTried] = useState(false)
  const { input } = draft
  const whole = (over = input) => ({ ...over, id, version, plan })
  const said: FieldWords = { ...(tried ? checked : {}), ...(save.refusal === undefined ? {} : fieldWords(save.refusal)) }
  const change = (path: string, value: unknown) => {
    const next = writePath(input, path, value)
    draft.change(next)
    save.reset()
    if (tried) setChecked(checkForm(savePackage.input, whole(next)))
  }
  const send = async () => {
    const words = checkForm(savePackage.input, whole())
    setTried(true)
    setChecked(words)
    if (Object.keys(words).length > 0) return undefined
    const kept = await save.send(whole() as never)
    if (kept?.accepted !== true) return undefined
    draft.forget()
    return { id }
  }
  const shared: PermitForm = {
    input, draft, send, sending: save.sending, refusal: save.refusal, fault: save.fault, wrong: tried ? Object.keys(checked).length : 0,
    read: (path) => readPath(input, `shared.${path}`), put: (path, value) => change(`shared.${path}`, value), word: (path) => wordFor(said, `shared.${path}`),
  }
  return { shared, title: String(input['title'] ?? ''), kinds: (input['kinds'] ?? []) as WorkKind[], put: change, word: (path) => wordFor(said, path) }
}
