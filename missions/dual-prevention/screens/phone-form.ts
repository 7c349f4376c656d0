import { useEffect, useMemo, useState } from 'react'
import type { z } from 'zod'
import type { Decision, Refusal } from '@anlan/kernel/decision'
import type { CommandKind } from '@anlan/kernel/endpoint'
import { BrokenInvariant, type Fault } from '@anlan/kernel/fault'
import type { Instant } from '@anlan/kernel/time'
import { plantNow } from '@anlan/platform/ui/clock'
import { deviceId } from '@anlan/platform/ui/device'
import { checkForm, fieldWords, type FieldWord, type FieldWords, wordFor } from '@anlan/platform/ui/form/check-form'
import type { Field } from '@anlan/platform/ui/form/field-kinds'
import { type Input, writePath } from '@anlan/platform/ui/form/paths'
import { fieldsOf } from '@anlan/platform/ui/form/schema-fields'
import { useDraft } from '@anlan/platform/ui/form/use-draft'
import { useSubmit } from '@anlan/platform/ui/form/use-submit'
import { newId } from '@anlan/platform/ui/new-id'
import { deviceClockOffset } from '@anlan/platform/ui/server-clock'
import type { Stamp } from './phone-answer.ts'

export interface PhoneForm {
  readonly input: Input
  readonly put: (path: string, value: unknown) => void
  /** Several fields with one press. */
  readonly putAll: (changes: Input) => void
  readonly field: (path: string) => Field
  /** What is wrong beside a field, once somebody has tried to send. */
  readonly word: (path: string) => FieldWord | undefined
  /** What no field on the page says. */
  readonly rest: FieldWord | undefined
  readonly restoredAt: Instant | undefined
  readonly startAnew: () => void
  /** False when the browser would not keep the draft. */
  readonly kept: boolean
  readonly sending: boolean
  readonly fault: Fault | undefined
  /** `undefined`: something stands beside a field or above the button. */
  readonly press: () => Promise<'done' | 'kept' | undefined>
}

export interface PhoneFormKind<I extends z.ZodType> {
  /** Where the draft is kept. */
  readonly formKey: string
  readonly initial: Input
  /** The command's input from what was filled in. */
  readonly whole: (input: Input, stamp: Stamp) => Input
  /** The rule that the server will judge by, where it can be asked here: without a network nobody else says no in time. */
  readonly judge?: (input: z.output<I>) => Decision<unknown>
  /** Paths that stand on the page. */
  readonly shown: readonly string[]
}

/** A word for no field; it stands above the button. */
const WHOLE = ''

/** A form of the phone in its own order: draft, early answers by the contract, outbox. */
export const usePhoneForm = <I extends z.ZodType, O extends z.ZodType>(command: CommandKind<I, O>, { formKey, initial, whole, judge, shown }: PhoneFormKind<I>): PhoneForm => {
  const { input, change, restoredAt, startAnew, forget, kept } = useDraft(formKey, initial)
  const submit = useSubmit(command, { offline: true, formKey })
  const [tries, setTries] = useState(0)
  useEffect(() => {
    // What is wrong may lie under the main action.
    document.querySelector('.al-phone-body .al-wrong')?.scrollIntoView({ block: 'center' })
  }, [tries, submit.refusal])
  const fields = useMemo(() => fieldsOf(command.input), [command])
  const complete = (): Input => whole(input, { plantNow: plantNow(), offset: deviceClockOffset.get(), device: deviceId(), newId })
  const wordsOf = (refusal: Refusal): FieldWords => {
    const words = fieldWords(refusal)
    return Object.keys(words).length > 0 ? words : { [WHOLE]: { message: refusal.message, ...(refusal.clause === undefined ? {} : { clause: refusal.clause }) } }
  }
  const check = (): FieldWords => {
    const read = command.input.safeParse(complete())
    if (!read.success) return checkForm(command.input, complete())
    const decision = judge?.(read.data)
    return decision === undefined || decision.accepted ? {} : wordsOf(decision.refusal)
  }
  const said = { ...(tries > 0 ? check() : {}), ...(submit.refusal === undefined ? {} : wordsOf(submit.refusal)) }
  const homeless = Object.entries(said).find(([path]) => !shown.some((at) => path === at || path.startsWith(`${at}.`)))?.[1]
  return {
    input,
    put: (path, value) => {
      submit.reset()
      change(writePath(input, path, value))
    },
    putAll: (changes) => {
      submit.reset()
      change({ ...input, ...changes })
    },
    field: (path) => {
      const field = fields.find((it) => it.path === path)
      if (field === undefined) throw new BrokenInvariant(`${command.name} has no field ${path}`)
      return field
    },
    word: (path) => wordFor(said, path),
    rest: homeless,
    restoredAt,
    startAnew: () => startAnew(),
    kept,
    sending: submit.sending,
    fault: submit.fault,
    press: async () => {
      setTries(tries + 1)
      if (Object.keys(check()).length > 0) return undefined
      const outcome = await submit.send(complete() as z.input<I>)
      if (outcome === undefined) return undefined
      forget()
      return outcome.kept ? 'kept' : 'done'
    },
  }
}
