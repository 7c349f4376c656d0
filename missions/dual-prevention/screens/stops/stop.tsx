import '../dual-prevention.css'
import type { z } from 'zod'
import { DetailPage, Section } from '@anlan/platform/ui/detail-page'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { getStop } from '../../contract/stops/get-stop.ts'
import { STOP_KINDS } from '../../contract/stops/request-stop.ts'
import { newestFirst } from '../danger-words.ts'
import { PausedMeasures } from './paused-measures.tsx'
import { useStopActions } from './stop-moves.tsx'
import { Evidence, Restarted, Signs } from './stop-parts.tsx'
import { stopNext, stopState } from './stop-words.ts'

const StopDetail = ({ answer: { stop, measures, signs, timeline } }: { readonly answer: z.output<typeof getStop.output> }) => (
  <DetailPage
    title={`${stop.unitName}停用`}
    back={{ title: '停用检维修', to: '/dual-prevention/stops' }}
    state={stopState(stop)}
    actions={useStopActions(stop)}
    facts={[
      { title: '下一步', value: <strong>{stopNext(stop)}</strong>, wide: true },
      { title: '类型', value: stop.kind == null ? null : STOP_KINDS[stop.kind] },
      { title: '申请', value: stop.requester == null ? stop.createdBy : <>{stop.requester.name}，<When at={stop.requestedAt ?? stop.createdAt} /></> },
      { title: '停用开始', value: <When at={stop.startAt} /> },
      { title: '计划结束', value: <When at={stop.endAt} /> },
      ...(stop.endedAt == null ? [] : [{ title: '实际复产', value: <When at={stop.endedAt} /> }]),
      { title: '原因', value: stop.reason, wide: true },
      ...(stop.extension == null ? [] : [{ title: '延期申请', value: <>{stop.extension.by.name}申请延至 <When at={stop.extension.endAt} />：{stop.extension.reason}</>, wide: true }]),
      ...(stop.approval == null ? [] : [{ title: '审批', value: <>{stop.approval.by.name}{stop.approval.approved ? '批准' : '没有批准'}，<When at={stop.approval.at} />{stop.approval.comment === '' ? '' : `：${stop.approval.comment}`}</>, wide: true }]),
    ]}
    timeline={newestFirst(timeline)}
  >
    <Signs signs={signs} explanation={stop.explanation} />
    <Evidence evidence={stop.evidence} />
    <Restarted restart={stop.restart} />
    <Section title="对排查的影响">
      <PausedMeasures measures={measures} />
    </Section>
  </DetailPage>
)

export const Page = ({ params }: PageProps) => {
  const answer = useQueryOf(getStop, { id: params['id'] ?? '' })
  return <Shown answer={answer}>{(found) => <StopDetail answer={found} />}</Shown>
}
