import { accept, type Decision, type Refusal } from '@anlan/kernel/decision'
import { makeCell } from './cell.ts'
import { deviceId } from './device.ts'
import { keep, readKept } from './kept.ts'
import type { SessionView } from './session-view.ts'
import { answerOf, send } from './wire.ts'

const KEY = 'anlan.session'

export const session = makeCell<SessionView | undefined>(undefined)

const remember = (view: SessionView): SessionView => {
  // The token stays out of the store: offline pages need to know who I am, not the right to write.
  keep(KEY, { ...view, csrf: '' })
  session.set(view)
  return view
}

/** @param within ms of patience. Asks the server who I am; `undefined` when nobody is signed in. Throws `Fault` when it cannot be asked. */
export const readSession = async (within?: number): Promise<SessionView | undefined> => {
  const answer = await send('/api/session', within === undefined ? {} : { within })
  if (answer.status === 401) {
    session.set(undefined)
    return undefined
  }
  const decision = answerOf<SessionView>(answer)
  return decision.accepted ? remember(decision.value) : undefined
}

/** The last session on this device, for pages that work offline. */
export const keptSession = (): SessionView | undefined => {
  const kept = readKept<SessionView>(KEY)
  if (kept !== undefined) session.set(kept)
  return kept
}

export const signIn = async (account: string, password: string): Promise<Decision<SessionView>> => {
  const answer = await send('/api/session', { method: 'POST', json: { account, password, deviceId: deviceId() } })
  const decision = answerOf<SessionView>(answer)
  return decision.accepted ? accept(remember(decision.value)) : decision
}

export const signOut = async (): Promise<void> => {
  keep(KEY, undefined)
  await send('/api/session', { method: 'DELETE', csrf: session.get()?.csrf }).catch(() => undefined)
  session.set(undefined)
}

export const changePassword = async (old: string, next: string): Promise<Refusal | undefined> => {
  const decision = answerOf(await send('/api/session/password', { method: 'POST', json: { old, next }, csrf: session.get()?.csrf }))
  return decision.accepted ? undefined : decision.refusal
}
