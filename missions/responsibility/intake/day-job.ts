import { accept, refuse } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { dayJobEnded, dayJobSaved, type DayJob, endDayJob, saveDayJob } from '../contract/day-job.ts'
import { checkDayJob, decideEndJob } from '../rules/day-job.ts'
import { begun, changed } from '../rules/hand.ts'
import { DAY_JOB, saveRecord } from '../store/record-table.ts'
import { unitsOf } from './day-facts.ts'
import { handOf, KNOWN, standingAt } from './hand.ts'
import { watchDrift } from './watches.ts'

export const saveDayJobIntake = answer(saveDayJob, async ({ id, version, ...input }, scope) => {
  const unit = input.unit === null ? undefined : (await unitsOf(scope)).find((it) => it.id === input.unit)
  if (input.unit !== null && unit === undefined) return refuse('no-such-unit', '没有这个风险单元', { field: 'unit' })
  const checked = checkDayJob({ ...input, unitName: unit?.name ?? '', hazardCode: unit?.hazardCode ?? '' })
  if (!checked.accepted) return checked
  const by = handOf(scope)
  let job: DayJob = { ...begun(id, by), ...checked.value, state: 'planned', cancelReason: '', source: input.ticket === null ? 'manual' : 'special-work' }
  if (version > 0) {
    const before = await standingAt(scope, DAY_JOB, { id, version })
    if (!before.accepted) return before
    if (before.value.state !== 'planned') return refuse('job-ended', '这项作业已经结束，不能再改', { kind: 'conflict' })
    job = changed(before.value, checked.value, by)
  }
  if (!(await saveRecord(scope.tx, scope.org, DAY_JOB, job))) return KNOWN
  scope.record(dayJobSaved, { subject: id, data: { job } })
  await watchDrift(scope)
  return accept({ id, version: job.version })
})

export const endDayJobIntake = answer(endDayJob, async (input, scope) => {
  const standing = await standingAt(scope, DAY_JOB, input)
  if (!standing.accepted) return standing
  const decision = decideEndJob(standing.value, input, handOf(scope))
  if (!decision.accepted) return decision
  await saveRecord(scope.tx, scope.org, DAY_JOB, decision.value)
  scope.record(dayJobEnded, { subject: input.id, data: { job: decision.value } })
  await watchDrift(scope)
  return accept({ id: input.id, version: decision.value.version })
})
