import type { z } from 'zod'
import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import { step } from '@anlan/kernel/lifecycle'
import { HOUR, type Instant } from '@anlan/kernel/time'
import type { askStopExtension, explainStopSigns, shortenStop, withdrawStop } from '../../contract/stops/change-stop.ts'
import type { approveStop, decideStopExtension, refuseStop } from '../../contract/stops/decide-stop.ts'
import type { requestStop } from '../../contract/stops/request-stop.ts'
import { stopLife } from '../../contract/stops/stop-life.ts'
import type { RiskUnit, StopRecord } from '../../contract/records.ts'
import type { Hand } from '../hand.ts'
import { firstVersion, revised } from '../revision.ts'

type Named = NonNullable<StopRecord['requester']>

export interface StopFacts {
  readonly stop: StopRecord
  readonly by: Hand
}

export const named = ({ id, name }: Named): Named => ({ id, name })
const stateOf = ({ state }: StopRecord) => state ?? 'ended'

/** So long may the filling in of the form take. */
const FILLING_IN = HOUR / 2

interface RequestFacts {
  readonly unit: Pick<RiskUnit, 'hazardCode'> | undefined
  /** Stops of the unit that are asked for or not over. */
  readonly living: readonly Pick<StopRecord, 'startAt' | 'endAt'>[]
  readonly confirmedBy: Named | undefined
  readonly by: Hand
}

/** With its evidence, never for a time that is past, and one at a time. */
export const decideRequest = (input: z.output<typeof requestStop.input>, { unit, living, confirmedBy, by }: RequestFacts): Decision<StopRecord> => {
  if (unit === undefined) return refuse('no-parent', '没有这个风险分析单元，可能已被删除，请重新选择', { field: 'unit' })
  if (input.endAt <= input.startAt) return refuse('period-backwards', '停用结束时间应晚于开始时间', { field: 'endAt' })
  if (input.startAt < by.now - FILLING_IN)
    return refuse('stop-afterwards', '停用不能补记，开始时间不能早于现在；已到期的排查按实际情况办理', { field: 'startAt' })
  if (confirmedBy === undefined) return refuse('no-confirmer', '没有找到现场确认人，请重新选择', { field: 'confirmedBy' })
  if (living.some((it) => it.startAt < input.endAt)) return refuse('stop-stands', '此单元已有未结束的停用记录，需要延长的请在原记录上申请延期', { field: 'unit', kind: 'conflict' })
  const { id, unit: of, kind, startAt, endAt, reason, cleared, isolated, photos } = input
  return accept({
    ...firstVersion(id, by),
    hazardCode: unit.hazardCode,
    unit: of,
    startAt,
    endAt,
    reason,
    state: stopLife.initial as 'requested',
    kind,
    requester: named(by),
    requestedAt: by.now,
    evidence: { cleared, isolated, confirmedBy: named(confirmedBy), photos },
    approval: null,
    extension: null,
    restart: null,
    endedAt: null,
    signs: null,
    explanation: null,
  })
}

const notOwn = (asker: Named | null | undefined, by: Hand): Decision<true> =>
  asker?.id === by.id ? refuse('own-request', '申请由您本人提出，不能由本人审批，请由其他安全管理人员或主要负责人办理', { kind: 'forbidden' }) : accept(true)

/** It pauses from the approval on, never from before. */
export const decideApprove = (input: z.output<typeof approveStop.input>, { stop, by }: StopFacts): Decision<StopRecord> => {
  const next = step(stopLife, stateOf(stop), 'approve')
  if (!next.accepted) return next
  const other = notOwn(stop.requester, by)
  if (!other.accepted) return other
  if (stop.endAt <= by.now) return refuse('stop-over', '申请的停用时间已过，请不批准，由申请人按实际时间重新申请', { kind: 'conflict' })
  const approval = { approved: true, by: named(by), at: by.now, comment: input.comment }
  return accept(revised(stop, { state: next.value, startAt: Math.max(stop.startAt, by.now), approval }, by))
}

export const decideRefuse = (input: z.output<typeof refuseStop.input>, { stop, by }: StopFacts): Decision<StopRecord> => {
  const next = step(stopLife, stateOf(stop), 'refuse')
  if (!next.accepted) return next
  const other = notOwn(stop.requester, by)
  if (!other.accepted) return other
  return accept(revised(stop, { state: next.value, approval: { approved: false, by: named(by), at: by.now, comment: input.comment } }, by))
}

/** By whoever asked for it, or by somebody who could have approved it. */
export const decideWithdraw = (_input: z.output<typeof withdrawStop.input>, { stop, by }: StopFacts): Decision<StopRecord> => {
  const next = step(stopLife, stateOf(stop), 'withdraw')
  if (!next.accepted) return next
  const manages = by.roles.some((role) => stopLife.moves.approve.may.includes(role))
  if (stop.requester?.id !== by.id && !manages) return refuse('not-requester', `此申请由${stop.requester?.name ?? '他人'}提出，请由其撤回，或由安全管理人员撤回`, { kind: 'forbidden' })
  return accept(revised(stop, { state: next.value }, by))
}

export const decideShorten = (input: z.output<typeof shortenStop.input>, { stop, by }: StopFacts): Decision<StopRecord> => {
  const next = step(stopLife, stateOf(stop), 'shorten')
  if (!next.accepted) return next
  if (input.endAt >= stop.endAt) return refuse('not-shorter', '新的结束时间应早于原结束时间；需要延长的请申请延期', { field: 'endAt' })
  if (input.endAt < by.now - FILLING_IN) return refuse('end-past', '新的结束时间不能早于现在', { field: 'endAt' })
  return accept(revised(stop, { endAt: Math.max(input.endAt, stop.startAt + 1), extension: null }, by))
}

export const decideAskExtension = (input: z.output<typeof askStopExtension.input>, { stop, by }: StopFacts): Decision<StopRecord> => {
  const next = step(stopLife, stateOf(stop), 'ask-extension')
  if (!next.accepted) return next
  if (input.endAt <= stop.endAt) return refuse('not-longer', '延期后的结束时间应晚于原结束时间', { field: 'endAt' })
  return accept(revised(stop, { extension: { endAt: input.endAt, reason: input.reason, by: named(by), at: by.now } }, by))
}

export const decideExtension = (input: z.output<typeof decideStopExtension.input>, { stop, by }: StopFacts): Decision<StopRecord> => {
  const next = step(stopLife, stateOf(stop), 'decide-extension')
  if (!next.accepted) return next
  const { extension } = stop
  if (extension == null) return refuse('no-extension', '没有待审批的延期申请，请刷新后查看', { kind: 'conflict' })
  const other = notOwn(extension.by, by)
  if (!other.accepted) return other
  if (!input.approved && input.comment.length < 2) return refuse('comment-missing', '请写明不批准的原因', { field: 'comment' })
  const approval = { approved: true, by: named(by), at: by.now, comment: `${input.approved ? '同意延期' : '不同意延期'}：${input.comment || extension.reason}` }
  return accept(revised(stop, { extension: null, approval, ...(input.approved ? { endAt: extension.endAt } : {}) }, by))
}

export const decideExplain = (input: z.output<typeof explainStopSigns.input>, { stop, by }: StopFacts): Decision<StopRecord> =>
  accept(revised(stop, { explanation: { text: input.text, by: named(by), at: by.now } }, by))

/** What time alone does to a stop, and when to look again; `undefined` when nothing is to come. */
export interface StopTurn {
  readonly move?: 'begin' | 'lapse'
  /** Nobody has made the 复产检查 for too long. */
  readonly forgotten: boolean
  readonly again?: Instant
}

/** Signs are looked for once a day while it runs. */
const LOOK_AGAIN = 24 * HOUR

export const turnOf = (stop: Pick<StopRecord, 'state' | 'startAt' | 'endAt' | 'deleted'>, now: Instant, alarmAfter: number): StopTurn => {
  if (stop.deleted) return { forgotten: false }
  if (stop.state === 'approved') return now < stop.startAt ? { forgotten: false, again: stop.startAt } : { move: 'begin', forgotten: false, again: now }
  if (stop.state === 'running') return now < stop.endAt ? { forgotten: false, again: Math.min(stop.endAt, now + LOOK_AGAIN) } : { move: 'lapse', forgotten: false, again: now }
  if (stop.state !== 'to-restart') return { forgotten: false }
  const limit = stop.endAt + alarmAfter
  return now < limit ? { forgotten: false, again: limit } : { forgotten: true, again: now + LOOK_AGAIN }
}
