import './responsibility.css'
import { Section } from '@anlan/platform/ui/detail-page'
import { useUrlState } from '@anlan/platform/ui/list/url-state'
import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { judgementChain } from '../contract/judgement.ts'
import { Chain } from './chain.tsx'
import { JudgementPage } from './judgement-page.tsx'

export const Page = () => {
  const [{ level }, change] = useUrlState()
  const chain = useQueryOf(judgementChain, {}, { listens: ['people'] })
  return (
    <article className="rs-page">
      <header className="al-page-head"><h1>安全风险研判</h1></header>
      <div className="rs-two">
        <Section title="今天的研判"><JudgementPage level={level === 'workshop' ? 'workshop' : 'shift'} onLevel={(next) => change({ level: next })} /></Section>
        <Section title="逐级研判"><Shown answer={chain} lines={5}>{(it) => <Chain {...it} />}</Shown></Section>
      </div>
    </article>
  )
}
