import type { z } from 'zod'
import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import { step } from '@anlan/kernel/lifecycle'
import { dangerLife } from '../../contract/danger-life.ts'
import type { reassignDanger } from '../../contract/danger/reassign-danger.ts'
import type { Danger } from '../../contract/records.ts'
import { revised } from '../revision.ts'
import type { MoveFacts } from './move-facts.ts'
import { namedPair } from './named-pair.ts'

/** An extension that the one before asked for goes with them. */
export const decideReassign = (input: z.output<typeof reassignDanger.input>, { danger, by, persons }: MoveFacts): Decision<Danger> => {
  const next = step(dangerLife, danger.state, 'reassign')
  if (!next.accepted) return next
  const pair = namedPair(input, persons)
  if (!pair.accepted) return pair
  const { responsible, acceptor } = pair.value
  if (responsible.id === danger.responsible?.id && acceptor.id === danger.acceptor?.id)
    return refuse('same-pair', '整改责任人和验收人都没有变化，请选择要改派的人员', { field: 'responsible' })
  return accept(revised(danger, { state: next.value, responsible, acceptor, reassignReason: input.reason, extensionAsked: null }, by))
}
