import type { z } from 'zod'
import { type Decision, accept, refuse } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { step } from '@anlan/kernel/lifecycle'
import { addDays, HOUR, plantDay } from '@anlan/kernel/time'
import { figure, type Rules } from '@anlan/standards/profile'
import type { confirmDanger } from '../contract/confirm-danger.ts'
import { dangerLife } from '../contract/danger-life.ts'
import type { Danger } from '../contract/records.ts'
import type { Hand } from './hand.ts'
import { namedPair } from './danger/named-pair.ts'
import { revised } from './revision.ts'

export interface ConfirmFacts {
  readonly danger: Danger
  readonly by: Hand
  /** The persons named in the input, those that there are. */
  readonly persons: readonly { readonly id: Id; readonly name: string }[]
  readonly rules: Rules
  /** The risk unit that was chosen, with its department; `undefined` leaves what stands. */
  readonly place?: { readonly unit: Id; readonly department: string; readonly hazardCode: string }
}

/** 五定 complete and possible. A 重大 danger is never rectified on the spot: it needs a plan and a date. */
export const decideConfirm = (input: z.output<typeof confirmDanger.input>, { danger, by, persons, rules, place }: ConfirmFacts): Decision<Danger> => {
  const next = step(dangerLife, danger.state, 'confirm')
  if (!next.accepted) return next
  const pair = namedPair(input, persons)
  if (!pair.accepted) return pair
  if (input.level === '1' && input.manageType !== '1')
    return refuse('major-at-once', '重大隐患应制定治理方案限期整改，治理类型请选择限期整改', { field: 'manageType', clause: '安全生产法 41' })
  const today = plantDay(by.now)
  if (input.deadline < today) return refuse('deadline-past', '整改期限不能早于今天', { field: 'deadline' })
  const hours = figure(rules, 'rectify-at-once-hours').value
  if (input.manageType === '0' && input.deadline > plantDay(by.now + hours * HOUR))
    return refuse('not-at-once', `即查即改应在 ${hours} 小时内完成，请提前期限或选择限期整改`, { field: 'deadline' })
  const most = input.level === '1' ? figure(rules, 'rectify-major-days') : figure(rules, 'rectify-general-days')
  const latest = addDays(today, most.value)
  if (input.deadline > latest)
    return refuse('deadline-too-far', `${most.title}为 ${most.value} 天，最晚 ${latest}。确需更长的，先按此下达，再申请延期`, { field: 'deadline', facts: { latest } })
  const alike = input.alike
  const { id: _id, version: _version, responsible: _responsible, acceptor: _acceptor, unit: _unit, alike: _alike, ...fixed } = input
  return accept(
    revised(
      danger,
      {
        ...fixed, ...pair.value, ...place,
        reason: input.reason ?? null, managementClass: input.managementClass ?? null, occurrence: input.occurrence ?? null, enforcementId: input.enforcementId ?? null,
        alike, repeats: alike.length, state: next.value, confirmedAt: by.now, firstDeadline: input.deadline,
      },
      by,
    ),
  )
}
