import type { ReactNode } from 'react'
import { ActionButtons } from './detail/action-buttons.tsx'
import type { Fact, PageAction, StateWord, TimelineEntry } from './detail/detail.ts'
import { GoTo } from './go-to.tsx'
import { Icon } from './icon.tsx'
import type { Level } from './theme/level.ts'
import { LevelTag } from './theme/level-tag.tsx'
import { Timeline } from './timeline.tsx'

interface DetailPageProps {
  readonly title: ReactNode
  readonly back?: { readonly title: string; readonly to: string }
  readonly state?: StateWord
  readonly level?: Level
  readonly actions?: readonly PageAction[]
  readonly facts: readonly Fact[]
  readonly timeline?: readonly TimelineEntry[]
  readonly children?: ReactNode
}

export const StateTag = ({ words, tone }: StateWord) => (
  <span className="al-state" data-tone={tone}>
    {words}
  </span>
)

export const Facts = ({ facts }: { readonly facts: readonly Fact[] }) => (
  <dl className="al-facts">
    {facts.map(({ title, value, clause, wide }) => (
      <div key={title} data-wide={wide}>
        <dt>
          {title}
          {clause === undefined ? null : <span className="al-clause" title={clause}>（{clause}）</span>}
        </dt>
        <dd>{value === null || value === undefined || value === '' ? <span className="al-none">—</span> : value}</dd>
      </div>
    ))}
  </dl>
)

/** A titled part of a page. */
export const Section = ({ title, tools, children }: { readonly title: string; readonly tools?: ReactNode; readonly children: ReactNode }) => (
  <section className="al-section">
    <header>
      <h2>{title}</h2>
      {tools}
    </header>
    {children}
  </section>
)

/** One record: head with state and next actions, facts, the time line at the right (below on the phone). */
export const DetailPage = ({ title, back, state, level, actions = [], facts, timeline, children }: DetailPageProps) => (
  <article className="al-detail">
    <header className="al-detail-head">
      {back === undefined ? null : (
        <GoTo to={back.to} className="al-back">
          <Icon name="back" size={16} />
          {back.title}
        </GoTo>
      )}
      <div className="al-page-head">
        <h1>{title}</h1>
        {level === undefined ? null : <LevelTag level={level} />}
        {state === undefined ? null : <StateTag {...state} />}
      </div>
      <ActionButtons actions={actions} />
    </header>
    <div className="al-detail-main">
      <Section title="基本情况">
        <Facts facts={facts} />
      </Section>
      {children}
    </div>
    {timeline === undefined ? null : (
      <aside className="al-detail-side" aria-label="经过">
        <Section title="经过">{timeline.length === 0 ? <p className="al-none">暂无记录</p> : <Timeline entries={timeline} />}</Section>
      </aside>
    )}
  </article>
)
