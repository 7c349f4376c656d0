import type { z } from 'zod'
import { accept, type Decision } from '@anlan/kernel/decision'
import { step } from '@anlan/kernel/lifecycle'
import { dangerLife } from '../contract/danger-life.ts'
import type { Danger } from '../contract/records.ts'
import type { rejectDanger } from '../contract/reject-danger.ts'
import type { Hand } from './hand.ts'
import { revised } from './revision.ts'

export const decideReject = (input: z.output<typeof rejectDanger.input>, { danger, by }: { danger: Danger; by: Hand }): Decision<Danger> => {
  const next = step(dangerLife, danger.state, 'reject')
  return next.accepted ? accept(revised(danger, { state: next.value, rejectedReason: input.reason }, by)) : next
}
