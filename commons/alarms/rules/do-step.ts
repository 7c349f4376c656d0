import { type Decision, accept, refuse } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import type { Alarm } from '../contract/alarm.ts'

/** The hand that does a step; `person` null for an account without one. */
export interface StepHand {
  readonly person: Id | null
  readonly name: string
  readonly at: Instant
}

const OVER: readonly Alarm['state'][] = ['closed', 'misreport']

/** The alarm after one of its steps: in their order, each once, by somebody who answers for it (AQ 3064.3-2025 5.2.2). */
export const doStep = (alarm: Alarm | undefined, { version, step, note }: { readonly version: number; readonly step: number; readonly note: string }, by: StepHand): Decision<Alarm> => {
  if (alarm === undefined) return refuse('no-such-alarm', '没有这条报警，可能属于其他单位', { kind: 'missing' })
  if (alarm.version !== version) return refuse('stale', '报警刚刚有了新情况，请看过最新内容后再办理', { kind: 'conflict', facts: { version: alarm.version } })
  if (OVER.includes(alarm.state)) return refuse('alarm-over', '报警已经结束，不能再办理处置步骤', { kind: 'conflict' })
  const steps = alarm.steps ?? []
  const wanted = steps[step]
  if (wanted === undefined) return refuse('no-such-step', '没有这一步，请刷新后再办理', { kind: 'missing' })
  if (wanted.done !== undefined) return refuse('step-done', `这一步已由${wanted.done.by}完成，请刷新`, { kind: 'conflict' })
  const before = steps.slice(0, step).find(({ done }) => done === undefined)
  if (before !== undefined) return refuse('step-too-early', `请先完成“${before.title}”`, { kind: 'conflict' })
  if (wanted.people.length > 0 && !wanted.people.some(({ person }) => person === by.person))
    return refuse('not-responsible', `这一步由${wanted.people.map(({ name }) => name).join('、')}办理，请通知其办理`, { kind: 'forbidden' })
  return accept({ ...alarm, version: version + 1, steps: steps.map((it, at) => (at === step ? { ...it, done: { at: by.at, by: by.name, note } } : it)) })
}
