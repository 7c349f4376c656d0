import {
  dangerClosed, dangerCoAccepted, dangerConfirmed, dangerExtended, dangerExtensionAsked, dangerExtensionRefused, dangerMajorTold, dangerOverdue,
  dangerPlanApproved, dangerPlanned, dangerPlanReturned, dangerProgressTold, dangerReassigned, dangerRectified, dangerRejected, dangerReleased,
  dangerReported, dangerSentBack, dangerSupervised,
  inspectionMissed, inspectionRecorded, measureSaved, planSaved, riskEventSaved, stopSaved, unitSaved,
} from '@anlan/dual-prevention/contract/records'
import { commitmentPublished, commitmentTicketNamed, deviceStatusDeclared } from '@anlan/responsibility/contract/commitment'
import { orgRegistered } from '@anlan/plant/contract/org'
import { registrationCodeChanged } from '@anlan/plant/contract/registration-code-changed'
import { areaAlarmSaved, fenceRecordSaved, gatheringSaved, locatedPersonSaved, personAlarmSaved } from '@anlan/positioning/contract/records'
import { workAlarmSaved, workPaperSaved, workPermitSaved, workPlanSaved } from '@anlan/special-work/contract/records'
import { analysisDeviceSaved, analysisStatusSaved, videoAlarmSaved } from '@anlan/video/contract/records'
import type { JournalEvent } from '@anlan/kernel/event'
import { inOneGo, type Reaction } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { deliveriesQueued } from '../contract/delivery.ts'
import { RECEIVER_KINDS } from '../contract/records.ts'
import { outgoingOf, parentsOf } from '../rules/outgoing.ts'
import { enqueue, requeue } from '../store/deliveries.ts'
import { loadReceivers, lockReceiver, openReceivers } from '../store/receivers.ts'

const SAVED = [
  unitSaved, riskEventSaved, measureSaved, planSaved, inspectionRecorded, inspectionMissed, stopSaved,
  dangerReported, dangerConfirmed, dangerRejected, dangerRectified, dangerSentBack, dangerClosed, dangerOverdue,
  commitmentPublished, deviceStatusDeclared, commitmentTicketNamed,
  dangerReassigned, dangerExtensionAsked, dangerExtended, dangerExtensionRefused, dangerSupervised, dangerReleased, dangerProgressTold,
  dangerPlanned, dangerPlanApproved, dangerPlanReturned, dangerMajorTold, dangerCoAccepted,
  locatedPersonSaved, fenceRecordSaved, personAlarmSaved, areaAlarmSaved, gatheringSaved,
  workPlanSaved, workPermitSaved, workPaperSaved, workAlarmSaved,
  analysisDeviceSaved, analysisStatusSaved, videoAlarmSaved,
]

const registered = async ({ data }: JournalEvent<{ org: { id: string; kind: string } }>, scope: Scope): Promise<void> => {
  // The district's journal tells of its enterprises too; each is handled in its own.
  if (data.org.id === scope.org && ['enterprise', 'station'].includes(data.org.kind)) await openReceivers(scope.tx, scope.org, scope.newId)
}

/** The province knows an enterprise by its code: under another code it knows nothing of it. */
const codeChanged = async (event: JournalEvent<{ org: { id: string } }>, scope: Scope): Promise<void> => {
  if (event.data.org.id !== scope.org) return
  const province = (await loadReceivers(scope.tx, scope.org)).find(({ kind }) => kind === 'province')
  const receiver = province && (await lockReceiver(scope.tx, scope.org, province.id))
  if (receiver === undefined) return
  const queued = await requeue(scope.tx, receiver, event.id, scope.wall)
  scope.record(deliveriesQueued, { subject: receiver.id, data: { receiver: receiver.id, name: RECEIVER_KINDS[receiver.kind], queued, why: '登记编码变更，全量重报' } })
}

const saved = async (event: JournalEvent<Record<string, unknown>>, scope: Scope): Promise<void> => {
  const outgoing = outgoingOf(event.data)
  if (outgoing === undefined) return
  const parcel = { ...outgoing, event: event.id, parents: parentsOf(outgoing), wall: scope.wall }
  if ((await enqueue(scope.tx, scope.org, parcel)) > 0) return
  await openReceivers(scope.tx, scope.org, scope.newId)
  await enqueue(scope.tx, scope.org, parcel)
}

/** The journal is the outbox. One cursor for all of it, so that no record overtakes the receivers it goes to. */
export const outbox: Reaction = inOneGo({
  name: 'exchange.outbox',
  on: [orgRegistered, registrationCodeChanged, ...SAVED].map(({ type }) => type),
  handle: (event, scope) => {
    if (event.type === orgRegistered.type) return registered(event, scope)
    if (event.type === registrationCodeChanged.type) return codeChanged(event, scope)
    return saved(event, scope)
  },
})
