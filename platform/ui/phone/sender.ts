import type { Decision } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { houseOf, invalidateHouses } from '../asking.ts'
import { makeCell } from '../cell.ts'
import { session } from '../session.ts'
import { carrier } from './carrier.ts'
import { sendWaiting, waitingOf } from './outbox.ts'
import { phoneStore, type WaitingCommand } from './phone-store.ts'

/** This account's outbox, as the screens show it. */
export const outbox = makeCell<readonly WaitingCommand[]>([])

const RETRY_FIRST = 3_000
const RETRY_MOST = 120_000

let running: Promise<void> | undefined
let again = false
let retry = RETRY_FIRST
let timer: ReturnType<typeof setTimeout> | undefined
const listeners = new Map<Id, (decision: Decision<unknown>) => void>()

const account = (): Id | undefined => session.get()?.account.id

export const refreshOutbox = async (): Promise<void> => {
  const who = account()
  outbox.set(who === undefined ? [] : await waitingOf(phoneStore(), who))
}

const told = (waiting: WaitingCommand, decision: Decision<unknown>): void => {
  if (decision.accepted) invalidateHouses(waiting.org, new Set([houseOf(waiting.endpoint)]))
  listeners.get(waiting.commandId)?.(decision)
  void refreshOutbox()
}

const pass = async (): Promise<void> => {
  const who = account()
  // Another tab of this phone may be sending the same queue: one at a time.
  const left = who === undefined || navigator.onLine === false ? 0 : await exclusively(() => sendWaiting(phoneStore(), who, carrier, told))
  await refreshOutbox()
  clearTimeout(timer)
  if (left === 0) retry = RETRY_FIRST
  else {
    timer = setTimeout(() => void sendNow(), retry)
    retry = Math.min(retry * 2, RETRY_MOST)
  }
}

const exclusively = <Value>(work: () => Promise<Value>): Promise<Value> => (navigator.locks === undefined ? work() : (navigator.locks.request('anlan-outbox', work) as Promise<Value>))

/** Sends what waits, now; calls during a pass lead to one more. */
export const sendNow = (): Promise<void> => {
  if (running !== undefined) {
    again = true
    return running
  }
  running = pass()
    .catch(() => undefined)
    .finally(() => {
      running = undefined
      if (!again) return
      again = false
      void sendNow()
    })
  return running
}

/** The server's answer to one command, once it comes. */
export const answerTo = (commandId: Id): { readonly answer: Promise<Decision<unknown>>; readonly stop: () => void } => ({
  answer: new Promise((resolve) => listeners.set(commandId, resolve)),
  stop: () => void listeners.delete(commandId),
})

/** Tries when the network is back, when the page is looked at again, and when the browser says so. */
export const startSender = (): (() => void) => {
  const wake = () => {
    if (document.visibilityState === 'hidden') return
    retry = RETRY_FIRST
    void sendNow()
  }
  const fromWorker = (event: MessageEvent) => {
    if (event.data === 'send-outbox') wake()
  }
  addEventListener('online', wake)
  document.addEventListener('visibilitychange', wake)
  navigator.serviceWorker?.addEventListener('message', fromWorker)
  const stop = session.follow(wake)
  wake()
  return () => {
    removeEventListener('online', wake)
    document.removeEventListener('visibilitychange', wake)
    navigator.serviceWorker?.removeEventListener('message', fromWorker)
    clearTimeout(timer)
    stop()
  }
}

/** Asks the browser to wake us when the network returns, where it can. */
export const askForSync = async (): Promise<void> => {
  const registration = (await navigator.serviceWorker?.getRegistration()) as (ServiceWorkerRegistration & { sync?: { register(tag: string): Promise<void> } }) | undefined
  await registration?.sync?.register('anlan-outbox').catch(() => undefined)
}
