import '../effect.css'
import { endpointPath } from '@anlan/kernel/endpoint'
import { ActionButtons } from '@anlan/platform/ui/detail/action-buttons'
import type { PageAction } from '@anlan/platform/ui/detail/detail'
import { Section } from '@anlan/platform/ui/detail-page'
import { useHere } from '@anlan/platform/ui/here'
import { Icon } from '@anlan/platform/ui/icon'
import { useUrlState } from '@anlan/platform/ui/list/url-state'
import { Empty, Note, Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { queryString } from '@anlan/platform/ui/wire'
import { type Explained, explainScore, listScores, reckonAgain, type Score } from '../../contract/score.ts'
import { Check } from './check.tsx'
import { AdviceList, Costs, Formula, ScoreHead } from './explained-parts.tsx'
import { ReckonAgain } from './reckon-again.tsx'
import { trendOf, weekToShow, weekWords } from './score-words.ts'
import { TrendBars } from './trend.tsx'

const HISTORY = 26

const PaperLink = ({ explained: { week, score } }: { readonly explained: Explained }) => {
  const { org } = useHere()
  return (
    <a className="al-button" data-kind="plain" target="_blank" rel="noreferrer" href={`/api/orgs/${org.id}${endpointPath('effect.print-score')}${queryString({ week, ...(score === null ? {} : { version: score.version }) })}`}>
      <Icon name="print" size={18} />打印说明
    </a>
  )
}

const Sheet = ({ explained }: { readonly explained: Explained }) => {
  const { roles } = useHere()
  const { score, model, week, revisions, preliminary } = explained
  const [, change] = useUrlState()
  const actions: readonly PageAction[] = [
    { title: '计分明细', to: `/effect/lines?week=${week}${score === null ? '' : `&version=${score.version}`}`, icon: 'ledger' },
    ...(score === null ? [] : [{ title: '复核', form: () => <Check score={score} /> }]),
    ...(score === null || !reckonAgain.may.some((role) => roles.includes(role)) ? [] : [{ title: '重新核算', form: (close: () => void) => <ReckonAgain score={score} onDone={close} /> }]),
    { title: '扣分和否决项', to: '/effect/settings', icon: 'settings' },
  ]
  return (
    <div className="ef-sheet">
      <ScoreHead explained={explained} />
      <div className="ef-actions"><PaperLink explained={explained} /><ActionButtons actions={actions} /></div>
      {preliminary ? <Note>这一周还没有结束，数字会随排查和整改变化，周一凌晨核算后才定下来</Note> : null}
      <div className="ef-columns">
        <Section title="哪里失了分？"><Costs explained={explained} /></Section>
        <Section title="怎样改进？"><AdviceList explained={explained} /></Section>
      </div>
      <Section title="怎样算出来的？">
        <Formula explained={explained} />
        <p className="al-clause">{model.title}{model.verified ? '' : '（待核）'}。{model.source}</p>
        {revisions.length < 2 ? null : (
          <p className="ef-revisions">
            各版：
            {revisions.map(({ version, e }: Score) => (
              <button key={version} type="button" className="al-button" data-kind="quiet" aria-pressed={version === score?.version} onClick={() => change({ version: String(version) })}>第 {version} 版 {e} 分</button>
            ))}
          </p>
        )}
      </Section>
    </div>
  )
}

const Shelf = ({ scores }: { readonly scores: readonly Score[] }) => {
  const [{ week: asked, version }, change] = useUrlState()
  const week = weekToShow(asked, scores)
  const answer = useQueryOf(explainScore, { ...(week === undefined ? {} : { week }), ...(version === undefined ? {} : { version: Number(version) }) }, { listens: ['dual-prevention'] })
  return (
    <>
      <header className="al-page-head">
        <h1>运行效果</h1>
        <select className="al-input" aria-label="哪一周" value={week ?? 'now'} onChange={(event) => change({ week: event.target.value, version: undefined })}>
          <option value="now">本周至今</option>
          {scores.map((it) => <option key={it.week} value={it.week}>{weekWords(it.week)}</option>)}
        </select>
      </header>
      <Shown answer={answer}>{({ explained }) => (explained === null ? <Empty title="还没有可以核算的数据" hint="排查计划启用、有人完成排查或上报隐患后，这里显示本周至今的情况；每周一凌晨核算上一周" /> : <Sheet explained={explained} />)}</Shown>
      {scores.length === 0 ? null : <Section title="历次得分"><TrendBars trend={trendOf(scores)} chosen={week} onChoose={(next) => change({ week: next, version: undefined })} /></Section>}
    </>
  )
}

export const Page = () => {
  const answer = useQueryOf(listScores, { limit: HISTORY })
  return <div className="ef-page"><Shown answer={answer}>{({ rows }) => <Shelf scores={rows} />}</Shown></div>
}
