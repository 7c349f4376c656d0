import { RISK_LEVEL } from '@anlan/standards/code-tables'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { Section, StateTag } from '@anlan/platform/ui/detail-page'
import { GoTo } from '@anlan/platform/ui/go-to'
import { useUrlState } from '@anlan/platform/ui/list/url-state'
import { Shown } from '@anlan/platform/ui/states'
import { levelOf } from '@anlan/platform/ui/theme/level'
import { LevelTag } from '@anlan/platform/ui/theme/level-tag'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { Day, When } from '@anlan/platform/ui/when'
import { type CommitmentLine, commitments } from '../contract/supervised.ts'
import { issueAddress } from './order-words.ts'
import './district.css'

const Grade = ({ grade }: { readonly grade: '1' | '2' | '3' | '4' }) => {
  const level = levelOf(Number(grade))
  return level === undefined ? null : <LevelTag level={level} words={RISK_LEVEL.rows.find(({ code }) => code === grade)?.label ?? ''} />
}

const Published = ({ it }: { readonly it: NonNullable<CommitmentLine['published']> }) => (
  <>
    <span className="ds-grade">
      <Grade grade={it.grade} />
      {it.majorDanger ? <b>有重大隐患</b> : null}
    </span>
    <span className="ds-under">
      {it.signatory}签署，<When at={it.at} />发布{it.issue === 1 ? '' : `，当日第 ${it.issue} 次`}
    </span>
    <span className="ds-under">{it.counts.length === 0 ? '没有报送作业和装置数' : it.counts.map(({ title, count }) => `${title} ${count}`).join('，')}</span>
  </>
)

/** Missing first, then by risk, then those of whom nothing is known. */
const RANK = (it: CommitmentLine): number => (it.published !== null ? Number(it.published.grade) : it.never ? 9 : 0)

/** Who has published today's commitment, and what is going on there. */
export const Page = ({ roles }: PageProps) => {
  const [{ day }, change] = useUrlState()
  const answer = useQueryOf(commitments, day === undefined ? {} : { day }, { every: 15_000 })
  return (
    <section className="ds-page">
      <header className="al-page-head">
        <h1>安全承诺公告</h1>
      </header>
      <label className="ds-day">
        日期
        <input className="al-input" type="date" value={day ?? answer.value?.day ?? ''} onChange={(event) => change({ day: event.target.value === '' ? undefined : event.target.value })} />
      </label>
      <Shown answer={answer} lines={10}>
        {({ day: on, rows, published, missing, unknown }) => (
          <Section title={`已发布 ${published} 家，未发布 ${missing} 家，情况未知 ${unknown} 家`}>
            <p className="al-clause"><Day day={on} />的公告。尚未接入的企业情况未知，不等于没有发布。</p>
            <ul className="ds-lines">
              {rows.toSorted((a, b) => RANK(a) - RANK(b) || a.enterpriseName.localeCompare(b.enterpriseName, 'zh-CN')).map((it) => (
                <li key={it.enterprise}>
                  <strong><GoTo to={`/district-supervision/enterprises/${it.enterprise}`}>{it.enterpriseName}</GoTo></strong>
                  {it.published !== null ? <StateTag words="已发布" tone="done" /> : it.never ? <StateTag words="尚未接入" tone="off" /> : <StateTag words="未发布" tone="late" />}
                  {it.published === null ? null : <Published it={it.published} />}
                  {it.published === null && !it.never && roles.includes('district-officer') ? (
                    <span className="ds-under">
                      <GoTo to={issueAddress({ kind: 'notice', enterprise: it.enterprise, title: `请及时发布 ${on} 安全承诺公告`, content: '请完成当日安全风险研判，由主要负责人签署并发布安全承诺公告，回复未按时发布的原因。' })}>催促企业发布</GoTo>
                    </span>
                  ) : null}
                </li>
              ))}
            </ul>
          </Section>
        )}
      </Shown>
    </section>
  )
}
