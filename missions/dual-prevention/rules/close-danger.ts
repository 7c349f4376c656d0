import type { z } from 'zod'
import { accept, type Decision } from '@anlan/kernel/decision'
import { step } from '@anlan/kernel/lifecycle'
import type { Rules } from '@anlan/standards/profile'
import type { closeDanger } from '../contract/close-danger.ts'
import { dangerLife } from '../contract/danger-life.ts'
import type { Danger } from '../contract/records.ts'
import { acceptancesOfOthers, mayClose } from './danger/gates.ts'
import { signed } from './danger/move-facts.ts'
import type { Hand } from './hand.ts'
import { mayAccept } from './may-accept.ts'
import { revised } from './revision.ts'

export interface CloseFacts {
  readonly danger: Danger
  readonly by: Hand
  readonly rules: Rules
}

/** The danger as it stands after its acceptance, or why it cannot be accepted. Whoever accepts is written down as the acceptor. */
export const decideClose = ({ comment }: z.output<typeof closeDanger.input>, { danger, by, rules }: CloseFacts): Decision<Danger> => {
  const next = step(dangerLife, danger.state, 'close')
  if (!next.accepted) return next
  const allowed = mayAccept(danger, by)
  if (!allowed.accepted) return allowed
  const open = mayClose(danger, by, rules)
  if (!open.accepted) return open
  const acceptances = danger.level === '1' ? { acceptances: [...acceptancesOfOthers(danger, by), { ...signed(by), comment }] } : {}
  return accept(
    revised(danger, { state: next.value, acceptor: { id: by.id, name: by.name }, acceptedAt: by.now, acceptComment: comment, ...acceptances }, by),
  )
}
