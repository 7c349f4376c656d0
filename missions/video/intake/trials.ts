import { accept, refuse } from '@anlan/kernel/decision'
import { ID_PATTERN, type Id } from '@anlan/kernel/id'
import { MINUTE } from '@anlan/kernel/time'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { SEEN_CLASSES } from '../contract/analysis-kinds.ts'
import { askTrial, type TrialTask, type TrialTold } from '../contract/rule-trial.ts'
import { isMute } from '../rules/worker-state.ts'
import { segmentsOf } from '../store/segments.ts'
import { endTrial, insertTrial, readTrial, takeTrial, type Trial } from '../store/trials.ts'
import { visionWorkersOf } from '../store/vision-workers.ts'

export const TRIAL_OVER = 'video.trial-over'
/** A film of five minutes is looked through in less; after that nobody will tell any more. */
const PATIENCE = 6 * MINUTE
/** For as long as somebody may look at a form, and no longer: what a trial told is nothing that has to be kept. */
const KEPT = 30 * MINUTE

export const trialOf = async ({ tx, org, wall }: Scope, id: Id): Promise<Trial | undefined> => {
  const trial = ID_PATTERN.test(id) ? await readTrial(tx, org, id) : undefined
  if (trial === undefined) return undefined
  return (trial.state === 'waiting' || trial.state === 'looking') && wall - trial.askedAt > PATIENCE ? { ...trial, state: 'failed', tip: '识别服务没有在限定时间内看完，请缩短时间再试' } : trial
}

/** The oldest that waits goes to the worker that asks; one at a time. */
export const trialsFor = async ({ tx, org }: Scope, worker: Id): Promise<TrialTask[]> => {
  const id = await takeTrial(tx, org, worker)
  return id === undefined ? [] : [{ id, classes: Object.keys(SEEN_CLASSES) }]
}

/** Whether it was this worker's to tell. */
export const tellTrial = async ({ tx, org }: Scope, worker: Id, id: Id, told: TrialTold): Promise<boolean> =>
  ID_PATTERN.test(id) && (await endTrial(tx, org, worker, id, 'looks' in told ? { state: 'done', tip: '', looks: told.looks } : { state: 'failed', tip: told.failed, looks: [] })) > 0

export const askTrialIntake = answer(askTrial, async ({ id, camera, from, until }, scope) => {
  const { tx, org, now, wall } = scope
  if ((await segmentsOf(tx, org, [camera], from, until)).every((it) => it.goneAt !== null)) return refuse('no-recording', '这段时间没有录像，请换一段时间', { field: 'from', kind: 'missing' })
  if (!(await visionWorkersOf(tx, org)).some((it) => it.active && !isMute(it.heardAt, now))) return refuse('no-worker', '没有在线的识别服务，不能试判。请先到“识别服务”页面接入', { kind: 'conflict' })
  await insertTrial(tx, org, { id, camera, from, until, askedAt: wall })
  await scope.schedule(TRIAL_OVER, id, now + KEPT)
  return accept({ id })
})
