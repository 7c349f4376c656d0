import type { z } from 'zod'
import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import { step } from '@anlan/kernel/lifecycle'
import { addDays, type PlantDay, plantDay } from '@anlan/kernel/time'
import { figure } from '@anlan/standards/profile'
import { dangerLife } from '../../contract/danger-life.ts'
import type { askExtension, grantExtension, refuseExtension } from '../../contract/danger/extension.ts'
import type { Danger } from '../../contract/records.ts'
import { revised } from '../revision.ts'
import { mayWorkOn } from './may-work-on.ts'
import { type MoveFacts, signed } from './move-facts.ts'

/** A later day, not too late, and not once too often. The law sets no numbers; they are settings. */
const possible = (until: PlantDay, { danger, by, rules }: MoveFacts): Decision<true> => {
  const times = figure(rules, 'extension-times').value
  if ((danger.extensions ?? 0) >= times) return refuse('extensions-used-up', `已延期 ${danger.extensions} 次，最多 ${times} 次。请由主要负责人督办，尽快完成整改`)
  if (danger.deadline === null || until <= danger.deadline) return refuse('not-later', `延期应晚于原期限 ${danger.deadline ?? ''}`, { field: 'until' })
  if (until < plantDay(by.now)) return refuse('deadline-past', '延期不能早于今天', { field: 'until' })
  const days = figure(rules, 'extension-days').value
  const latest = addDays(danger.deadline, days)
  if (until > latest) return refuse('extension-too-long', `每次最多延期 ${days} 天，最晚延至 ${latest}`, { field: 'until', facts: { latest } })
  return accept(true)
}

export const decideAskExtension = ({ until, reason }: z.output<typeof askExtension.input>, facts: MoveFacts): Decision<Danger> => {
  const { danger, by } = facts
  const next = step(dangerLife, danger.state, 'ask-extension')
  if (!next.accepted) return next
  const mine = mayWorkOn(danger, by, '申请延期')
  if (!mine.accepted) return mine
  if (danger.extensionAsked != null) return refuse('extension-waits', '已有一份延期申请等待审批', { kind: 'conflict' })
  const allowed = possible(until, facts)
  return allowed.accepted ? accept(revised(danger, { state: next.value, extensionAsked: { ...signed(by), until, reason } }, by)) : allowed
}

const NOT_ASKED = refuse('no-extension-asked', '没有待审批的延期申请，请刷新后查看', { kind: 'conflict' })

/** Nobody grants what they asked for themselves. The climb begins anew from the later deadline. */
export const decideGrantExtension = ({ until, comment }: z.output<typeof grantExtension.input>, facts: MoveFacts): Decision<Danger> => {
  const { danger, by } = facts
  const next = step(dangerLife, danger.state, 'grant-extension')
  if (!next.accepted) return next
  const asked = danger.extensionAsked
  if (asked == null) return NOT_ASKED
  if (asked.by.id === by.id) return refuse('own-request', '延期由您本人申请，请由其他安全管理人员或主要负责人审批', { kind: 'forbidden' })
  const allowed = possible(until, facts)
  if (!allowed.accepted) return allowed
  return accept(revised(danger, { state: next.value, deadline: until, climbed: 0, extensions: (danger.extensions ?? 0) + 1, extensionAsked: null, extensionComment: comment }, by))
}

export const decideRefuseExtension = ({ comment }: z.output<typeof refuseExtension.input>, { danger, by }: MoveFacts): Decision<Danger> => {
  const next = step(dangerLife, danger.state, 'refuse-extension')
  if (!next.accepted) return next
  if (danger.extensionAsked == null) return NOT_ASKED
  return accept(revised(danger, { state: next.value, extensionAsked: null, extensionComment: comment }, by))
}
