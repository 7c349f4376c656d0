import '../effect.css'
import { useMemo } from 'react'
import { INDICATORS } from '@anlan/standards/effect'
import type { PageAction } from '@anlan/platform/ui/detail/detail'
import { StateTag } from '@anlan/platform/ui/detail-page'
import { useHere } from '@anlan/platform/ui/here'
import { defineList } from '@anlan/platform/ui/list/define-list'
import { useUrlState } from '@anlan/platform/ui/list/url-state'
import { ListPage } from '@anlan/platform/ui/list-page'
import { ScopeSwitch, useShowsAll } from '@anlan/platform/ui/scope-switch'
import { Shown } from '@anlan/platform/ui/states'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { listMonths, listSheets, openAppeals, sealMonth, type Sheet } from '../../contract/assessment.ts'
import { SCOPES } from '../../contract/assessment-rules.ts'
import { monthWords, sealWords, sheetTag } from './sheet-words.ts'

type Scope = Sheet['scope']

const sheetsOf = (month: string, scope: Scope) =>
  defineList(listSheets, {
    title: '考核',
    noun: scope === 'person' ? '人' : '个部门',
    rowKey: (row) => row.subject,
    fixed: { month, scope },
    open: (row) => `/effect/assessment/${row.month}/${row.scope}/${row.subject}`,
    exports: { name: 'effect.export-sheets', title: '导出' },
    listens: ['dual-prevention'],
    columns: [
      { key: 'name', title: SCOPES[scope], width: 140 },
      ...(scope === 'person' ? [{ key: 'departmentName', title: '部门', width: 170 }] : []),
      { key: 'total', title: '得分', width: 110, align: 'right', show: (row) => `${row.total} / ${row.full}` },
      { key: 'lines', title: '失分的指标', show: (row) => row.lines.filter(({ points, full }) => points < full).map(({ indicator, points, full }) => `${INDICATORS[indicator].title} −${Math.round((full - points) * 100) / 100}`).join('，') || <span className="al-none">没有失分</span> },
      { key: 'version', title: '版本', width: 110, show: (row) => (row.version === 1 ? '第 1 版' : `第 ${row.version} 版（更正）`) },
    ],
    filters: [{ key: 'search', title: '搜索姓名、部门', kind: 'text' }],
    empty: { title: '这个月还没有考核数据', hint: '有人完成或漏掉排查、整改隐患后，按指标计入本人和部门' },
  })

const Months = ({ months }: { readonly months: readonly { month: string; state: 'running' | 'open' | 'sealed'; sealAt: number | null; openAppeals: number }[] }) => {
  const { roles } = useHere()
  const [{ month: asked }, change] = useUrlState()
  const departments = useShowsAll()
  const seal = useCommandOf(sealMonth)
  const chosen = months.find(({ month }) => month === asked) ?? months.find(({ state }) => state !== 'running') ?? months[0]
  const scope: Scope = departments ? 'department' : 'person'
  const month = chosen?.month ?? ''
  const list = useMemo(() => sheetsOf(month, scope), [month, scope])
  const manages = openAppeals.may.some((role) => roles.includes(role))
  const actions: readonly PageAction[] = [
    ...(manages ? [{ title: '待处理申诉', to: '/effect/appeals' }] : []),
    { title: '考核指标', to: '/effect/indicators', icon: 'settings' },
    ...(manages && chosen?.state === 'open' ? [{
      title: '定稿', primary: true, press: () => seal.send({ month }),
      ...(chosen.openAppeals > 0 ? { blocked: `还有 ${chosen.openAppeals} 项申诉没有处理` } : {}),
      confirm: { title: `${monthWords(month)}考核定稿`, tells: ['被考核的人员和部门'], body: '定稿后不能再申诉和更正' },
    }] : []),
  ]
  return (
    <ListPage key={`${month}${scope}`} list={list} actions={actions}>
      <div className="ef-choose">
        <select className="al-input" aria-label="月份" value={month} onChange={(event) => change({ month: event.target.value })}>
          {months.map((it) => <option key={it.month} value={it.month}>{monthWords(it.month)}{it.state === 'running' ? '（至今）' : ''}</option>)}
        </select>
        <ScopeSwitch open={SCOPES.person} all={SCOPES.department} />
        {chosen === undefined ? null : <><StateTag {...sheetTag(chosen.state)} /><span className="al-clause">{sealWords(chosen)}</span></>}
      </div>
    </ListPage>
  )
}

export const Page = () => {
  const answer = useQueryOf(listMonths, { limit: 36 })
  return <Shown answer={answer}>{({ rows }) => <Months months={rows} />}</Shown>
}
