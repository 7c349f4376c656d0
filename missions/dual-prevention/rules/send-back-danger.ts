import type { z } from 'zod'
import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import { step } from '@anlan/kernel/lifecycle'
import { plantDay } from '@anlan/kernel/time'
import { dangerLife } from '../contract/danger-life.ts'
import type { Danger } from '../contract/records.ts'
import type { sendBackDanger } from '../contract/send-back-danger.ts'
import type { Hand } from './hand.ts'
import { mayAccept } from './may-accept.ts'
import { revised } from './revision.ts'

/** What was handed in stays on the time line; a new deadline begins the climb anew. */
export const decideSendBack = ({ reason, deadline }: z.output<typeof sendBackDanger.input>, { danger, by }: { danger: Danger; by: Hand }): Decision<Danger> => {
  const next = step(dangerLife, danger.state, 'send-back')
  if (!next.accepted) return next
  const allowed = mayAccept(danger, by)
  if (!allowed.accepted) return allowed
  if (deadline !== undefined && deadline < plantDay(by.now)) return refuse('deadline-past', '整改期限不能早于今天', { field: 'deadline' })
  return accept(
    revised(danger, { state: next.value, sentBackReason: reason, rectifiedAt: null, acceptances: [], sentBackTimes: (danger.sentBackTimes ?? 0) + 1, ...(deadline === undefined ? {} : { deadline, climbed: 0 }) }, by),
  )
}
