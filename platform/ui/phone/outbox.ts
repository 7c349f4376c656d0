import type { Decision, Refusal } from '@anlan/kernel/decision'
import { Fault } from '@anlan/kernel/fault'
import type { Id } from '@anlan/kernel/id'
import { newId } from '../new-id.ts'
import { withFileIds } from './photo-store.ts'
import type { PhoneStore, WaitingCommand, WaitingPhoto } from './phone-store.ts'

/** How the outbox reaches the server. Throws `Fault` when no answer came. */
export interface Carrier {
  command(waiting: WaitingCommand, input: unknown): Promise<Decision<unknown>>
  photo(photo: WaitingPhoto): Promise<Decision<Id>>
}

export interface Kept {
  readonly endpoint: string
  readonly title: string
  readonly org: Id
  readonly account: Id
  readonly input: Readonly<Record<string, unknown>>
  readonly photos: readonly Id[]
  readonly edit?: WaitingCommand['edit']
}

/** Puts a command into the outbox; from now on it is only taken out by the server's yes or by the person. */
export const keepCommand = async (store: PhoneStore, now: number, it: Kept): Promise<WaitingCommand> => {
  const waiting: WaitingCommand = { ...it, commandId: newId(), createdAt: now, attempts: 0, lastRefusal: null, lastFault: null, edit: it.edit ?? null }
  await store.commands.add(waiting)
  return waiting
}

/** Those of one account, in the order in which they were made; refused ones too. */
export const waitingOf = async (store: PhoneStore, account: Id): Promise<WaitingCommand[]> => (await store.commands.where('account').equals(account).toArray()).sort((a, b) => a.createdAt - b.createdAt || (a.commandId < b.commandId ? -1 : 1))

/** What the server said to one of them. */
export type Told = (waiting: WaitingCommand, decision: Decision<unknown>) => void

/** Uploads what has no file id yet; the id is remembered at once, so that a retry does not send the bytes again. */
const carryPhotos = async (store: PhoneStore, carrier: Carrier, ids: readonly Id[]): Promise<Decision<ReadonlyMap<Id, Id>>> => {
  const known = new Map<Id, Id>()
  for (const photo of await store.photos.bulkGet([...ids])) {
    if (photo === undefined) continue
    if (photo.fileId !== null) {
      known.set(photo.id, photo.fileId)
      continue
    }
    const stored = await carrier.photo(photo)
    if (!stored.accepted) return stored
    await store.photos.update(photo.id, { fileId: stored.value })
    known.set(photo.id, stored.value)
  }
  return { accepted: true, value: known }
}

/** A photo is thrown away when no waiting command names it any more. */
const dropPhotos = async (store: PhoneStore, gone: WaitingCommand): Promise<void> => {
  const needed = new Set((await store.commands.toArray()).flatMap((it) => it.photos))
  await store.photos.bulkDelete(gone.photos.filter((id) => !needed.has(id)))
}

const markRefused = async (store: PhoneStore, waiting: WaitingCommand, refusal: Refusal): Promise<void> => {
  await store.commands.update(waiting.commandId, { lastRefusal: refusal, lastFault: null, attempts: waiting.attempts + 1 })
}

/**
 * Sends one account's commands in order. Stops at the first that gets no answer, since later ones may build on it;
 * a refused one steps aside and waits for its person. The same `commandId` goes out at each attempt, so the deed is done once.
 * @returns how many still wait to be sent; refused ones not counted
 */
export const sendWaiting = async (store: PhoneStore, account: Id, carrier: Carrier, told: Told = () => undefined): Promise<number> => {
  const queue = (await waitingOf(store, account)).filter((it) => it.lastRefusal === null)
  for (const [place, waiting] of queue.entries()) {
    // Withdrawn or edited while the ones before it travelled.
    const still = await store.commands.get(waiting.commandId)
    if (still === undefined || still.lastRefusal !== null) continue
    try {
      const files = await carryPhotos(store, carrier, still.photos)
      const decision = files.accepted ? await carrier.command(still, withFileIds(still.input, files.value)) : files
      if (decision.accepted) {
        await store.commands.delete(still.commandId)
        await dropPhotos(store, still)
      } else await markRefused(store, still, decision.refusal)
      told(still, decision)
    } catch (thrown) {
      const fault = thrown instanceof Fault ? thrown : new Fault('bug', '页面出错，请刷新后重试', { cause: thrown })
      await store.commands.update(still.commandId, { attempts: still.attempts + 1, lastFault: fault.tip })
      return queue.length - place
    }
  }
  return 0
}

/** Back into the queue as it is, after what stood in the way is gone. A refusal answered under the old id, so it gets a new one. */
export const tryAgain = async (store: PhoneStore, commandId: Id): Promise<void> => {
  await store.transaction('rw', store.commands, async () => {
    const waiting = await store.commands.get(commandId)
    if (waiting === undefined) return
    await store.commands.delete(commandId)
    await store.commands.add({ ...waiting, commandId: newId(), lastRefusal: null, lastFault: null })
  })
}

/** Taken out by its person. @returns what was taken out */
export const withdraw = async (store: PhoneStore, commandId: Id, keepPhotos = false): Promise<WaitingCommand | undefined> => {
  const waiting = await store.commands.get(commandId)
  if (waiting === undefined) return undefined
  await store.commands.delete(commandId)
  if (!keepPhotos) await dropPhotos(store, waiting)
  return waiting
}
