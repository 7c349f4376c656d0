import type { Id } from '@anlan/kernel/id'
import type { Instant, PlantDay } from '@anlan/kernel/time'
import { WORK_KINDS, type WorkKind } from '@anlan/standards/special-work/kinds'
import type { Permit, Request } from '../../contract/permit.ts'
import type { Named } from '../../contract/person.ts'
import { levelOf } from '../level/level.ts'

/** 动火-20261128-003 */
export const permitNumber = (kind: WorkKind, day: PlantDay, at: number): string => `${WORK_KINDS[kind].replace(/作业$/, '')}-${day.replaceAll('-', '')}-${String(at).padStart(3, '0')}`

/** A permit that has only been asked for. */
export const draftOf = (asked: { readonly id: Id; readonly number: string; readonly plan: Id | null; readonly package: Id | null; readonly replaces: Id | null; readonly request: Request }, by: Named, now: Instant): Permit => {
  const { level, reasons } = levelOf(asked.request.detail)
  return {
    ...asked, version: 1, kind: asked.request.detail.kind, level, levelReasons: [...reasons], upgraded: false, state: 'draft', replacedBy: null, hazards: null, coordinator: null,
    measures: [], gas: [], briefings: [], chain: [], signed: [], checks: [], passages: [], handovers: [], suspensions: [], frozen: null, appliedAt: null, issuedAt: null, startedAt: null, finishedAt: null,
    acceptance: null, ended: null, cancelling: null, changedCause: null, fromPaper: false, createdAt: now, createdBy: by, updatedAt: now, updatedBy: by.name,
  }
}
