import './dual-prevention.css'
import type { z } from 'zod'
import { labelOf } from '@anlan/standards/code-table'
import { CHECK_STATUS, CLASSIFY1, CLASSIFY2, WORK_TYPE } from '@anlan/standards/code-tables'
import { usePlantNow } from '@anlan/platform/ui/clock'
import type { PageAction } from '@anlan/platform/ui/detail/detail'
import { DetailPage, Facts, Section } from '@anlan/platform/ui/detail-page'
import { GoTo } from '@anlan/platform/ui/go-to'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { PhotoStrip } from '@anlan/platform/ui/photo-strip'
import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { Due, When } from '@anlan/platform/ui/when'
import { getDue } from '../contract/due.ts'
import { explainDue } from '../contract/explain-due.ts'
import type { InspectionRecord } from '../contract/records.ts'
import { PRESENCE_WORDS } from '../contract/inspection/presence.ts'
import { witnessWords } from '../rules/inspection/witness.ts'
import { ReadingsTable } from './inspection/readings-table.tsx'
import { DueAnswer } from './due-answer.tsx'
import { DueReasons } from './due-reasons.tsx'
import { DueSpan } from './due-span.tsx'
import { dueState } from './due-words.ts'
import { RiskTag } from './risk-tag.tsx'

/** Written down by the system when nobody came. */
const MISSED = '2'

const Answered = ({ record }: { readonly record: InspectionRecord }) => (
  <>
    <Facts
      facts={[
        { title: '结果', value: labelOf(CHECK_STATUS, record.result) },
        ...(record.result === MISSED ? [{ title: '记录时间', value: <When at={record.checkedAt} /> }] : [{ title: '排查人', value: record.inspector }, { title: '排查时间', value: <When at={record.checkedAt} /> }]),
        ...(record.presence == null ? [] : [{ title: '到场', value: PRESENCE_WORDS[record.presence.kind] }]),
        ...(record.presence?.witness == null ? [] : [{ title: '定位佐证', value: witnessWords(record.presence.witness) }]),
        ...(record.late === null ? [] : [{ title: '逾期原因', value: record.late.reason, wide: true }]),
        ...(record.note === '' ? [] : [{ title: '情况说明', value: record.note, wide: true }]),
      ]}
    />
    {(record.readings ?? []).length > 0 ? <ReadingsTable readings={record.readings ?? []} /> : null}
    {record.photos.length > 0 ? <PhotoStrip photos={record.photos} title="排查照片" /> : null}
  </>
)

const DueDetail = ({ answer: { due, records } }: { readonly answer: z.output<typeof getDue.output> }) => {
  const now = usePlantNow()
  const why = useQueryOf(explainDue, { id: due.id }, { listens: ['people', 'plant'] })
  const actions: readonly PageAction[] =
    due.state === 'open'
      ? [{ title: '提交排查结果', primary: true, form: (close) => <DueAnswer due={due} late={false} onDone={close} />, ...(now < due.startAt ? { blocked: '还没有到开始时间' } : {}) }]
      : due.state === 'missed'
        ? [{ title: '逾期补查', form: (close) => <DueAnswer due={due} late onDone={close} /> }]
        : []
  return (
    <DetailPage
      title={due.content}
      back={{ title: '排查任务', to: '/dual-prevention/dues' }}
      state={dueState(due, now)}
      actions={actions}
      facts={[
        { title: '时间', value: <DueSpan due={due} /> },
        { title: '期限', value: due.state === 'open' ? <Due at={due.endAt} /> : <When at={due.endAt} /> },
        { title: '责任岗位', value: due.postName ?? '按人指定' },
        { title: '当班责任人', value: due.assigneeNames.length > 0 ? due.assigneeNames.join('、') : '无人值班' },
        { title: '风险单元', value: <>{due.unitName} <RiskTag level={due.unitLevel} /></> },
        { title: '任务类型', value: labelOf(WORK_TYPE, due.workType) },
        { title: '风险事件', value: due.riskEventName, wide: true },
        { title: '管控措施', value: <GoTo to={`/dual-prevention/register?at=measure:${due.measure}`}>{due.description}</GoTo>, wide: true },
        { title: '措施分类', value: `${labelOf(CLASSIFY1, due.classify1)}，${labelOf(CLASSIFY2, due.classify2)}` },
        { title: '排查计划', value: <GoTo to={`/dual-prevention/plans/${due.plan}`}>查看计划</GoTo> },
      ]}
    >
      {records.length === 0 ? null : (
        <Section title={records.length > 1 ? '排查结果（含逾期补查）' : '排查结果'}>
          <div className="dp-answers">
            {records.map((record) => (
              <Answered key={record.id} record={record} />
            ))}
          </div>
        </Section>
      )}
      <Section title="这项排查从何而来">
        <Shown answer={why} lines={4}>{({ reasons }) => <DueReasons reasons={reasons} />}</Shown>
      </Section>
    </DetailPage>
  )
}

export const Page = ({ params }: PageProps) => {
  const answer = useQueryOf(getDue, { id: params['id'] ?? '' })
  return <Shown answer={answer}>{(found) => <DueDetail answer={found} />}</Shown>
}
