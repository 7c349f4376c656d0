import type { z } from 'zod'
import { accept, type Decision } from '@anlan/kernel/decision'
import { step } from '@anlan/kernel/lifecycle'
import { dangerLife } from '../contract/danger-life.ts'
import type { Danger } from '../contract/records.ts'
import type { rectifyDanger } from '../contract/rectify-danger.ts'
import { mayHandIn } from './danger/gates.ts'
import { mayWorkOn } from './danger/may-work-on.ts'
import type { Hand } from './hand.ts'
import { revised } from './revision.ts'

/** By the responsible person; a leader may hand it in for somebody without an account. */
export const decideRectify = (input: z.output<typeof rectifyDanger.input>, { danger, by }: { danger: Danger; by: Hand }): Decision<Danger> => {
  const next = step(dangerLife, danger.state, 'rectify')
  if (!next.accepted) return next
  const mine = mayWorkOn(danger, by, '提交')
  if (!mine.accepted) return mine
  const allowed = mayHandIn(danger)
  if (!allowed.accepted) return allowed
  return accept(
    revised(danger, { state: next.value, rectification: input.rectification, photosAfter: input.photos, rectifiedAt: by.now, rectifier: { id: by.id, name: by.name }, extensionAsked: null, acceptances: [] }, by),
  )
}
