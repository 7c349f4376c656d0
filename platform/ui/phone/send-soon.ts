import type { Refusal } from '@anlan/kernel/decision'
import { keepCommand, type Kept, withdraw } from './outbox.ts'
import { photosIn } from './photo-store.ts'
import { phoneStore } from './phone-store.ts'
import { answerTo, askForSync, refreshOutbox, sendNow } from './sender.ts'

export type Sent = { readonly at: 'done'; readonly output: unknown } | { readonly at: 'refused'; readonly refusal: Refusal } | { readonly at: 'kept' }

/** How long a person looks at the button before it goes on without the server. */
const PATIENCE = 6_000

/** Into the outbox first, then to the server if it answers now. A refusal comes straight back to the form, which still holds the words. */
export const sendSoon = async (it: Omit<Kept, 'photos'>): Promise<Sent> => {
  const store = phoneStore()
  const waiting = await keepCommand(store, Date.now(), { ...it, photos: await photosIn(it.input, store) })
  await refreshOutbox()
  if (navigator.onLine === false) {
    await askForSync()
    return { at: 'kept' }
  }
  const { answer, stop } = answerTo(waiting.commandId)
  void sendNow()
  const decision = await Promise.race([answer, new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), PATIENCE))])
  stop()
  if (decision === undefined) {
    await askForSync()
    return { at: 'kept' }
  }
  if (decision.accepted) return { at: 'done', output: decision.value }
  await withdraw(store, waiting.commandId, true)
  await refreshOutbox()
  return { at: 'refused', refusal: decision.refusal }
}
