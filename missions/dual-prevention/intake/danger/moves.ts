import { coAcceptDanger } from '../../contract/danger/co-accept.ts'
import { askExtension, grantExtension, refuseExtension } from '../../contract/danger/extension.ts'
import { reassignDanger } from '../../contract/danger/reassign-danger.ts'
import { releaseDanger, superviseDanger, tellProgress } from '../../contract/danger/supervision.ts'
import { approveTreatment, planTreatment, returnTreatment, tellMajorDanger } from '../../contract/danger/treatment.ts'
import * as records from '../../contract/records.ts'
import { decideCoAccept } from '../../rules/danger/co-accept.ts'
import { decideAskExtension, decideGrantExtension, decideRefuseExtension } from '../../rules/danger/extension.ts'
import { decideReassign } from '../../rules/danger/reassign.ts'
import { decideProgress, decideRelease, decideSupervise } from '../../rules/danger/supervision.ts'
import { decideApproveTreatment, decidePlanTreatment, decideReturnTreatment, decideTellMajor } from '../../rules/danger/treatment.ts'
import { dangerMove } from './move.ts'

/** The steps on the way, each a rule and an event. */
export const dangerMoves = [
  dangerMove(reassignDanger, { decide: decideReassign, event: records.dangerReassigned, names: ({ responsible, acceptor }) => [responsible, acceptor] }),
  dangerMove(askExtension, { decide: decideAskExtension, event: records.dangerExtensionAsked }),
  dangerMove(grantExtension, { decide: decideGrantExtension, event: records.dangerExtended }),
  dangerMove(refuseExtension, { decide: decideRefuseExtension, event: records.dangerExtensionRefused }),
  dangerMove(superviseDanger, { decide: decideSupervise, event: records.dangerSupervised }),
  dangerMove(releaseDanger, { decide: decideRelease, event: records.dangerReleased }),
  dangerMove(tellProgress, { decide: decideProgress, event: records.dangerProgressTold }),
  dangerMove(planTreatment, { decide: decidePlanTreatment, event: records.dangerPlanned }),
  dangerMove(approveTreatment, { decide: decideApproveTreatment, event: records.dangerPlanApproved }),
  dangerMove(returnTreatment, { decide: decideReturnTreatment, event: records.dangerPlanReturned }),
  dangerMove(tellMajorDanger, { decide: decideTellMajor, event: records.dangerMajorTold }),
  dangerMove(coAcceptDanger, { decide: decideCoAccept, event: records.dangerCoAccepted }),
]
