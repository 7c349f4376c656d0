import { useId } from 'react'
import { useDeviceNow } from '@anlan/platform/ui/clock'
import { Button } from '@anlan/platform/ui/button'
import { readPath } from '@anlan/platform/ui/form/paths'
import { FieldRow } from '@anlan/platform/ui/form/field-row'
import { FaultNote, Note } from '@anlan/platform/ui/states'
import { timeWords } from '@anlan/platform/ui/time-words'
import type { PhoneForm } from './phone-form.ts'

interface PhoneFieldProps {
  readonly form: PhoneForm
  readonly path: string
  /** The page demands it although the contract lets it open. */
  readonly required?: boolean
  readonly title?: string
  readonly placeholder?: string
}

/** One field of the contract, drawn as the forms of the desk draw it. */
export const PhoneField = ({ form, path, required, title, placeholder }: PhoneFieldProps) => {
  const prefix = useId()
  const word = form.word(path)
  const field = form.field(path)
  return (
    <FieldRow
      idPrefix={prefix}
      field={{ ...field, ...(required === undefined ? {} : { required }), ...(title === undefined ? {} : { title }), ...(placeholder === undefined ? {} : { placeholder }) }}
      value={readPath(form.input, path)}
      onChange={(value) => form.put(path, value)}
      disabled={form.sending}
      {...(word === undefined ? {} : { word })}
    />
  )
}

/** What a form has to say as a whole: a draft that came back, a full store, a refusal without a field. */
export const PhoneFormNotes = ({ form }: { readonly form: PhoneForm }) => {
  const now = useDeviceNow()
  return (
    <>
      {form.restoredAt === undefined ? null : <Note action={<Button onClick={form.startAnew}>重新填写</Button>}>已恢复 {timeWords(form.restoredAt, now)} 未提交的内容</Note>}
      {form.kept ? null : <Note tone="refusal">本机存储已满，草稿没有保存，请尽快提交</Note>}
      {form.rest === undefined ? null : <Note tone="refusal" {...(form.rest.clause === undefined ? {} : { clause: form.rest.clause })}>{form.rest.message}</Note>}
      {form.fault === undefined ? null : <FaultNote fault={form.fault} />}
    </>
  )
}
