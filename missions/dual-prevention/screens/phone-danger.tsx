import './phone-inspection.css'
import type { z } from 'zod'
import { useCell } from '@anlan/platform/ui/cell'
import { Facts, Section, StateTag } from '@anlan/platform/ui/detail-page'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { useCachedQuery } from '@anlan/platform/ui/phone/cached-query'
import { PhonePage } from '@anlan/platform/ui/phone/phone-page'
import { outbox } from '@anlan/platform/ui/phone/sender'
import { PhotoStrip } from '@anlan/platform/ui/photo-strip'
import { Note, Shown } from '@anlan/platform/ui/states'
import { Timeline } from '@anlan/platform/ui/timeline'
import { Day, Due, When } from '@anlan/platform/ui/when'
import { getDanger } from '../contract/get-danger.ts'
import { dangerNext, dangerState, deadlineAt, newestFirst } from './danger-words.ts'
import { DangerStep } from './phone-danger-step.tsx'
import { stepWaiting } from './phone-my-dangers.ts'

const BACK = '/dual-prevention/my-dangers'

const PhoneDanger = ({ found: { danger, overdue, timeline }, navigate }: { readonly found: z.output<typeof getDanger.output> } & Pick<PageProps, 'navigate'>) => {
  const step = stepWaiting(danger.id, useCell(outbox))
  return (
    <PhonePage title="隐患">
      <div className="phone-danger-head">
        <h2>{danger.name}</h2>
        <p>
          {danger.level === '1' ? <strong>重大隐患</strong> : null}
          <StateTag {...dangerState({ state: danger.state, overdue })} />
        </p>
      </div>
      {danger.state === 'rectifying' && danger.sentBackReason ? <Note>上次验收退回：{danger.sentBackReason}</Note> : null}
      {danger.state === 'rejected' && danger.rejectedReason !== null ? <Note>驳回原因：{danger.rejectedReason}</Note> : null}
      <Section title="情况">
        <Facts
          facts={[
            { title: '下一步', value: dangerNext(danger), wide: true },
            { title: '位置', value: danger.place },
            ...(danger.description === danger.name ? [] : [{ title: '描述', value: danger.description, wide: true }]),
            { title: '上报', value: <>{danger.reporter}，<When at={danger.reportedAt} /></> },
            ...(danger.deadline === null ? [] : [{ title: '整改期限', value: <><Day day={danger.deadline} />{danger.state === 'rectifying' ? <>，<Due at={deadlineAt(danger.deadline)} /></> : null}</> }]),
            ...(danger.measures === null ? [] : [{ title: '整改措施', value: danger.measures, wide: true }]),
            ...(danger.rectification === null ? [] : [{ title: '整改情况', value: danger.rectification, wide: true }]),
          ]}
        />
        {danger.photosBefore.length === 0 ? null : <PhotoStrip photos={danger.photosBefore} title="整改前照片" />}
        {danger.photosAfter.length === 0 ? null : <PhotoStrip photos={danger.photosAfter} title="整改后照片" />}
      </Section>
      <details className="phone-timeline">
        <summary>经过</summary>
        <Timeline entries={newestFirst(timeline)} />
      </details>
      {step === undefined ? <DangerStep danger={danger} onDone={() => navigate(BACK, { replace: true })} /> : <Note>{step === 'waiting' ? '已填写，待上传，有网后自动发送' : '已填写的内容没有被接收，请到“我的”里处理'}</Note>}
    </PhonePage>
  )
}

export const Page = ({ params, navigate }: PageProps) => {
  const answer = useCachedQuery(getDanger, { id: params['id'] ?? '' })
  return <Shown answer={answer}>{(found) => <PhoneDanger found={found} navigate={navigate} />}</Shown>
}
