import type { PageProps } from '@anlan/platform/ui/house-screens'
import { Section, StateTag } from '@anlan/platform/ui/detail-page'
import { GoTo } from '@anlan/platform/ui/go-to'
import { ScopeSwitch, useShowsAll } from '@anlan/platform/ui/scope-switch'
import { Empty, Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { Day, When } from '@anlan/platform/ui/when'
import { type MajorDanger, majorDangers } from '../contract/supervised.ts'
import { issueAddress, issuedState } from './order-words.ts'
import './district.css'

const STATES = { reported: '待企业确认', rectifying: '整改中', 'to-accept': '待验收', accepted: '已验收', rejected: '企业已驳回' } as const

const Plan = ({ plan }: Pick<MajorDanger, 'plan'>) =>
  plan === null ? (
    <p className="al-late">没有报送治理方案</p>
  ) : (
    <>
      <p>
        {plan.state ?? '治理方案'}
        {plan.missing.length === 0 ? '，五落实齐全' : <span className="al-late">，缺{plan.missing.join('、')}</span>}
      </p>
      <dl className="ds-plan">
        {plan.lines.map(({ title, words }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </>
  )

const contentOf = ({ name, place, deadline }: MajorDanger): string =>
  `请按“措施、责任、资金、时限、预案”五落实要求治理“${name}”（${place}），治理期间落实临时管控措施${deadline === null ? '' : `，整改期限 ${deadline}`}，并报送进展和现场照片。`

const Danger = ({ it, officer }: { readonly it: MajorDanger; readonly officer: boolean }) => {
  const open = it.state !== 'accepted' && it.state !== 'rejected'
  return (
    <li className="ds-card">
      <header>
        <h3>{it.name}</h3>
        <StateTag words={it.overdueDays > 0 ? `${STATES[it.state]}，超期 ${it.overdueDays} 天` : STATES[it.state]} tone={it.overdueDays > 0 ? 'late' : open ? 'open' : 'done'} />
      </header>
      <p className="ds-under">
        <GoTo to={`/district-supervision/enterprises/${it.enterprise}`}>{it.enterpriseName}</GoTo>，{it.place}，<When at={it.reportedAt} />上报，{open ? '已' : '历时'} {it.days} 天
        {it.deadline === null ? '，未定期限' : <>，期限 <Day day={it.deadline} /></>}
        {it.responsible === null ? '，未定责任人' : `，责任人 ${it.responsible}`}
      </p>
      <Plan plan={it.plan} />
      <footer>
        {it.order === null ? null : (
          <GoTo to={`/district-supervision/orders/${it.order.id}`}>
            督办 <StateTag {...issuedState({ state: it.order.state, overdue: false })} />
          </GoTo>
        )}
        {officer && open && (it.order === null || it.order.state === 'closed') ? (
          <GoTo className="al-button" data-kind="primary" to={issueAddress({ kind: 'supervision', enterprise: it.enterprise, subject: `danger:${it.id}`, major: 'yes', title: `重大事故隐患督办：${it.name}`.slice(0, 200), content: contentOf(it) })}>
            督办
          </GoTo>
        ) : null}
      </footer>
    </li>
  )
}

/** Every major danger that was delivered, with its plan; what is late or unplanned first. */
export const Page = ({ roles }: PageProps) => {
  const closed = useShowsAll()
  const answer = useQueryOf(majorDangers, { closed: closed ? 'true' : 'false', limit: 100 }, { every: 15_000 })
  return (
    <section className="ds-page">
      <header className="al-page-head">
        <h1>重大事故隐患督办</h1>
      </header>
      <ScopeSwitch open="未关闭" all="已关闭" />
      <Shown answer={answer} lines={10}>
        {({ rows, total, open, overdue, unplanned, unsupervised }) => (
          <Section title={closed ? `已关闭 ${total} 条` : `未关闭 ${open} 条，超期 ${overdue} 条，没有治理方案 ${unplanned} 条，未督办 ${unsupervised} 条`}>
            {rows.length === 0 ? (
              <Empty title={closed ? '没有已关闭的重大事故隐患' : '没有未关闭的重大事故隐患'} hint="只统计企业报送到区里的隐患；尚未接入的企业情况未知" />
            ) : (
              <ul className="ds-cards-wide">
                {rows.map((it) => (
                  <Danger key={`${it.enterprise}/${it.id}`} it={it} officer={roles.includes('district-officer')} />
                ))}
              </ul>
            )}
          </Section>
        )}
      </Shown>
    </section>
  )
}
