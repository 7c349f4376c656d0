import '../effect.css'
import { useState } from 'react'
import { endpointPath } from '@anlan/kernel/endpoint'
import { DetailPage, Section } from '@anlan/platform/ui/detail-page'
import { Dialog } from '@anlan/platform/ui/dialog'
import { useHere } from '@anlan/platform/ui/here'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { Icon } from '@anlan/platform/ui/icon'
import { Empty, Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { queryString } from '@anlan/platform/ui/wire'
import { getSheet, type Sheet, type SheetLine, type ShownSheet } from '../../contract/assessment.ts'
import { SCOPES } from '../../contract/assessment-rules.ts'
import { AppealForm, Appeals } from './appeal-parts.tsx'
import { SheetLines } from './sheet-lines.tsx'
import { monthWords, sealWords, sheetTag } from './sheet-words.ts'

const SheetPage = ({ shown, sheet }: { readonly shown: ShownSheet; readonly sheet: Sheet }) => {
  const { org, session, roles } = useHere()
  const [line, choose] = useState<SheetLine | undefined>(undefined)
  const { month, scope, subject } = sheet
  const mayAppeal = shown.state === 'open' && (scope === 'person' ? subject === session.person?.id : roles.includes('team-leader'))
  return (
    <DetailPage
      title={`${sheet.name} ${monthWords(month)}考核`}
      back={{ title: '考核', to: `/effect/assessment?month=${month}${scope === 'department' ? '&all=true' : ''}` }}
      state={sheetTag(shown.state)}
      facts={[
        { title: '得分', value: <strong>{sheet.total} / {sheet.full}</strong> },
        { title: '对象', value: SCOPES[scope] },
        { title: '部门', value: sheet.departmentName },
        { title: '版本', value: <>第 {sheet.version} 版，<When at={sheet.at} /></> },
        { title: '申诉', value: sealWords(shown), wide: true },
        ...(sheet.why === '' ? [] : [{ title: '更正', value: sheet.why, wide: true }]),
      ]}
    >
      <Section title="指标" tools={
        <a className="al-button" data-kind="plain" target="_blank" rel="noreferrer" href={`/api/orgs/${org.id}${endpointPath('effect.print-sheet')}${queryString({ month, scope, subject })}`}><Icon name="print" size={18} />打印签字</a>
      }>
        <SheetLines shown={shown} links onAppeal={mayAppeal ? choose : undefined} />
      </Section>
      {shown.appeals.length === 0 ? null : <Section title="申诉"><Appeals appeals={shown.appeals} /></Section>}
      {shown.revisions.length < 2 ? null : (
        <Section title="各版">
          <ul className="ef-history">{shown.revisions.map((it) => <li key={it.version}>第 {it.version} 版　{it.total} 分　<When at={it.at} />{it.why === '' ? '' : `　${it.why}`}</li>)}</ul>
        </Section>
      )}
      {line === undefined ? null : <Dialog title="申诉" place="side" onClose={() => choose(undefined)}><AppealForm sheet={sheet} line={line} onDone={() => choose(undefined)} /></Dialog>}
    </DetailPage>
  )
}

export const Page = ({ params }: PageProps) => {
  const answer = useQueryOf(getSheet, { month: params['month'] ?? '', scope: params['scope'] === 'department' ? 'department' : 'person', subject: params['subject'] ?? '' })
  return <Shown answer={answer}>{(shown) => (shown.sheet === null ? <Empty title="没有这张考核表" /> : <SheetPage shown={shown} sheet={shown.sheet} />)}</Shown>
}
