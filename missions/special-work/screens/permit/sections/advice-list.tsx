import '../../templates/templates.css'
import { useState } from 'react'
import { Button } from '@anlan/platform/ui/button'
import { StateTag } from '@anlan/platform/ui/detail-page'
import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { adviseRisks } from '../../../contract/advice.ts'
import type { Advice } from '../../../contract/advised.ts'
import type { Permit } from '../../../contract/permit.ts'
import { AdviceSources, AdviceWords } from './advice-parts.tsx'
import { AskModel } from './ask-model.tsx'
import type { LocalAnswer } from './use-analysis.ts'

interface AdviceListProps {
  readonly permit: Permit
  readonly answers: readonly LocalAnswer[]
  /** null: taken back. */
  readonly answer: (advice: Advice, taken: boolean | null) => void
}

const Open = ({ advice, answer }: { readonly advice: Advice; readonly answer: AdviceListProps['answer'] }) => (
  <li data-model={advice.sources.every(({ kind }) => kind === 'model')}>
    <div><AdviceWords advice={advice} /><p className="al-clause"><AdviceSources sources={advice.sources} />{advice.why}</p></div>
    <span className="swm-answer">
      <Button kind="primary" aria-label={`采纳：${advice.hazard || advice.measure}`} onClick={() => answer(advice, true)}>采纳</Button>
      <Button aria-label={`不采纳：${advice.hazard || advice.measure}`} onClick={() => answer(advice, false)}>不采纳</Button>
    </span>
  </li>
)
const Answered = ({ it: { advice, taken }, answer }: { readonly it: LocalAnswer; readonly answer: AdviceListProps['answer'] }) => (
  <li>
    <div><AdviceWords advice={advice} /><p className="al-clause"><AdviceSources sources={advice.sources} /></p></div>
    <span className="swm-answer"><StateTag words={taken ? '采纳' : '不采纳'} tone={taken ? 'done' : 'off'} /><Button kind="quiet" onClick={() => answer(advice, null)}>撤回</Button></span>
  </li>
)

/** The nearest ones; the rest when somebody asks for it. */
const FIRST = 6

/** 风险分析建议: each with where it comes from and why; a person takes or refuses one after the other, and saves. */
export const AdviceList = ({ permit, answers, answer }: AdviceListProps) => {
  const [all, setAll] = useState(false)
  return (
    <Shown answer={useQueryOf(adviseRisks, { permit: permit.id })}>
      {({ advice, model }) => {
        const done = new Set([...answers.map((it) => it.advice.key), ...(permit.hazards?.advice ?? []).map(({ key }) => key)])
        const open = advice.filter(({ key }) => !done.has(key))
        return (
          <section aria-label="风险分析建议">
            <p className="al-clause">按本票条件、模板、本单位同类作业和风险分级管控给出，不自动填写。逐条采纳或不采纳，核对后保存，作业票留下记录</p>
            {open.length === 0 ? <p className="al-none">{answers.length === 0 ? '没有新的建议' : '建议已逐条处理，核对后保存'}</p> : <ul className="swm-offers">{(all ? open : open.slice(0, FIRST)).map((it) => <Open key={it.key} advice={it} answer={answer} />)}</ul>}
            {all || open.length <= FIRST ? null : <p className="al-actions"><Button kind="quiet" onClick={() => setAll(true)}>还有 {open.length - FIRST} 条建议，全部显示</Button></p>}
            {answers.length === 0 ? null : <details className="swm-answered"><summary>已处理 {answers.length} 条，保存后记入作业票</summary><ul className="swm-offers">{answers.map((it) => <Answered key={it.advice.key} it={it} answer={answer} />)}</ul></details>}
            <AskModel permit={permit.id} model={model} />
          </section>
        )
      }}
    </Shown>
  )
}
