import { useState } from 'react'
import type { z } from 'zod'
import type { Refusal } from '@anlan/kernel/decision'
import type { CommandKind } from '@anlan/kernel/endpoint'
import type { Fault } from '@anlan/kernel/fault'
import { useHere } from '../here.ts'
import { useCommandOf } from '../use-command.ts'
import type { Input } from './paths.ts'

/** Done with its output, or kept on the phone until there is network. `undefined`: refused or failed, told beside. */
export type Submitted<Output> = { readonly kept: false; readonly output: Output } | { readonly kept: true } | undefined

interface Submit<I, O> {
  readonly send: (input: I) => Promise<Submitted<O>>
  readonly sending: boolean
  readonly refusal?: Refusal
  readonly fault?: Fault
  readonly reset: () => void
}

/** A form's way out: straight to the server, or through the phone's outbox. */
export const useSubmit = <I extends z.ZodType, O extends z.ZodType>(command: CommandKind<I, O>, { offline, formKey }: { readonly offline: boolean; readonly formKey: string }): Submit<z.input<I>, z.output<O>> => {
  const { org, session } = useHere()
  const direct = useCommandOf(command)
  const [queue, setQueue] = useState<{ readonly sending: boolean; readonly refusal?: Refusal }>({ sending: false })
  if (!offline)
    return {
      ...direct,
      send: async (input) => {
        const decision = await direct.send(input)
        return decision?.accepted === true ? { kept: false, output: decision.value } : undefined
      },
    }
  return {
    ...queue,
    reset: () => setQueue({ sending: false }),
    send: async (input) => {
      setQueue({ sending: true })
      const { sendSoon } = await import('../phone/send-soon.ts')
      const outcome = await sendSoon({ endpoint: command.name, title: command.title, org: org.id, account: session.account.id, input: input as Input, edit: { formKey, address: location.pathname + location.search } })
      setQueue(outcome.at === 'refused' ? { sending: false, refusal: outcome.refusal } : { sending: false })
      if (outcome.at === 'refused') return undefined
      return outcome.at === 'done' ? { kept: false, output: outcome.output as z.output<O> } : { kept: true }
    },
  }
}
