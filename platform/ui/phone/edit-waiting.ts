import { draftKey, saveDraft } from '../form/draft-store.ts'
import { withdraw } from './outbox.ts'
import { phoneStore, type WaitingCommand } from './phone-store.ts'
import { refreshOutbox } from './sender.ts'

/** Out of the outbox and back into its form as a draft, photos kept. @returns the form's address */
export const editWaiting = async ({ commandId }: WaitingCommand): Promise<string | undefined> => {
  const store = phoneStore()
  const waiting = await store.commands.get(commandId)
  if (waiting?.edit == null) return undefined
  const { account, org, input, edit } = waiting
  // The draft first: should it not be kept, the outbox still holds the words.
  if (!saveDraft(draftKey(account, org, edit.formKey), input, Date.now())) return undefined
  await withdraw(store, commandId, true)
  await refreshOutbox()
  return edit.address
}
