import './responsibility.css'
import { useState } from 'react'
import { GoTo } from '@anlan/platform/ui/go-to'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { Empty, Note, Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { type DutySheet, dutyReport } from '../contract/duty.ts'
import { DutyRecord } from './duty-record.tsx'
import { DutySheetSection } from './duty-sheet.tsx'

/** Those who are late stand first. */
const byNeed = (a: DutySheet, b: DutySheet): number => worst(b) - worst(a)
const worst = ({ items }: DutySheet): number => Math.max(0, ...items.map(({ state }) => ({ done: 0, open: 1, soon: 2, missed: 3 })[state]))

export const Page = ({ session }: PageProps) => {
  const answer = useQueryOf(dutyReport, {}, { listens: ['dual-prevention'] })
  const [recording, setRecording] = useState<{ readonly sheet: DutySheet; readonly num: number } | undefined>(undefined)
  return (
    <Shown answer={answer}>
      {({ sheets, edition, from, to }) => {
        const missed = sheets.filter(({ items }) => items.some(({ state }) => state === 'missed'))
        return (
          <article className="rs-page">
            <header className="al-page-head">
              <h1>包保履职</h1>
              <span className="al-count">{from} 至 {to}</span>
              <div className="al-page-actions"><GoTo to="/responsibility/items" className="al-button">任务清单</GoTo></div>
            </header>
            <p className="al-clause">依据 {edition}，清单和周期待核；排查计划中标了任务类型和项号的，排查记录自动计入</p>
            {missed.length === 0 ? null : <Note tone="refusal" clause="AQ 3067-2026 5.1.5">{missed.map(({ personName }) => personName).join('、')}有到期未履职的任务，未履行包保职责可能判定为重大事故隐患（判定标准原文待核）</Note>}
            {sheets.length === 0 ? <Empty title="还没有在任的包保责任人" hint="先在“包保责任人”任命" /> : null}
            {sheets.toSorted(byNeed).map((sheet) => (
              <DutySheetSection key={sheet.appointment} sheet={sheet} {...(sheet.person === session.person?.id ? { onRecord: (num: number) => setRecording({ sheet, num }) } : {})} />
            ))}
            {recording === undefined ? null : <DutyRecord {...recording} close={() => setRecording(undefined)} />}
          </article>
        )
      }}
    </Shown>
  )
}
