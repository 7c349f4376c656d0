import './responsibility.css'
import { GoTo } from '@anlan/platform/ui/go-to'
import { useUrlState } from '@anlan/platform/ui/list/url-state'
import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { handoverSheet } from '../contract/handover.ts'
import { HandoverBody } from './handover-body.tsx'

export const Page = () => {
  const [{ post }, change] = useUrlState()
  const answer = useQueryOf(handoverSheet, post === undefined ? {} : { post }, { listens: ['people', 'dual-prevention', 'alarms'], keepFormer: true })
  return (
    <article className="rs-page">
      <header className="al-page-head">
        <h1>交接班</h1>
        <div className="al-page-actions"><GoTo to="/responsibility/handovers" className="al-button">交接班记录</GoTo></div>
      </header>
      <Shown answer={answer} lines={12}>{(sheet) => <HandoverBody sheet={sheet} onPost={(next) => change({ post: next })} />}</Shown>
    </article>
  )
}
