import { useState } from 'react'
import type { Refusal } from '@anlan/kernel/decision'
import type { Fault } from '@anlan/kernel/fault'
import type { Id } from '@anlan/kernel/id'
import { checkForm, type FieldWord, fieldWords, type FieldWords, wordFor } from '@anlan/platform/ui/form/check-form'
import { type Input, readPath, writePath } from '@anlan/platform/ui/form/paths'
import { type DraftedInput, useDraft } from '@anlan/platform/ui/form/use-draft'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import { applyPermit, savePermit } from '../../../contract/ask-permit.ts'

/** What stands beside the request: which permit it is, and what it came from. */
export interface PermitEdit {
  readonly id: Id
  readonly version: number
  readonly formKey: string
  readonly initial: Input
  readonly plan: Id | null
  readonly replaces: Id | null
  readonly package: Id | null
}

export interface PermitForm {
  readonly input: Input
  /** The request so far, at a path below it. */
  readonly read: (path: string) => unknown
  readonly put: (path: string, value: unknown) => void
  readonly word: (path: string) => FieldWord | undefined
  readonly draft: DraftedInput
  /** Saved as a draft, and with `apply` handed in; undefined when refused, which stands in `refusal`. */
  readonly send: (apply: boolean) => Promise<{ readonly id: Id } | undefined>
  readonly sending: boolean
  readonly refusal: Refusal | undefined
  readonly fault: Fault | undefined
  /** How many places are wrong. */
  readonly wrong: number
}

/** The guided form's input: keeps itself, is checked by the server's schema, and is saved, then applied. */
export const usePermitForm = (edit: PermitEdit): PermitForm => {
  const draft = useDraft(edit.formKey, edit.initial, edit.version === 0 ? undefined : edit.version)
  const [save, apply] = [useCommandOf(savePermit), useCommandOf(applyPermit)]
  const [checked, setChecked] = useState<FieldWords>({})
  const [tried, setTried] = useState(false)
  /** Saved once, it is edited at the version that came back. */
  const [saved, setSaved] = useState<number | undefined>(undefined)
  const { input } = draft
  const whole = (request: Input) => ({ id: edit.id, version: saved ?? edit.version, plan: edit.plan, replaces: edit.replaces, package: edit.package, request })
  const refusal = apply.refusal ?? save.refusal
  const said: FieldWords = { ...(tried ? checked : {}), ...(save.refusal === undefined ? {} : fieldWords(save.refusal)) }
  const put = (path: string, value: unknown) => {
    const next = writePath(input, path, value)
    draft.change(next)
    save.reset()
    apply.reset()
    if (tried) setChecked(checkForm(savePermit.input, whole(next)))
  }
  const send = async (applies: boolean) => {
    const words = checkForm(savePermit.input, whole(input))
    setTried(true)
    setChecked(words)
    if (Object.keys(words).length > 0) return undefined
    const kept = await save.send(whole(input) as never)
    if (kept?.accepted !== true) return undefined
    setSaved(kept.value.version)
    draft.forget()
    if (!applies) return { id: edit.id }
    const asked = await apply.send({ id: edit.id, version: kept.value.version })
    return asked?.accepted === true ? { id: edit.id } : undefined
  }
  return {
    input, put, draft, send, refusal, read: (path) => readPath(input, path), word: (path) => wordFor(said, `request.${path}`), sending: save.sending || apply.sending, fault: save.fault ?? apply.fault, wrong: tried ? Object.keys(checked).length : 0,
  }
}
