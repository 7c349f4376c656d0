import { accept, refuse } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { type Instant, MINUTE } from '@anlan/kernel/time'
import { answer } from '@anlan/platform/module/module'
import { SEEN_CLASSES } from '../contract/analysis-kinds.ts'
import type { Look } from '../contract/look.ts'
import { askTrial, type TrialTask, type TrialTold } from '../contract/rule-trial.ts'
import { isMute } from '../rules/worker-state.ts'
import { segmentsOf } from '../store/segments.ts'
import { visionWorkersOf } from '../store/vision-workers.ts'

/** A film of five minutes is looked through in less; after that nobody will tell any more. */
const PATIENCE = 6 * MINUTE
const KEPT = 30 * MINUTE

export interface Trial {
  readonly id: Id
  readonly org: Id
  readonly camera: Id
  readonly from: Instant
  readonly until: Instant
  /** By the wall clock. */
  readonly askedAt: Instant
  readonly worker: Id | null
  readonly state: 'waiting' | 'looking' | 'done' | 'failed'
  readonly tip: string
  readonly looks: readonly Look[]
}
/** For as long as somebody may look at a form, and no longer: what a trial told is nothing that has to be kept. */
const trials = new Map<Id, Trial>()

export const trialOf = (org: Id, id: Id, wall: Instant): Trial | undefined => {
  for (const it of trials.values()) if (wall - it.askedAt > KEPT) trials.delete(it.id)
  const trial = trials.get(id)
  if (trial?.org !== org) return undefined
  return (trial.state === 'waiting' || trial.state === 'looking') && wall - trial.askedAt > PATIENCE ? { ...trial, state: 'failed', tip: '识别服务没有在限定时间内看完，请缩短时间再试' } : trial
}

/** The oldest that waits goes to the worker that asks; one at a time. */
export const trialsFor = (org: Id, worker: Id): TrialTask[] => {
  const next = [...trials.values()].find((it) => it.org === org && it.state === 'waiting')
  if (next === undefined) return []
  trials.set(next.id, { ...next, worker, state: 'looking' })
  return [{ id: next.id, classes: Object.keys(SEEN_CLASSES) }]
}

/** Whether it was this worker's to tell. */
export const tellTrial = (org: Id, worker: Id, id: Id, told: TrialTold): boolean => {
  const trial = trials.get(id)
  if (trial?.org !== org || trial.worker !== worker || trial.state !== 'looking') return false
  trials.set(id, 'looks' in told ? { ...trial, state: 'done', looks: told.looks } : { ...trial, state: 'failed', tip: told.failed })
  return true
}

export const askTrialIntake = answer(askTrial, async ({ id, camera, from, until }, scope) => {
  const { tx, org, now, wall } = scope
  if ((await segmentsOf(tx, org, [camera], from, until)).every((it) => it.goneAt !== null)) return refuse('no-recording', '这段时间没有录像，请换一段时间', { field: 'from', kind: 'missing' })
  if (!(await visionWorkersOf(tx, org)).some((it) => it.active && !isMute(it.heardAt, now))) return refuse('no-worker', '没有在线的识别服务，不能试判。请先到“识别服务”页面接入', { kind: 'conflict' })
  scope.afterCommit(() => void trials.set(id, { id, org, camera, from, until, askedAt: wall, worker: null, state: 'waiting', tip: '', looks: [] }))
  return accept({ id })
})
