import type { EventData, JournalEvent } from '@anlan/kernel/event'
import type { TimelineEntry } from '../contract/timeline.ts'
import {
  type Danger,
  dangerClosed,
  dangerCoAccepted,
  dangerConfirmed,
  dangerExtended,
  dangerExtensionAsked,
  dangerExtensionRefused,
  dangerMajorTold,
  dangerOverdue,
  dangerPlanApproved,
  dangerPlanned,
  dangerPlanReturned,
  dangerProgressTold,
  dangerReassigned,
  dangerRectified,
  dangerRejected,
  dangerReleased,
  dangerReported,
  dangerSentBack,
  dangerSupervised,
  inspectionMissed,
  inspectionRecorded,
  measureSaved,
  planSaved,
  riskEventSaved,
  type StopRecord,
  stopSaved,
  unitSaved,
} from '../contract/records.ts'
import { REASSESS_WHY, reassessmentCompleted, reassessmentRequired } from '../contract/reassess.ts'
import { mapConfirmed } from '../contract/risk-map.ts'
import { worksheetApplied, worksheetApproved, worksheetConfirmed, worksheetReturned, worksheetSaved, worksheetSubmitted } from '../contract/worksheet.ts'

const KINDS = [
  unitSaved, riskEventSaved, measureSaved, planSaved, inspectionRecorded, inspectionMissed, stopSaved,
  dangerReported, dangerConfirmed, dangerRejected, dangerRectified, dangerSentBack, dangerClosed, dangerOverdue,
  reassessmentRequired, reassessmentCompleted, mapConfirmed,
  worksheetSaved, worksheetConfirmed, worksheetSubmitted, worksheetReturned, worksheetApproved, worksheetApplied,
  dangerReassigned, dangerExtensionAsked, dangerExtended, dangerExtensionRefused, dangerSupervised, dangerReleased, dangerProgressTold,
  dangerPlanned, dangerPlanApproved, dangerPlanReturned, dangerMajorTold, dangerCoAccepted,
]
const TITLES = new Map(KINDS.map(({ type, title }) => [type, title]))

interface Words {
  readonly detail: string | null
  readonly photos?: readonly string[]
}

const NOTHING: Words = { detail: null }

/** What each step of a danger adds to the time line. */
const OF_DANGER: Readonly<Record<string, (danger: Danger) => Words>> = {
  [dangerReported.type]: (it) => ({ detail: it.description, photos: it.photosBefore }),
  [dangerConfirmed.type]: ({ responsible, deadline, acceptor, measures }) => ({
    detail: `整改责任人${responsible?.name ?? '未定'}，期限 ${deadline ?? '未定'}，验收人${acceptor?.name ?? '未定'}。${measures ?? ''}`,
  }),
  [dangerRejected.type]: (it) => ({ detail: it.rejectedReason }),
  [dangerRectified.type]: (it) => ({ detail: it.rectification, photos: it.photosAfter }),
  [dangerSentBack.type]: (it) => ({ detail: it.sentBackReason ?? null }),
  [dangerClosed.type]: (it) => ({ detail: it.acceptComment }),
  [dangerOverdue.type]: (it) => ({ detail: `已超过整改期限 ${it.deadline}，上报第 ${it.climbed} 级` }),
  [dangerReassigned.type]: ({ responsible, acceptor, reassignReason }) => ({ detail: `整改责任人${responsible?.name ?? '未定'}，验收人${acceptor?.name ?? '未定'}。${reassignReason ?? ''}` }),
  [dangerExtensionAsked.type]: ({ extensionAsked }) => ({ detail: extensionAsked == null ? null : `申请延至 ${extensionAsked.until}。${extensionAsked.reason}` }),
  [dangerExtended.type]: ({ deadline, extensions, extensionComment }) => ({ detail: `第 ${extensions} 次延期，延至 ${deadline}。${extensionComment ?? ''}` }),
  [dangerExtensionRefused.type]: (it) => ({ detail: it.extensionComment ?? null }),
  [dangerSupervised.type]: ({ supervision }) => ({ detail: supervision == null ? null : `每 ${supervision.everyDays} 天报告一次进展。${supervision.requirement}` }),
  [dangerReleased.type]: (it) => ({ detail: it.releaseReason ?? null }),
  [dangerProgressTold.type]: ({ progress }) => ({ detail: progress == null ? null : `完成 ${progress.percent} %。${progress.text}` }),
  [dangerPlanned.type]: ({ treatment }) => ({ detail: treatment == null ? null : `治理时限 ${treatment.until}，资金 ${treatment.fund} 万元。${treatment.measures}` }),
  [dangerPlanApproved.type]: ({ treatment }) => ({ detail: treatment?.decided?.comment || null }),
  [dangerPlanReturned.type]: ({ treatment }) => ({ detail: treatment?.decided?.comment ?? null }),
  [dangerMajorTold.type]: ({ majorReport }) => ({ detail: majorReport == null ? null : `监管部门：${majorReport.authority}。职工：${majorReport.workers}` }),
  [dangerCoAccepted.type]: ({ acceptances }) => ({ detail: acceptances?.at(-1)?.comment ?? null }),
}

/** What a reassessment or a work sheet adds. */
const OF_RISK: Readonly<Record<string, (data: never) => string | null>> = {
  [reassessmentRequired.type]: ({ request }: EventData<typeof reassessmentRequired>) => `${REASSESS_WHY[request.why]}：${request.note}，${request.dueOn} 前完成`,
  [reassessmentCompleted.type]: ({ conclusion }: EventData<typeof reassessmentCompleted>) => conclusion,
  [worksheetReturned.type]: ({ worksheet }: EventData<typeof worksheetReturned>) => worksheet.returnedReason,
}

type StopStep = NonNullable<EventData<typeof stopSaved>['step']>

const decision = ({ approval }: StopRecord): Words => ({ detail: approval?.comment || null })

/** What each step of a stop is called, and what it adds. */
const OF_STOP: Readonly<Record<StopStep, readonly [title: string, words: (stop: StopRecord) => Words]>> = {
  request: ['申请停用检维修', ({ reason, evidence }) => (evidence == null ? { detail: reason } : { detail: `${reason}。清空：${evidence.cleared}；隔离：${evidence.isolated}；现场确认${evidence.confirmedBy.name}`, photos: evidence.photos })],
  approve: ['批准停用', decision],
  refuse: ['不批准停用', decision],
  withdraw: ['撤回停用', () => NOTHING],
  begin: ['停用开始', () => NOTHING],
  shorten: ['提前结束停用', () => NOTHING],
  'ask-extension': ['申请停用延期', () => NOTHING],
  extend: ['同意停用延期', decision],
  'refuse-extension': ['不同意停用延期', decision],
  lapse: ['停用到期，待复产检查', () => NOTHING],
  restart: ['完成复产检查', ({ restart }) => ({ detail: restart?.comment ?? null, photos: restart?.photos ?? [] })],
  signs: ['发现停用疑点', ({ signs }) => ({ detail: (signs ?? []).map(({ title }) => title).join('；') })],
  explain: ['说明停用疑点', () => NOTHING],
}

/** A journal line in words. */
export const timelineEntry = ({ id, at, type, actor, data }: JournalEvent): TimelineEntry => {
  const { danger, stop, step, note } = data as { danger?: Danger; stop?: StopRecord; step?: StopStep; note?: string }
  if (stop !== undefined && step !== undefined) {
    const [title, words] = OF_STOP[step]
    const { detail, photos = [] } = words(stop)
    return { id, at, type, title, who: actor.name, detail: note ?? detail, photos: [...photos] }
  }
  const { detail = null, photos = [] } = (danger && OF_DANGER[type]?.(danger)) ?? { detail: OF_RISK[type]?.(data as never) ?? null }
  return { id, at, type, title: TITLES.get(type) ?? type, who: actor.name, detail, photos: [...photos] }
}
