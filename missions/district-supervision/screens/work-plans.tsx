import { useMemo } from 'react'
import { StateTag } from '@anlan/platform/ui/detail-page'
import { GoTo } from '@anlan/platform/ui/go-to'
import { defineList } from '@anlan/platform/ui/list/define-list'
import { useUrlState } from '@anlan/platform/ui/list/url-state'
import { ListPage } from '@anlan/platform/ui/list-page'
import { usePlantNow } from '@anlan/platform/ui/clock'
import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { Day, When } from '@anlan/platform/ui/when'
import { addDays, plantDay } from '@anlan/kernel/time'
import { workPlans } from '../contract/works.ts'
import { workWords } from '../rules/work-words.ts'
import './district.css'

const ONLY = [{ value: 'late', words: '逾期备案' }, { value: 'emergency', words: '紧急预约' }, { value: 'without-permit', words: '还没有作业票' }]

const plansOf = (day: string) =>
  defineList(workPlans, {
    title: '作业备案',
    noun: '项',
    rowKey: (row) => `${row.enterprise}/${row.id}`,
    fixed: { day },
    exports: { name: 'district-supervision.export-work-plans', title: '导出' },
    columns: [
      { key: 'enterpriseName', title: '企业', width: 190, show: (row) => <GoTo to={`/district-supervision/enterprises/${row.enterprise}`}>{row.enterpriseName}</GoTo> },
      { key: 'content', title: '作业内容' },
      { key: 'works', title: '类型和级别', width: 170, show: (row) => row.works.map(workWords).join('、') },
      { key: 'place', title: '位置', width: 170 },
      { key: 'unit', title: '申请单位', width: 120 },
      { key: 'workUnit', title: '作业单位', width: 150, show: (row) => `${row.workUnit}${row.contractor ? '（承包商）' : ''}` },
      { key: 'from', title: '计划时间', width: 240, show: (row) => <><When at={row.from} /> 至 <When at={row.until} /></> },
      { key: 'late', title: '备案', width: 150, show: (row) => (row.emergency ? <span title={row.emergencyReason}><StateTag words="紧急" tone="open" /> {row.emergencyReason}</span> : row.late ? <StateTag words="逾期" tone="late" /> : <StateTag words="按时" tone="done" />) },
      { key: 'permits', title: '作业票', width: 80, show: (row) => (row.permits === 0 ? <span className="al-none">没有</span> : `${row.permits} 张`) },
      { key: 'town', title: '镇街', width: 110, extra: true },
      { key: 'approvedAt', title: '批准', width: 140, extra: true, show: (row) => <>{row.approvedBy} <When at={row.approvedAt} /></> },
    ],
    filters: [{ key: 'search', title: '搜索内容、单位、位置', kind: 'text' }, { key: 'only', title: '只看', kind: 'select', options: ONLY }],
    empty: { title: '没有作业备案', hint: '企业批准作业预约后自动报送；尚未接入的企业情况未知，不等于没有作业' },
  })

/** What enterprises plan to do today or tomorrow: the seven items, what came late, what is an emergency. */
export const Page = () => {
  const [{ day: asked }, change] = useUrlState()
  const today = plantDay(usePlantNow())
  const day = asked ?? today
  const list = useMemo(() => plansOf(day), [day])
  const choice = (to: string, words: string) => <button type="button" className="al-button" data-kind={to === day ? 'primary' : 'quiet'} aria-pressed={to === day} onClick={() => change({ day: to === today ? undefined : to })}>{words}</button>
  return (
    <ListPage list={list}>
      <div className="ds-day">
        {choice(today, '今天')}
        {choice(addDays(today, 1), '明天')}
        <label className="ds-day">日期<input className="al-input" type="date" value={day} onChange={(event) => change({ day: event.target.value === '' ? undefined : event.target.value })} /></label>
      </div>
      <Shown answer={useQueryOf(workPlans, { day, limit: 1 }, { every: 15_000 })} lines={1}>
        {({ total, enterprises, emergencies, late, never }) => <p className="al-clause"><Day day={day} />：{enterprises} 家企业 {total} 项作业，紧急 {emergencies} 项，逾期备案 {late} 项。另有 {never} 家尚未接入，情况未知。AQ 3064.2-2025 5.3.1、6.1</p>}
      </Shown>
    </ListPage>
  )
}
