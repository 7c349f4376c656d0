import type { z } from 'zod'
import { Section } from '@anlan/platform/ui/detail-page'
import { GoTo } from '@anlan/platform/ui/go-to'
import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { Day, When } from '@anlan/platform/ui/when'
import { ACTIVITIES, activity, type activityKindSchema, overdue } from '../contract/overview.ts'
import './district.css'

interface OfProps {
  readonly enterprise?: string
}

/** Overdue dangers of one enterprise, or of all, as lines that fit the narrowest screen. */
export const OverdueLines = ({ enterprise }: OfProps) => (
  <Shown answer={useQueryOf(overdue, { ...(enterprise === undefined ? {} : { enterprise }), limit: 50 }, { every: 15_000 })}>
    {({ rows, total }) => (
      <Section title={`超期隐患（${total} 条）`}>
        {rows.length === 0 ? <p className="al-none">没有超期隐患</p> : null}
        <ul className="ds-lines">
          {rows.map((it) => (
            <li key={it.id}>
              <strong>{it.name}</strong>
              <span className="al-late">已超期 {it.days} 天</span>
              <span className="ds-under">
                {enterprise === undefined ? <><GoTo to={`/district-supervision/enterprises/${it.enterprise}`}>{it.enterpriseName}</GoTo>，</> : null}
                {it.level === '1' ? '重大隐患' : '一般隐患'}，{it.place}，期限 <Day day={it.deadline} />，整改责任人 {it.responsible}
              </span>
            </li>
          ))}
        </ul>
      </Section>
    )}
  </Shown>
)

/** What was done today. */
export const ActivityLines = ({ enterprise, what }: OfProps & { readonly what?: z.input<typeof activityKindSchema> }) => (
  <Shown answer={useQueryOf(activity, { ...(enterprise === undefined ? {} : { enterprise }), ...(what === undefined ? {} : { what }), limit: 50 }, { every: 15_000 })}>
    {({ rows, total }) => (
      <Section title={`今日工作（${total} 条）`}>
        {rows.length === 0 ? <p className="al-none">今日还没有报送的工作</p> : null}
        <ul className="ds-lines">
          {rows.map((it) => (
            <li key={`${it.kind}/${it.id}`}>
              <strong>{it.headline}</strong>
              <span>{ACTIVITIES[it.kind]}</span>
              <span className="ds-under">
                <When at={it.at} /> {it.who}
                {enterprise === undefined ? <>，<GoTo to={`/district-supervision/enterprises/${it.enterprise}`}>{it.enterpriseName}</GoTo></> : null}
              </span>
            </li>
          ))}
        </ul>
      </Section>
    )}
  </Shown>
)
