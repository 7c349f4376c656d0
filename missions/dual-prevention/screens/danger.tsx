import './dual-prevention.css'
import { labelOf, type CodeTable } from '@anlan/standards/code-table'
import { DANGER_MANAGE_TYPE, DANGER_SOURCE, HAZARD_CATEGORY, HAZARD_DANGER_TYPE, MANAGEMENT_CLASSIFICATION, OCCURRENCE_LINK } from '@anlan/standards/code-tables'
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
import { useHere } from '@anlan/platform/ui/here'
import { findAlike } from '../contract/danger/find-alike.ts'
import { getDanger } from '../contract/get-danger.ts'
import type { Danger } from '../contract/records.ts'
import { AlikeList } from './danger/alike-list.tsx'
import { paperAddress } from './danger/paper-address.ts'
import { TreatmentSection } from './danger/treatment-section.tsx'
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
  ...onTheWay(it),
]

/** Extensions, supervision and the last report, where there are any. */
const onTheWay = ({ extensions, firstDeadline, deadline, extensionAsked: asked, supervision, progress }: Danger): readonly Fact[] => [
  ...(extensions ? [{ title: '延期', value: <>{extensions} 次，原期限 {firstDeadline == null ? deadline : <Day day={firstDeadline} />}</> }] : []),
  ...(asked == null ? [] : [{ title: '待审批的延期申请', value: <strong>{asked.by.name}申请延至 {asked.until}：{asked.reason}</strong>, wide: true }]),
  ...(supervision == null ? [] : [{ title: '督办', value: <>{supervision.by.name}督办，每 {supervision.everyDays} 天报告，下次 <Day day={supervision.nextReport} />。{supervision.requirement}</>, wide: true }]),
  ...(progress == null ? [] : [{ title: '整改进展', value: <>{progress.percent} %，{progress.text}（{progress.by.name}，<When at={progress.at} />）</>, wide: true }]),
]

const results = (it: Danger): readonly Fact[] => [
  { title: '整改完成时间', value: it.rectifiedAt === null ? null : <When at={it.rectifiedAt} /> },
  { title: '整改人', value: it.rectifier?.name },
  { title: '整改情况', value: it.rectification, wide: true },
  ...(it.sentBackReason ? [{ title: '上次退回原因', value: it.sentBackReason, wide: true }] : []),
  ...(it.acceptedAt === null ? [] : [{ title: '验收时间', value: <When at={it.acceptedAt} /> }, { title: '验收情况', value: it.acceptComment, wide: true }]),
]

const Papers = ({ danger: { id, state } }: { readonly danger: Danger }) => {
  const { org } = useHere()
  return (
    <span className="dp-papers">
      <a href={paperAddress(org.id, 'notice', id)} target="_blank" rel="noreferrer">打印整改通知单</a>
      {state === 'accepted' ? <a href={paperAddress(org.id, 'acceptance', id)} target="_blank" rel="noreferrer">打印验收单</a> : null}
    </span>
  )
}

/** While nobody has confirmed it, what it seems to repeat; afterwards, what it was found to repeat. */
const Alikes = ({ danger }: { readonly danger: Danger }) => {
  const found = useQueryOf(findAlike, { id: danger.id }).value?.alike ?? []
  const shown = danger.state === 'reported' ? found : found.filter(({ id }) => danger.alike?.includes(id))
  if (shown.length === 0) return null
  return (
    <Section title={danger.state === 'reported' ? `可能是第 ${shown.length + 1} 次发生，请确认时核对` : `此前发生过 ${shown.length} 次`}>
      <AlikeList alike={shown} />
    </Section>
  )
}

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
      { title: '上报', value: <>{danger.anonymous ? '匿名' : danger.reporter}，<When at={danger.reportedAt} /></> },
      { title: '隐患来源', value: word(DANGER_SOURCE, danger.source) },
      { title: '隐患类型', value: word(HAZARD_DANGER_TYPE, danger.kind) ?? '待确认' },
      { title: '隐患类别', value: word(HAZARD_CATEGORY, danger.category) },
      { title: '隐患描述', value: danger.description, wide: true },
      ...(danger.department == null ? [] : [{ title: '所属部门', value: danger.department }]),
      ...(danger.enforcementId == null ? [] : [{ title: '执法编号', value: danger.enforcementId }]),
      ...(danger.origin == null ? [] : [{ title: '转为隐患的依据', value: danger.origin.because, wide: true }]),
      ...(danger.repeats ? [{ title: '重复发生', value: <strong>第 {danger.repeats + 1} 次</strong> }] : []),
      ...(danger.rejectedReason === null ? [] : [{ title: '驳回原因', value: danger.rejectedReason, wide: true }]),
      ...(danger.reason === null ? [] : [{ title: '原因分析', value: danger.reason, wide: true }]),
      ...(danger.managementClass == null ? [] : [{ title: '人物管理分类', value: word(MANAGEMENT_CLASSIFICATION, danger.managementClass) }]),
      ...(danger.occurrence == null ? [] : [{ title: '发生环节', value: word(OCCURRENCE_LINK, danger.occurrence) }]),
      ...(measure === null ? [] : [{ title: '失效的管控措施', value: <><GoTo to={`/dual-prevention/register?at=measure:${measure.id}`}>{measure.description}</GoTo>（{measure.unit}，{measure.riskEvent}）</>, wide: true }]),
    ]}
    timeline={newestFirst(timeline)}
  >
    {danger.responsible === null ? null : (
      <Section title="五定" tools={<Papers danger={danger} />}>
        <Facts facts={fixed(danger)} />
      </Section>
    )}
    {danger.level === '1' && danger.responsible !== null ? <TreatmentSection danger={danger} /> : null}
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
    <Alikes danger={danger} />
    <Panels subject="danger" id={danger.id} />
  </DetailPage>
)

export const Page = ({ params }: PageProps) => {
  const answer = useQueryOf(getDanger, { id: params['id'] ?? '' })
  return <Shown answer={answer}>{(found) => <DangerDetail answer={found} />}</Shown>
}
