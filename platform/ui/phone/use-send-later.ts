import { useCallback } from 'react'
import type { z } from 'zod'
import type { CommandKind } from '@anlan/kernel/endpoint'
import { useHere } from '../here.ts'
import type { Sent } from './send-soon.ts'

/** A command without a form that may go out later; local photo ids in the input travel first. */
export const useSendLater = <I extends z.ZodType, O extends z.ZodType>(command: CommandKind<I, O>): ((input: z.input<I>) => Promise<Sent>) => {
  const { org, session } = useHere()
  return useCallback(
    async (input) => {
      const { sendSoon } = await import('./send-soon.ts')
      return sendSoon({ endpoint: command.name, title: command.title, org: org.id, account: session.account.id, input: input as Readonly<Record<string, unknown>> })
    },
    [command, org.id, session.account.id],
  )
}
