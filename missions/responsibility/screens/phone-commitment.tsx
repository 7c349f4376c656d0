import './responsibility.css'
import { Section } from '@anlan/platform/ui/detail-page'
import { PhonePage } from '@anlan/platform/ui/phone/phone-page'
import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { commitmentDraft } from '../contract/publish-commitment.ts'
import { Chain } from './chain.tsx'
import { SignCommitment } from './commitment-sign.tsx'
import { Counts } from './counts.tsx'
import { GradeTag } from './grade-words.tsx'
import { Standing } from './standing.tsx'

export const Page = () => {
  const answer = useQueryOf(commitmentDraft, {}, { listens: ['dual-prevention', 'alarms', 'people'] })
  return (
    <PhonePage>
      <Shown answer={answer}>
        {(draft) => (
          <>
            <Standing draft={draft} />
            <Section title="系统研判">
              <p><GradeTag grade={draft.declaration.riskGrade} /></p>
              <ul className="rs-reasons">{draft.reasons.map((reason) => <li key={reason}>{reason}</li>)}</ul>
            </Section>
            {draft.mayNot === null ? <Section title="签署发布"><SignCommitment key={draft.standing?.id ?? 'first'} draft={draft} onDone={() => answer.refetch()} /></Section> : null}
            <Section title="今日数据"><Counts counts={draft.declaration.counts} /></Section>
            <Section title="逐级研判"><Chain {...draft.chain} /></Section>
          </>
        )}
      </Shown>
    </PhonePage>
  )
}
