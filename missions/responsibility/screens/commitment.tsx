import './responsibility.css'
import { Section } from '@anlan/platform/ui/detail-page'
import { GoTo } from '@anlan/platform/ui/go-to'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { Note, Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { RUN_STATES, commitmentDraft } from '../contract/publish-commitment.ts'
import { Chain } from './chain.tsx'
import { SignCommitment } from './commitment-sign.tsx'
import { Counts } from './counts.tsx'
import { GradeTag } from './grade-words.tsx'
import { Standing } from './standing.tsx'

export const Page = ({ navigate }: PageProps) => {
  const answer = useQueryOf(commitmentDraft, {}, { listens: ['dual-prevention', 'alarms', 'people'] })
  return (
    <Shown answer={answer}>
      {(draft) => (
        <article className="rs-page">
          <header className="al-page-head">
            <h1>今日承诺</h1>
            <div className="al-page-actions">
              <div className="al-actions">
                <GoTo to="/responsibility/jobs" className="al-button">当日作业</GoTo>
                <GoTo to="/responsibility/gate" className="al-button">公告屏预览</GoTo>
                <GoTo to="/responsibility/commitments" className="al-button">公告月历</GoTo>
              </div>
            </div>
          </header>
          <Standing draft={draft} />
          <div className="rs-two">
            <div className="rs-stack">
              <Section title={draft.standing === null ? '签署今天的公告' : '重新签署发布'}>
                {draft.mayNot === null ? <SignCommitment key={draft.standing?.id ?? 'first'} draft={draft} onDone={(id) => navigate(`/responsibility/commitments/${id}`)} /> : <Note clause="应急〔2018〕74号 研判承诺">{draft.mayNot}</Note>}
              </Section>
              <Section title="系统掌握的今日数据">
                <Counts counts={draft.declaration.counts} />
              </Section>
            </div>
            <div className="rs-stack">
              <Section title="系统研判">
                <p><GradeTag grade={draft.declaration.riskGrade} /></p>
                <ul className="rs-reasons">{draft.reasons.map((reason) => <li key={reason}>{reason}</li>)}</ul>
              </Section>
              <Section title="逐级研判"><Chain {...draft.chain} /></Section>
              <Section title="装置和危险源状态">
                <ul className="rs-lines">
                  {draft.declaration.statuses.map(({ hazardCode, name, status, reason }) => (
                    <li key={hazardCode}><span>{name}</span><b>{RUN_STATES[status]}</b>{reason === '' ? null : <small>{reason}</small>}</li>
                  ))}
                  {draft.declaration.statuses.length === 0 ? <li className="rs-lines-empty">还没有登记装置和危险源</li> : null}
                </ul>
              </Section>
            </div>
          </div>
        </article>
      )}
    </Shown>
  )
}
