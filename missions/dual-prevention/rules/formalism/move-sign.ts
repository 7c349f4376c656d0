import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { step } from '@anlan/kernel/lifecycle'
import { beijingMinute, DAY, type Instant } from '@anlan/kernel/time'
import { type Sign, signLife } from '../../contract/formalism.ts'
import type { Hand } from '../hand.ts'
import type { Seen } from './seen.ts'

/** A sign begins with the right to be heard. */
export const newSign = (seen: Seen, id: Id, { now, appealDays }: { readonly now: Instant; readonly appealDays: number }): Sign => ({
  ...seen, id, version: 1, state: 'raised', raisedAt: now, appealUntil: now + appealDays * DAY, appeal: null, decision: null, decidedBy: null, updatedAt: now, updatedBy: '系统自动',
})

const next = (sign: Sign, changes: Partial<Sign>, { name, now }: Hand): Sign => ({ ...sign, ...changes, version: sign.version + 1, updatedAt: now, updatedBy: name })

/** Only the person it is about explains it. */
export const decideAppeal = (sign: Sign, reason: string, by: Hand): Decision<Sign> => {
  if (sign.person !== by.id) return refuse('not-yours', '只有当事人本人可以申诉', { kind: 'forbidden' })
  const state = step(signLife, sign.state, 'appeal')
  return state.accepted ? accept(next(sign, { state: 'appealed', appeal: reason }, by)) : state
}

/** Nobody decides about themselves, and nobody is found at fault unheard while they may still appeal. */
export const decideSign = (sign: Sign, move: 'uphold' | 'withdraw', decision: string, by: Hand): Decision<Sign> => {
  if (sign.person === by.id) return refuse('own-work', '不能处理自己的迹象，请由其他安全管理人员处理', { kind: 'forbidden' })
  const state = step(signLife, sign.state, move)
  if (!state.accepted) return state
  if (move === 'uphold' && sign.state === 'raised' && by.now < sign.appealUntil)
    return refuse('not-heard', `${sign.personName}还可以在 ${beijingMinute(sign.appealUntil)} 前申诉，期满或申诉后才能认定`, { field: 'decision' })
  return accept(next(sign, { state: state.value as Sign['state'], decision, decidedBy: by.name }, by))
}
