import type { PageProps } from '@anlan/platform/ui/house-screens'
import { Section, StateTag } from '@anlan/platform/ui/detail-page'
import { GoTo } from '@anlan/platform/ui/go-to'
import { ScopeSwitch, useShowsAll } from '@anlan/platform/ui/scope-switch'
import { Empty, Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { deliveredStops, type Stop, STOP_PHASES } from '../contract/supervised.ts'
import { issueAddress, issuedState } from './order-words.ts'
import './district.css'

const TONES = { now: 'open', coming: 'open', over: 'done' } as const

const contentOf = ({ unit, signs, missing }: Stop): string =>
  [`请说明“${unit}”停用检维修情况，并回复现场照片。`, ...(missing.length === 0 ? [] : [`未见：${missing.join('、')}。`]), ...(signs.length === 0 ? [] : [`需要说明的情况：${signs.join('；')}。`])].join('')

const StopCard = ({ it, officer }: { readonly it: Stop; readonly officer: boolean }) => (
  <li className="ds-card">
    <header>
      <h3>{it.unit}</h3>
      <StateTag words={STOP_PHASES[it.phase]} tone={TONES[it.phase]} />
    </header>
    <p className="ds-under">
      <GoTo to={`/district-supervision/enterprises/${it.enterprise}`}>{it.enterpriseName}</GoTo>，<When at={it.startAt} /> 至 <When at={it.endAt} />
    </p>
    <p>原因：{it.reason}</p>
    {it.lines.length === 0 ? null : (
      <dl className="ds-plan">
        {it.lines.map(({ title, words }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    )}
    {it.missing.length === 0 ? null : <p className="al-late">没有报送：{it.missing.join('、')}</p>}
    {it.signs.length === 0 ? null : (
      <ul className="ds-signs" aria-label="疑点">
        {it.signs.map((sign) => (
          <li key={sign}>疑点：{sign}</li>
        ))}
      </ul>
    )}
    <footer>
      {it.order === null ? null : (
        <GoTo to={`/district-supervision/orders/${it.order.id}`}>
          询问 <StateTag {...issuedState({ state: it.order.state, overdue: false })} />
        </GoTo>
      )}
      {officer && it.order === null ? (
        <GoTo className="al-button" data-kind={it.signs.length > 0 ? 'primary' : 'plain'} to={issueAddress({ kind: 'notice', enterprise: it.enterprise, subject: `stop:${it.id}`, title: `请说明停用检维修情况：${it.unit}`.slice(0, 200), content: contentOf(it) })}>
          询问企业
        </GoTo>
      ) : null}
    </footer>
  </li>
)

/** What is out of use, with whose approval and what evidence; paused inspections are counted by nobody, so they are looked at here. */
export const Page = ({ roles }: PageProps) => {
  const all = useShowsAll()
  const answer = useQueryOf(deliveredStops, { ...(all ? {} : { phase: ['now', 'coming'] }), limit: 100 }, { every: 15_000 })
  return (
    <section className="ds-page">
      <header className="al-page-head">
        <h1>停用和检维修</h1>
      </header>
      <ScopeSwitch open="正在和即将停用" all="全部" />
      <Shown answer={answer} lines={10}>
        {({ rows, total }) => (
          <Section title={`${total} 条`}>
            {rows.length === 0 ? (
              <Empty title={all ? '没有报送过停用记录' : '没有正在停用的单元'} hint="停用期间相应排查暂停，企业须报送批准和清空、隔离证据" />
            ) : (
              <ul className="ds-cards-wide">
                {rows.map((it) => (
                  <StopCard key={`${it.enterprise}/${it.id}`} it={it} officer={roles.includes('district-officer')} />
                ))}
              </ul>
            )}
          </Section>
        )}
      </Shown>
    </section>
  )
}
