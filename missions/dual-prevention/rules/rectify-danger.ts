import type { z } from 'zod'
import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import { step } from '@anlan/kernel/lifecycle'
import { dangerLife } from '../contract/danger-life.ts'
import type { Danger } from '../contract/records.ts'
import type { rectifyDanger } from '../contract/rectify-danger.ts'
import type { Hand } from './hand.ts'
import { revised } from './revision.ts'

/** By the responsible person; a leader may hand it in for somebody without an account. */
export const decideRectify = (input: z.output<typeof rectifyDanger.input>, { danger, by }: { danger: Danger; by: Hand }): Decision<Danger> => {
  const next = step(dangerLife, danger.state, 'rectify')
  if (!next.accepted) return next
  const leads = by.roles.includes('team-leader') || by.roles.includes('safety-manager')
  if (danger.responsible?.id !== by.id && !leads)
    return refuse('not-responsible', `此隐患的整改责任人是${danger.responsible?.name ?? '他人'}，请由其提交，或由班组长、安全管理人员代为提交`, { kind: 'forbidden' })
  return accept(
    revised(danger, { state: next.value, rectification: input.rectification, photosAfter: input.photos, rectifiedAt: by.now, rectifier: { id: by.id, name: by.name } }, by),
  )
}
