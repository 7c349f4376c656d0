import { useCallback } from 'react'
import type { z } from 'zod'
import type { CommandKind } from '@anlan/kernel/endpoint'
import type { Id } from '@anlan/kernel/id'
import { useHere } from '../here.ts'
import { keepCommand } from './outbox.ts'
import { phoneStore } from './phone-store.ts'
import { photosIn } from './photo-store.ts'
import { askForSync, refreshOutbox, sendNow } from './sender.ts'

/**
 * Puts a command into the outbox without a form, and does not wait for the server: what is done next may not hang on it. Refused
 * ones stay in the outbox with the reason. @returns the command's id, by which it is found among those that wait
 */
export const useSendLater = <I extends z.ZodType, O extends z.ZodType>(command: CommandKind<I, O>): { readonly sendLater: (input: z.input<I>, about?: { readonly photos?: readonly Id[] }) => Promise<Id> } => {
  const { org, session } = useHere()
  const sendLater = useCallback(
    async (input: z.input<I>, { photos }: { readonly photos?: readonly Id[] } = {}) => {
      const store = phoneStore()
      const { commandId } = await keepCommand(store, Date.now(), { endpoint: command.name, title: command.title, org: org.id, account: session.account.id, input: input as Readonly<Record<string, unknown>>, photos: photos ?? (await photosIn(input, store)) })
      await refreshOutbox()
      void sendNow()
      if (navigator.onLine === false) await askForSync()
      return commandId
    },
    [command, org.id, session.account.id],
  )
  return { sendLater }
}
