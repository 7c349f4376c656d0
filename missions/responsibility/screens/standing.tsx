import { Note } from '@anlan/platform/ui/states'
import { When } from '@anlan/platform/ui/when'
import type { z } from 'zod'
import type { commitmentDraft } from '../contract/publish-commitment.ts'
import { Deviations } from './deviations.tsx'
import { GradeTag } from './grade-words.tsx'

type Draft = z.output<typeof commitmentDraft.output>

/** What stands published today, and what has come to differ since. */
export const Standing = ({ draft: { standing, late, publishByWords, drift } }: { readonly draft: Draft }) => (
  <div className="rs-head">
    {standing === null ? (
      <>
        <h2>{late ? '今天还没有发布，已超过规定时间' : '今天还没有发布'}</h2>
        <p className="al-clause">应在 {publishByWords} 前签署发布（时刻待核，可在承诺设置中提前）</p>
      </>
    ) : (
      <>
        <h2>
          已发布第 {standing.commitment.issue} 次公告　<GradeTag grade={standing.commitment.riskGrade} />
        </h2>
        <p className="al-clause">
          {standing.commitment.signatory.name}
          {standing.deputyOf === null ? '' : `（受${standing.deputyOf}授权）`}，<When at={standing.commitment.signedAt} />
        </p>
        <p className="rs-words">{standing.commitment.content}</p>
      </>
    )}
    {drift.length === 0 ? null : (
      <>
        <Note tone="refusal">发布后现场有变化，请主要负责人重新签署发布</Note>
        <Deviations deviations={drift} sides={['公告', '现场']} />
      </>
    )}
  </div>
)
