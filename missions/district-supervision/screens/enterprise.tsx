import { RISK_LEVEL } from '@anlan/standards/code-tables'
import { ENTERPRISE_TYPES } from '@anlan/plant/contract/org'
import { DetailPage, Section } from '@anlan/platform/ui/detail-page'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { Note, Shown } from '@anlan/platform/ui/states'
import { LevelTag } from '@anlan/platform/ui/theme/level-tag'
import { levelOf } from '@anlan/platform/ui/theme/level'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { enterprisePage } from '../contract/overview.ts'
import { INBOX_KINDS } from '../contract/inbox-record.ts'
import { LIVE_STATES } from '../rules/liveness.ts'
import { ActivityLines, OverdueLines } from './lines.tsx'
import { LiveTag } from './live-tag.tsx'
import { OrderLines } from './order-lines.tsx'
import './district.css'

const TONES = { live: 'done', quiet: 'open', silent: 'late', never: 'off' } as const

/** One enterprise as its own deliveries show it. */
export const Page = ({ params }: PageProps) => {
  const id = params['id'] ?? ''
  const answer = useQueryOf(enterprisePage, { enterprise: id }, { every: 15_000 })
  return (
    <Shown answer={answer}>
      {({ standing: it, delivered, refusals, levels }) => (
        <DetailPage
          title={it.name}
          back={{ title: '监管总览', to: '/district-supervision/overview' }}
          state={{ words: LIVE_STATES[it.live], tone: TONES[it.live] }}
          facts={[
            { title: '镇街', value: it.town },
            { title: '企业类型', value: it.type === null ? null : ENTERPRISE_TYPES[it.type] },
            { title: '登记编码', value: it.registrationCode === null ? null : `${it.registrationCode}${it.provisional ? '（临时编码）' : ''}` },
            { title: '接入状态', value: <LiveTag live={it.live} /> },
            { title: '最近报送', value: it.lastAt === null ? null : <When at={it.lastAt} /> },
            { title: '未关闭隐患', value: it.live === 'never' ? '未知' : `${it.open} 条，其中重大 ${it.openMajor} 条` },
            { title: '风险单元', value: levels.length === 0 ? null : <span className="ds-levels">{levels.map(({ level, units }) => { const of = levelOf(Number(level)); return of === undefined ? null : <LevelTag key={level} level={of} words={`${RISK_LEVEL.rows.find(({ code }) => code === level)?.label ?? ''} ${units} 个`} /> })}</span> },
          ]}
        >
          {it.live === 'never' ? <Note>该企业还没有向区里报送过数据。它的排查和隐患情况未知，不等于没有。</Note> : <><OverdueLines enterprise={id} /><ActivityLines enterprise={id} /></>}
          <OrderLines enterprise={id} all />
          <Section title="已报送的数据">
            <ul className="ds-lines">
              {delivered.map((kind) => (
                <li key={kind.kind}>
                  <strong>{INBOX_KINDS[kind.kind]}</strong>
                  <span>{kind.count.toLocaleString('zh-CN')} 条</span>
                  <span className="ds-under">
                    {kind.lastAt === null ? '没有报送过' : <>最近 <When at={kind.lastAt} /></>}
                    {kind.deleted === 0 ? '' : `，另有已删除 ${kind.deleted} 条`}
                    {kind.refused === 0 ? '' : `，拒收待改 ${kind.refused} 条`}
                  </span>
                </li>
              ))}
            </ul>
          </Section>
          {refusals.length === 0 ? null : (
            <Section title="拒收待企业改正">
              <ul className="ds-lines">
                {refusals.map((row) => (
                  <li key={`${row.kind}/${row.id}`}>
                    <strong>{INBOX_KINDS[row.kind]}</strong>
                    <span><When at={row.at} /></span>
                    <span className="ds-under">{row.message}</span>
                  </li>
                ))}
              </ul>
            </Section>
          )}
        </DetailPage>
      )}
    </Shown>
  )
}
