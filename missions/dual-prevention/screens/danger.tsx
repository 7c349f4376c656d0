import './dual-prevention.css'
import { labelOf, type CodeTable } from '@anlan/standards/code-table'
import { DANGER_MANAGE_TYPE, DANGER_SRC, HAZARD_CATEGORY, HAZARD_DANGER_TYPE, MANAGEMENT_CLASSIFICATION, OCCURRENCE_LINK } from '@anlan/standards/code-tables'
import type { z } from 'zod'
import type { Fact } from '@anlan/platform/ui/detail/detail'
import { DetailPage, Facts, Section } from '@anlan/platform/ui/detail-page'
import { GoTo } from '@anlan/platform/ui/go-to'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { Panels } from '@anlan/platform/ui/panels'
import { PhotoStrip } from '@anlan/platform/ui/photo-strip'
import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { Day, Due, When } from '@anlan/platform/ui/when'
import { getDanger } from '../contract/get-danger.ts'
import type { Danger } from '../contract/records.ts'
import { DangerLevel } from './danger-level.tsx'
import { useDangerActions } from './danger-moves.tsx'
import { climbWords, dangerNext, dangerState, deadlineAt, newestFirst } from './danger-words.ts'

const word = (table: CodeTable, code: string | null | undefined): string | null => (code == null ? null : labelOf(table, code))

/** 五定 as they stand: person, measures, money, deadline, acceptor. */
const fixed = (it: Danger): readonly Fact[] => [
  { title: '整改责任人', value: it.responsible?.name },
  { title: '验收人', value: it.acceptor?.name },
  { title: '整改期限', value: it.deadline === null ? null : <><Day day={it.deadline} />{it.state === 'rectifying' ? <>，<Due at={deadlineAt(it.deadline)} /></> : null}</> },
  { title: '整改资金', value: it.cost === null ? null : `${it.cost} 万元` },
  { title: '治理类型', value: word(DANGER_MANAGE_TYPE, it.manageType) },
  { title: '逐级上报', value: climbWords(it.climbed) ?? '未上报' },
  { title: '整改措施', value: it.measures, wide: true },
]

const results = (it: Danger): readonly Fact[] => [
  { title: '整改完成时间', value: it.rectifiedAt === null ? null : <When at={it.rectifiedAt} /> },
  { title: '整改人', value: it.rectifier?.name },
  { title: '整改情况', value: it.rectification, wide: true },
  ...(it.sentBackReason ? [{ title: '上次退回原因', value: it.sentBackReason, wide: true }] : []),
  ...(it.acceptedAt === null ? [] : [{ title: '验收时间', value: <When at={it.acceptedAt} /> }, { title: '验收情况', value: it.acceptComment, wide: true }]),
]

const DangerDetail = ({ answer: { danger, overdue, measure, timeline } }: { readonly answer: z.output<typeof getDanger.output> }) => (
  <DetailPage
    title={danger.name}
    back={{ title: '隐患台账', to: '/dual-prevention/dangers' }}
    state={dangerState({ state: danger.state, overdue })}
    actions={useDangerActions(danger)}
    facts={[
      { title: '下一步', value: <strong>{dangerNext(danger)}</strong>, wide: true },
      { title: '隐患等级', value: <DangerLevel level={danger.level} /> },
      { title: '位置', value: danger.place },
      { title: '上报', value: <>{danger.reporter}，<When at={danger.reportedAt} /></> },
      { title: '隐患来源', value: word(DANGER_SRC, danger.source) },
      { title: '隐患类型', value: word(HAZARD_DANGER_TYPE, danger.kind) ?? '待确认' },
      { title: '隐患类别', value: word(HAZARD_CATEGORY, danger.category) },
      { title: '隐患描述', value: danger.description, wide: true },
      ...(danger.rejectedReason === null ? [] : [{ title: '驳回原因', value: danger.rejectedReason, wide: true }]),
      ...(danger.reason === null ? [] : [{ title: '原因分析', value: danger.reason, wide: true }]),
      ...(danger.managementClass == null ? [] : [{ title: '人物管理分类', value: word(MANAGEMENT_CLASSIFICATION, danger.managementClass) }]),
      ...(danger.occurrence == null ? [] : [{ title: '发生环节', value: word(OCCURRENCE_LINK, danger.occurrence) }]),
      ...(measure === null ? [] : [{ title: '失效的管控措施', value: <><GoTo to={`/dual-prevention/register?at=measure:${measure.id}`}>{measure.description}</GoTo>（{measure.unit}，{measure.riskEvent}）</>, wide: true }]),
    ]}
    timeline={newestFirst(timeline)}
  >
    {danger.responsible === null ? null : (
      <Section title="五定">
        <Facts facts={fixed(danger)} />
      </Section>
    )}
    {danger.rectification === null ? null : (
      <Section title="整改和验收">
        <Facts facts={results(danger)} />
      </Section>
    )}
    <Section title="照片">
      <div className="dp-photos">
        <figure>
          <figcaption>整改前</figcaption>
          <PhotoStrip photos={danger.photosBefore} title="整改前照片" />
        </figure>
        <figure>
          <figcaption>整改后</figcaption>
          <PhotoStrip photos={danger.photosAfter} title="整改后照片" />
        </figure>
      </div>
    </Section>
    <Panels subject="danger" id={danger.id} />
  </DetailPage>
)

export const Page = ({ params }: PageProps) => {
  const answer = useQueryOf(getDanger, { id: params['id'] ?? '' })
  return <Shown answer={answer}>{(found) => <DangerDetail answer={found} />}</Shown>
}
