import '../../templates/templates.css'
import { StateTag } from '@anlan/platform/ui/detail-page'
import { When } from '@anlan/platform/ui/when'
import type { AnsweredAdvice } from '../../../contract/advised.ts'
import { AdviceSources, AdviceWords } from './advice-parts.tsx'

/** What was advised, and who took or refused it. */
export const AdviceAnswers = ({ advice }: { readonly advice: readonly AnsweredAdvice[] }) => (
  <ul className="swm-offers">
    {advice.map((it) => (
      <li key={it.key}>
        <div><AdviceWords advice={it} /><p className="al-clause"><AdviceSources sources={it.sources} />{it.by.name}，<When at={it.at} />{it.reason === '' ? '' : `：${it.reason}`}</p></div>
        <StateTag words={it.taken ? '采纳' : '不采纳'} tone={it.taken ? 'done' : 'off'} />
      </li>
    ))}
  </ul>
)
