import '../effect.css'
import { useState } from 'react'
import { Button } from '@anlan/platform/ui/button'
import { Section, StateTag } from '@anlan/platform/ui/detail-page'
import { useCachedQuery } from '@anlan/platform/ui/phone/cached-query'
import { PhonePage } from '@anlan/platform/ui/phone/phone-page'
import { Empty, Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { listMonths, mySheet, type SheetLine, type ShownSheet } from '../../contract/assessment.ts'
import { AppealForm, Appeals } from './appeal-parts.tsx'
import { SheetLines } from './sheet-lines.tsx'
import { monthWords, sealWords, sheetTag } from './sheet-words.ts'

const Mine = ({ shown }: { readonly shown: ShownSheet }) => {
  const [line, choose] = useState<SheetLine | undefined>(undefined)
  const { sheet, month, state, appeals } = shown
  if (sheet === null) return <Empty title={`${monthWords(month)}没有您的考核事项`} hint="有分配给您的排查或整改后，按指标计入" />
  if (line !== undefined) return <><Button icon="back" onClick={() => choose(undefined)}>返回考核表</Button><AppealForm sheet={sheet} line={line} onDone={() => choose(undefined)} /></>
  return (
    <>
      <div className="ef-score">
        <p className="ef-number"><b>{sheet.total}</b> / {sheet.full} 分 <StateTag {...sheetTag(state)} /></p>
        <p className="al-clause">{sealWords(shown)}{sheet.version > 1 ? `。第 ${sheet.version} 版，已更正` : ''}</p>
      </div>
      <Section title="指标"><SheetLines shown={shown} links={false} onAppeal={state === 'open' ? choose : undefined} /></Section>
      {appeals.length === 0 ? null : <Section title="申诉"><Appeals appeals={appeals} /></Section>}
    </>
  )
}

/** My own sheet, month by month, with an appeal where points were lost. */
export const Page = () => {
  const [month, choose] = useState<string | undefined>(undefined)
  const months = useQueryOf(listMonths, { limit: 13 }).value?.rows ?? []
  const answer = useCachedQuery(mySheet, month === undefined ? {} : { month }, { listens: ['dual-prevention'] })
  return (
    <PhonePage title="我的考核">
      {months.length < 2 ? null : (
        <select className="al-input" aria-label="月份" value={month ?? answer.value?.month ?? ''} onChange={(event) => choose(event.target.value)}>
          {months.map((it) => <option key={it.month} value={it.month}>{monthWords(it.month)}{it.state === 'running' ? '（至今）' : ''}</option>)}
        </select>
      )}
      <Shown answer={answer}>{(shown) => <Mine shown={shown} />}</Shown>
    </PhonePage>
  )
}
