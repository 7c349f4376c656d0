import { accept, type Decision } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { step } from '@anlan/kernel/lifecycle'
import type { Instant } from '@anlan/kernel/time'
import { type Suspicion, suspicionLife } from '../contract/suspicion.ts'

interface By {
  readonly name: string
  readonly now: Instant
}

const decided = (suspicion: Suspicion, state: Suspicion['state'], reason: string, danger: Id | null, { name, now }: By): Suspicion => ({
  ...suspicion, state, reason, danger, decidedAt: now, decidedBy: name, version: suspicion.version + 1,
})

/** A case whose facts have gone may still have been one. */
export const decideConfirm = (suspicion: Suspicion, { reason, danger }: { readonly reason: string; readonly danger: Id }, by: By): Decision<Suspicion> => {
  const next = step(suspicionLife, suspicion.state, 'confirm')
  return next.accepted ? accept(decided(suspicion, next.value, reason, danger, by)) : next
}

export const decideDismiss = (suspicion: Suspicion, { reason }: { readonly reason: string }, by: By): Decision<Suspicion> => {
  const next = step(suspicionLife, suspicion.state, 'dismiss')
  return next.accepted ? accept(decided(suspicion, next.value, reason, null, by)) : next
}
