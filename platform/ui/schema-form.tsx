import { type ReactNode, useEffect, useEffectEvent, useId, useMemo, useRef, useState } from 'react'
import type { z } from 'zod'
import type { Refusal } from '@anlan/kernel/decision'
import type { CommandKind } from '@anlan/kernel/endpoint'
import { Button } from './button.tsx'
import { useDeviceNow } from './clock.ts'
import { useConfirm } from './confirm.tsx'
import type { Confirmation } from './detail/detail.ts'
import { checkForm, fieldWords, type FieldWords, wordFor } from './form/check-form.ts'
import type { FieldWishes } from './form/field-kinds.ts'
import { fieldId, FieldRow } from './form/field-row.tsx'
import { type Input, readPath, writePath } from './form/paths.ts'
import { fieldsOf } from './form/schema-fields.ts'
import { staleEdit } from './form/stale-edit.ts'
import { StaleEditNote } from './form/stale-edit-note.tsx'
import { useOpened } from './form/use-opened.ts'
import { useSubmit } from './form/use-submit.ts'
import { useDraft } from './form/use-draft.ts'
import { KeepFilesHere } from './keep-file.ts'
import { FaultNote, Note, RefusalNote } from './states.tsx'
import { timeWords } from './time-words.ts'

export interface SchemaFormProps<I extends z.ZodType, O extends z.ZodType> {
  readonly command: CommandKind<I, O>
  /** Where the draft is kept; with the record's id when editing. */
  readonly formKey: string
  readonly initial?: Partial<z.input<I>>
  /** Sent along, not shown. */
  readonly fixed?: Partial<z.input<I>>
  readonly fields?: Readonly<Record<string, FieldWishes>>
  /** The button's words; the command's title when left out. */
  readonly submit?: string
  readonly confirm?: Confirmation
  readonly onDone: (output: z.output<O>) => void
  readonly onCancel?: () => void
  /** Phone: through the outbox. `onKept` follows when it waits for network; `onDone` when the server answered at once. */
  readonly offline?: boolean
  readonly onKept?: () => void
  /** Between the fields and the button. */
  readonly children?: ReactNode
  /** The same, with what is filled in at this moment. */
  readonly beside?: (input: unknown) => ReactNode
}

/** A form from a command's schema: early answers by the same rules, a draft that keeps itself, refusals beside their fields. */
export const SchemaForm = <I extends z.ZodType, O extends z.ZodType>(it: SchemaFormProps<I, O>) => {
  const { command, formKey, fields: wishes, confirm, onDone, onCancel, offline = false } = it
  const prefix = useId()
  const form = useRef<HTMLFormElement>(null)
  const ask = useConfirm()
  const now = useDeviceNow()
  const [current, setCurrent] = useState<Input>({})
  const { initial, fixed, follow, hold } = useOpened((it.initial ?? {}) as Input, it.fixed as Input | undefined)
  const { input, change, restoredAt, restoredVersion, startAnew, forget, kept } = useDraft(formKey, initial, fixed['version'])
  const sent = { ...fixed, ...(restoredVersion === undefined ? {} : { version: restoredVersion }), ...current }
  const omitted = Object.keys(sent).join('|')
  const allFields = useMemo(() => fieldsOf(command.input, wishes, omitted.split('|')), [command, wishes, omitted])
  const submit = useSubmit(command, { offline, formKey })
  const [checked, setChecked] = useState<FieldWords>({})
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const shown = allFields.filter((field) => wishes?.[field.path]?.when?.({ ...input, ...sent }) !== false)
  const refused = submit.refusal === undefined ? {} : fieldWords(submit.refusal)
  const said: FieldWords = { ...checked, ...refused }
  const stands = (words: FieldWords) => shown.find((field) => wordFor(words, field.path) !== undefined)
  const stale = submit.refusal === undefined ? undefined : staleEdit(submit.refusal)
  // What is wrong with a field that nobody sees is the page's fault, but the person must not wait before a dead button.
  const homeless = Object.entries(checked).find(([path]) => !shown.some((field) => path === field.path || path.startsWith(`${field.path}.`)))?.[1]
  const wrong = shown.filter((field) => wordFor(said, field.path) !== undefined && left.has(field.path))

  const focusOn = (words: FieldWords) => {
    const first = stands(words)
    if (first !== undefined) form.current?.querySelector<HTMLElement>(`#${CSS.escape(fieldId(prefix, first.path))}`)?.focus()
  }
  const onRefused = useEffectEvent((refusal: Refusal) => focusOn(fieldWords(refusal)))
  // Only a new refusal moves the focus.
  useEffect(() => {
    if (submit.refusal !== undefined) onRefused(submit.refusal)
  }, [submit.refusal])

  const put = (path: string, value: unknown) => {
    const next = writePath(input, path, value)
    hold()
    change(next)
    submit.reset()
    if (left.has(path)) setChecked(checkForm(command.input, { ...next, ...sent }))
  }
  const leave = (path: string) => {
    if (readPath(input, path) === undefined) return
    setLeft((paths) => new Set(paths).add(path))
    setChecked(checkForm(command.input, { ...input, ...sent }))
  }
  const press = async (over: Input = {}) => {
    const whole = { ...input, ...sent, ...over }
    const words = checkForm(command.input, whole)
    setChecked(words)
    setLeft(new Set(allFields.map((field) => field.path)))
    focusOn(words)
    if (Object.keys(words).length > 0) return
    if (confirm !== undefined && !(await ask(it.submit ?? command.title, confirm))) return
    const outcome = await submit.send(whole as z.input<I>)
    if (outcome === undefined) return
    forget()
    follow()
    setCurrent({})
    if (outcome.kept) it.onKept?.()
    else onDone(outcome.output)
  }

  return (
    <KeepFilesHere value={offline}>
      <form
        ref={form}
        className="al-form"
        noValidate
        aria-label={command.title}
        onSubmit={(event) => {
          event.preventDefault()
          event.stopPropagation()
          void press()
        }}
      >
        {restoredAt === undefined ? null : <Note action={<Button onClick={() => startAnew()}>重新填写</Button>}>已恢复 {timeWords(restoredAt, now)} 未提交的内容</Note>}
        {kept ? null : <Note tone="refusal">本机存储已满，草稿没有保存，请尽快提交</Note>}
        {shown.map((field) => {
          const word = left.has(field.path) || submit.refusal !== undefined ? wordFor(said, field.path) : undefined
          const render = wishes?.[field.path]?.render
          return (
            <FieldRow
              key={field.path}
              field={field}
              idPrefix={prefix}
              value={readPath(input, field.path)}
              disabled={submit.sending}
              onChange={(value) => put(field.path, value)}
              onLeave={() => leave(field.path)}
              {...(word === undefined ? {} : { word })}
              {...(render === undefined ? {} : { render })}
            />
          )
        })}
        {it.children}
        {it.beside?.({ ...input, ...sent })}
        {stale === undefined ? null : (
          <StaleEditNote
            edit={stale}
            fields={shown}
            mine={input}
            onTakeTheirs={(theirs) => {
              startAnew(Object.fromEntries(shown.map((field) => [field.path, readPath(theirs, field.path)] as const).filter(([, value]) => value !== null && value !== undefined)))
              setCurrent('version' in theirs ? { version: theirs['version'] } : {})
              submit.reset()
            }}
            onKeepMine={(theirs) => {
              const version = 'version' in theirs ? { version: theirs['version'] } : {}
              setCurrent(version)
              void press(version)
            }}
          />
        )}
        {submit.refusal === undefined || stale !== undefined || stands(refused) ? null : <RefusalNote refusal={submit.refusal} />}
        {submit.refusal === undefined && homeless !== undefined && left.size > 0 ? <Note tone="refusal">{homeless.message}</Note> : null}
        {submit.fault === undefined ? null : <FaultNote fault={submit.fault} />}
        <div className="al-form-feet">
          {onCancel === undefined ? null : <Button onClick={onCancel}>取消</Button>}
          <Button kind="primary" submit busy={submit.sending}>
            {it.submit ?? command.title}
          </Button>
          {wrong.length > 0 ? <span className="al-wrong" role="status">还有 {wrong.length} 处需要修改</span> : null}
        </div>
      </form>
    </KeepFilesHere>
  )
}
