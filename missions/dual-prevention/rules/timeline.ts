import type { EventData, JournalEvent } from '@anlan/kernel/event'
import type { TimelineEntry } from '../contract/timeline.ts'
import {
  type Danger,
  dangerClosed,
  dangerConfirmed,
  dangerOverdue,
  dangerRectified,
  dangerRejected,
  dangerReported,
  dangerSentBack,
  inspectionMissed,
  inspectionRecorded,
  measureSaved,
  planSaved,
  riskEventSaved,
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
]
const TITLES = new Map(KINDS.map(({ type, title }) => [type, title]))

interface Words {
  readonly detail: string | null
  readonly photos?: readonly string[]
}

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
}

/** What a reassessment or a work sheet adds. */
const OF_RISK: Readonly<Record<string, (data: never) => string | null>> = {
  [reassessmentRequired.type]: ({ request }: EventData<typeof reassessmentRequired>) => `${REASSESS_WHY[request.why]}：${request.note}，${request.dueOn} 前完成`,
  [reassessmentCompleted.type]: ({ conclusion }: EventData<typeof reassessmentCompleted>) => conclusion,
  [worksheetReturned.type]: ({ worksheet }: EventData<typeof worksheetReturned>) => worksheet.returnedReason,
}

/** A journal line in words. */
export const timelineEntry = ({ id, at, type, actor, data }: JournalEvent): TimelineEntry => {
  const { danger } = data as { danger?: Danger }
  const { detail = null, photos = [] } = (danger && OF_DANGER[type]?.(danger)) ?? { detail: OF_RISK[type]?.(data as never) ?? null }
  return { id, at, type, title: TITLES.get(type) ?? type, who: actor.name, detail, photos: [...photos] }
}
