import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { raiseDanger } from '../contract/raise-danger.ts'
import { decideReport } from '../rules/report-danger.ts'
import { DANGER, findRecord } from '../store/record-table.ts'
import { checkPhotos } from './check-photos.ts'
import { handOf } from './hand.ts'
import { openReport } from './open-report.ts'
import { placeFound } from './report-danger.ts'

export const raiseDangerIntake = answer(raiseDanger, async ({ measure, level, source, enforcementId, because, subject, ...report }, scope) => {
  const known = await findRecord(scope.tx, scope.org, DANGER, report.id)
  if (known !== undefined) return accept({ id: known.id, state: known.state, again: true })
  const [found, photos] = await Promise.all([placeFound(scope, measure, undefined), checkPhotos(scope, report.photos)])
  if (!found.accepted) return found
  if (!photos.accepted) return photos
  const proposed = { level, source, enforcementId: enforcementId ?? null, origin: { because, subject: subject ?? null } }
  const decision = decideReport(report, { by: handOf(scope), reporterId: scope.person, reportedAt: scope.now, found: found.value, proposed })
  if (!decision.accepted) return decision
  const opened = await openReport(scope, decision.value, scope.now)
  return opened.accepted ? accept({ id: opened.value.id, state: opened.value.state, again: false }) : opened
})
