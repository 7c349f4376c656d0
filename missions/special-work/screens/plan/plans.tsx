import '../permit/permit.css'
import { useMemo } from 'react'
import { addDays, startOfDay } from '@anlan/kernel/time'
import { placeWords } from '@anlan/kernel/place-words'
import { StateTag } from '@anlan/platform/ui/detail-page'
import { defineList } from '@anlan/platform/ui/list/define-list'
import { useUrlState } from '@anlan/platform/ui/list/url-state'
import { ListPage } from '@anlan/platform/ui/list-page'
import { When } from '@anlan/platform/ui/when'
import { listPlans, PLAN_STATES } from '../../contract/plan.ts'
import { optionsOf } from '../permit/permit-words.ts'
import { planState, worksWords } from './plan-words.ts'

const plansOf = (fixed: Readonly<Record<string, unknown>>) =>
  defineList(listPlans, {
    title: '作业预约', noun: '份预约', rowKey: (row) => row.id, fixed, open: (row) => `/special-work/plans/${row.id}`,
    columns: [
      { key: 'content', title: '作业内容', show: (row) => <>{row.content}{row.emergency ? <span className="swd-mark">紧急</span> : null}</> },
      { key: 'works', title: '类型和级别', width: 260, show: (row) => worksWords(row.works) },
      { key: 'state', title: '状态', width: 100, show: (row) => <StateTag {...planState(row.state)} /> },
      { key: 'area', title: '位置', width: 220, show: (row) => placeWords(row) },
      { key: 'from', title: '计划开始', width: 120, show: (row) => <When at={row.from} /> },
      { key: 'until', title: '计划结束', width: 120, show: (row) => <When at={row.until} /> },
      { key: 'workUnit', title: '作业单位', width: 170, show: (row) => `${row.workUnit}${row.contractor ? '（承包商）' : ''}` },
      { key: 'createdBy', title: '预约人', width: 90, show: (row) => row.createdBy.name },
      { key: 'filedAt', title: '备案时间', width: 120, extra: true, show: (row) => <When at={row.filedAt} /> },
    ],
    filters: [
      { key: 'search', title: '搜索内容、单位、位置', kind: 'text' },
      { key: 'state', title: '状态', kind: 'select', options: optionsOf(PLAN_STATES) },
      { key: 'from', title: '作业时间自', kind: 'date' },
      { key: 'to', title: '至', kind: 'date' },
    ],
    empty: { title: '没有作业预约', hint: '作业应提前一天预约；当天必须作业的办理紧急预约并说明原因' },
  })

/** 作业预约: what is meant to be done, asked for a day ahead. */
export const Page = () => {
  const [{ from, to }] = useUrlState()
  const list = useMemo(() => plansOf({ ...(from === undefined ? {} : { from: startOfDay(from) }), ...(to === undefined ? {} : { to: startOfDay(addDays(to, 1)) }) }), [from, to])
  return <ListPage list={list} actions={[{ title: '新建作业预约', to: '/special-work/plans/new', primary: true, icon: 'plus' }]} />
}
