import type { z } from 'zod'
import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { step } from '@anlan/kernel/lifecycle'
import { beijingStamp, HOUR, type Instant } from '@anlan/kernel/time'
import type { answerDue, makeUpDue } from '../contract/answer-due.ts'
import { type DueState, dueLife } from '../contract/due.ts'
import type { InspectionRecord } from '../contract/records.ts'
import { putRight } from './device-clock.ts'
import type { Hand } from './hand.ts'
import { firstVersion } from './revision.ts'

/** How long an answer given in time may wait on a phone without a network: a long shift. */
const ON_THE_PHONE = 12 * HOUR

export interface DueFacts {
  readonly due: {
    readonly id: Id
    readonly plan: Id
    readonly measure: Id
    readonly state: DueState
    readonly startAt: Instant
    readonly endAt: Instant
    readonly workType: string
    /** Whoever has it now, and whoever had it before a shift ended. */
    readonly assignees: readonly Id[]
    readonly before: readonly Id[]
  }
  readonly by: Hand
  readonly mobile: string | null
}

export interface Answered {
  readonly state: DueState
  readonly record: InspectionRecord
}

type Answer = z.output<typeof answerDue.input>

const clock = (at: Instant): string => beijingStamp(at).replace(/^....(..)(..)(..)(..)..$/, '$1-$2 $3:$4')

const mayInspect = ({ assignees, before }: DueFacts['due'], by: Hand): boolean =>
  assignees.length === 0 || assignees.includes(by.id) || before.includes(by.id) || by.roles.some((role) => role === 'team-leader' || role === 'safety-manager')

/** What holds for an answer in time and for one made up. */
const decideContent = (input: Answer, { due, by }: DueFacts, checkedAt: Instant): Decision<true> => {
  if (!mayInspect(due, by)) return refuse('not-yours', '此项排查由当班的其他人员负责，请由其提交', { kind: 'forbidden' })
  if (checkedAt < due.startAt) return refuse('due-not-begun', `此项排查从 ${clock(due.startAt)} 开始，开始后才能提交`, { field: 'checkedAt' })
  if (input.result === '1' && input.danger === undefined && input.note === '') return refuse('danger-unsaid', '存在隐患的，请填写隐患或写明情况', { field: 'note' })
  if (input.result === '3' && input.note === '') return refuse('note-missing', '结果为其他的，请写明情况', { field: 'note' })
  return accept(true)
}

const recordOf = (input: Answer, { due, by, mobile }: DueFacts, checkedAt: Instant, late: InspectionRecord['late']): InspectionRecord => ({
  ...firstVersion(input.record, by),
  plan: due.plan,
  measure: due.measure,
  due: due.id,
  checkedAt,
  result: input.result,
  note: input.note,
  inspector: by.name,
  inspectorMobile: mobile,
  device: input.device,
  guarantee: due.workType !== '0',
  photos: input.photos,
  late,
  deviceClockOffset: input.deviceClockOffset,
})

/** In time is what was checked in time, also when the phone found a network only later. */
export const decideAnswer = (input: Answer, facts: DueFacts): Decision<Answered> => {
  const { due, by } = facts
  const next = step(dueLife, due.state, 'answer')
  if (!next.accepted) return next
  const checkedAt = putRight(input.checkedAt, input.deviceClockOffset, by.now)
  const content = decideContent(input, facts, checkedAt)
  if (!content.accepted) return content
  if (checkedAt >= due.endAt || by.now - due.endAt > ON_THE_PHONE)
    return refuse('due-expired', `此项排查已于 ${clock(due.endAt)} 到期，请按逾期补查办理并写明原因`, { field: 'checkedAt' })
  return accept({ state: next.value, record: recordOf(input, facts, checkedAt, null) })
}

/** After it was missed; told as such, with its reason. */
export const decideMakeUp = (input: z.output<typeof makeUpDue.input>, facts: DueFacts): Decision<Answered> => {
  const next = step(dueLife, facts.due.state, 'make-up')
  if (!next.accepted) return next
  const checkedAt = putRight(input.checkedAt, input.deviceClockOffset, facts.by.now)
  const content = decideContent(input, facts, checkedAt)
  if (!content.accepted) return content
  return accept({ state: next.value, record: recordOf(input, facts, checkedAt, { reason: input.reason }) })
}
