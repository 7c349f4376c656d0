import '../dual-prevention.css'
import '../phone-inspection.css'
import type { z } from 'zod'
import { ActionButtons } from '@anlan/platform/ui/detail/action-buttons'
import { Facts, Section, StateTag } from '@anlan/platform/ui/detail-page'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { useCachedQuery } from '@anlan/platform/ui/phone/cached-query'
import { PhonePage } from '@anlan/platform/ui/phone/phone-page'
import { Shown } from '@anlan/platform/ui/states'
import { Timeline } from '@anlan/platform/ui/timeline'
import { When } from '@anlan/platform/ui/when'
import { getStop } from '../../contract/stops/get-stop.ts'
import { newestFirst } from '../danger-words.ts'
import { PausedMeasures } from './paused-measures.tsx'
import { useStopActions } from './stop-moves.tsx'
import { Evidence, Restarted, Signs } from './stop-parts.tsx'
import { stopNext, stopState } from './stop-words.ts'

const PhoneStop = ({ found: { stop, measures, signs, timeline } }: { readonly found: z.output<typeof getStop.output> }) => (
  <PhonePage title="停用检维修">
    <div className="phone-danger-head">
      <h2>{stop.unitName}停用</h2>
      <p>
        <StateTag {...stopState(stop)} />
      </p>
    </div>
    <Section title="情况">
      <Facts
        facts={[
          { title: '下一步', value: stopNext(stop), wide: true },
          { title: '原因', value: stop.reason, wide: true },
          { title: '停用时间', value: <><When at={stop.startAt} /> 至 <When at={stop.endAt} /></>, wide: true },
          { title: '申请人', value: stop.requester?.name ?? stop.createdBy },
          { title: '审批人', value: stop.approval?.by.name },
        ]}
      />
    </Section>
    <ActionButtons actions={useStopActions(stop)} />
    <Signs signs={signs} explanation={stop.explanation} />
    <Evidence evidence={stop.evidence} />
    <Restarted restart={stop.restart} />
    <details className="phone-timeline">
      <summary>对排查的影响</summary>
      <PausedMeasures measures={measures} />
    </details>
    <details className="phone-timeline">
      <summary>经过</summary>
      <Timeline entries={newestFirst(timeline)} />
    </details>
  </PhonePage>
)

export const Page = ({ params }: PageProps) => {
  const answer = useCachedQuery(getStop, { id: params['id'] ?? '' })
  return <Shown answer={answer}>{(found) => <PhoneStop found={found} />}</Shown>
}
