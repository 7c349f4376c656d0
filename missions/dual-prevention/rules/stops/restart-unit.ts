import type { z } from 'zod'
import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { step } from '@anlan/kernel/lifecycle'
import type { restartUnit } from '../../contract/stops/restart-unit.ts'
import { stopLife } from '../../contract/stops/stop-life.ts'
import type { Danger, StopRecord } from '../../contract/records.ts'
import type { Hand } from '../hand.ts'
import { reportedDanger } from '../report-danger.ts'
import { revised } from '../revision.ts'
import { named } from './stop-moves.ts'

interface RestartFacts {
  readonly stop: StopRecord
  readonly by: Hand
  /** The measures that the stop paused: the checklist. */
  readonly paused: readonly { readonly measure: Id; readonly content: string; readonly workType: Danger['category'] }[]
}

export interface Restarted {
  readonly stop: StopRecord
  /** 复产复工前排查: what was found goes its own way as a danger. */
  readonly dangers: readonly Danger[]
}

const RESTART_SOURCE = '7'

type Check = z.output<typeof restartUnit.input>['checks'][number]

const isLooked = <T extends { readonly check: Check | undefined }>(it: T): it is T & { readonly check: Check } => it.check !== undefined

/** Each paused measure is looked at before it controls a running unit again; a fault is told as a danger at once. */
export const decideRestart = (input: z.output<typeof restartUnit.input>, { stop, by, paused }: RestartFacts): Decision<Restarted> => {
  const next = step(stopLife, stop.state ?? 'ended', 'restart')
  if (!next.accepted) return next
  const given = new Map(input.checks.map((check) => [check.measure, check]))
  const asked = paused.map((it) => ({ ...it, check: given.get(it.measure) }))
  const left = asked.find(({ check }) => check === undefined)
  if (left !== undefined) return refuse('check-missing', `还没有检查：${left.content}。暂停的措施须逐项检查后才能复产`, { field: 'checks' })
  const looked = asked.filter(isLooked).map((it) => ({ ...it, told: it.check.result === '1' ? it.check.danger : undefined }))
  const unsaid = looked.find(({ check, told }) => check.result === '1' && told === undefined)
  if (unsaid !== undefined) return refuse('danger-unsaid', `“${unsaid.content}”存在问题，请写明隐患`, { field: 'checks' })
  const dangers = looked.flatMap(({ measure, workType, told }) => {
    if (told === undefined) return []
    const danger = reportedDanger(told, { by, reporterId: by.id, reportedAt: by.now, found: { measure, record: null, hazardCode: stop.hazardCode, workType } })
    return [{ ...danger, source: RESTART_SOURCE }]
  })
  const checks = looked.map(({ measure, content, check, told }) => ({ measure, content, result: check.result, note: check.note, photos: check.photos, danger: told?.id ?? null }))
  const restart = { by: named(by), at: by.now, comment: input.comment, photos: input.photos, checks }
  return accept({ stop: revised(stop, { state: next.value, restart, endedAt: by.now, extension: null }, by), dangers })
}
