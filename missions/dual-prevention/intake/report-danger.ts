import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { reportDanger } from '../contract/report-danger.ts'
import { putRight } from '../rules/device-clock.ts'
import { decideReport, type ReportFacts } from '../rules/report-danger.ts'
import { findMeasurePlace } from '../store/find-measure-place.ts'
import { findRecord, RECORD } from '../store/record-table.ts'
import { checkPhotos } from './check-photos.ts'
import { handOf } from './hand.ts'
import { openReport } from './open-report.ts'

/** Where it was found: by the inspection record, or by the measure that was pointed at. */
export const placeFound = async ({ tx, org }: Scope, measure: Id | undefined, record: Id | undefined): Promise<Decision<ReportFacts['found']>> => {
  if (measure === undefined && record === undefined) return accept(null)
  const found = record === undefined ? undefined : await findRecord(tx, org, RECORD, record)
  if (record !== undefined && found === undefined) return refuse('no-such-record', '没有这条排查记录，请刷新后重新上报', { field: 'record' })
  const place = await findMeasurePlace(tx, org, found?.measure ?? measure ?? '')
  if (place === undefined) return refuse('no-such-measure', '没有这条管控措施，请刷新后重新上报', { field: 'measure' })
  return accept({ measure: place.id, record: found?.id ?? null, hazardCode: place.hazardCode, workType: place.workType, unitId: place.unitId, department: place.department })
}

export const reportDangerIntake = answer(reportDanger, async ({ measure, record, ...report }, scope) => {
  const [found, photos] = await Promise.all([placeFound(scope, measure, record), checkPhotos(scope, report.photos)])
  if (!found.accepted) return found
  if (!photos.accepted) return photos
  const reportedAt = putRight(report.reportedAt ?? scope.now, report.deviceClockOffset ?? 0, scope.now)
  const decision = decideReport(report, { by: handOf(scope), reporterId: scope.person, reportedAt, found: found.value })
  if (!decision.accepted) return decision
  const opened = await openReport(scope, decision.value, reportedAt)
  return opened.accepted ? accept({ id: opened.value.id, state: opened.value.state }) : opened
})
