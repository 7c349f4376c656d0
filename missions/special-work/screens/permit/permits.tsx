import './permit.css'
import { useMemo } from 'react'
import { addDays, startOfDay } from '@anlan/kernel/time'
import { placeWords } from '@anlan/kernel/place-words'
import { StateTag } from '@anlan/platform/ui/detail-page'
import type { Option } from '@anlan/platform/ui/form/field-kinds'
import { defineList } from '@anlan/platform/ui/list/define-list'
import { useUrlState } from '@anlan/platform/ui/list/url-state'
import { ListPage } from '@anlan/platform/ui/list-page'
import { ScopeSwitch, useShowsAll } from '@anlan/platform/ui/scope-switch'
import { When } from '@anlan/platform/ui/when'
import type { PermitState } from '../../contract/life.ts'
import { listPermits, type PermitLine } from '../../contract/permits.ts'
import { useAreaOptions, useDepartmentNames, usePersonOptions } from '../choices.ts'
import { LevelMark } from './level-mark.tsx'
import { WatchedMark } from './watched-mark.tsx'
import { SignDue } from './sign-due.tsx'
import { KIND_OPTIONS, LEVEL_OPTIONS, STATE_OPTIONS, stateOf, WATCHED_OPTIONS } from './permit-words.ts'

const OPEN: readonly PermitState[] = ['draft', 'preparing', 'signing', 'issued', 'working', 'suspended', 'finished']

const StateNow = ({ row }: { readonly row: PermitLine }) => (
  <>
    <StateTag {...stateOf(row.state)} />
    {row.suspendedFor === null ? null : <span className="swd-why" title={row.suspendedFor}>{row.suspendedFor}</span>}
    {row.state === 'signing' && row.turn.length > 0 ? <span className="swd-why" title={`待${row.turn.join('、')}签批`}>{row.turnDue === null && !row.turnHeld ? null : <><SignDue due={row.turnDue} />，</>}待{row.turn.slice(0, 2).join('、')}{row.turn.length > 2 ? '等' : ''}签批</span> : null}
  </>
)

interface Choices {
  readonly areas: readonly Option[]
  readonly units: readonly Option[]
  readonly persons: readonly Option[]
  readonly fixed: Readonly<Record<string, unknown>>
}

const permitsOf = ({ areas, units, persons, fixed }: Choices) =>
  defineList(listPermits, {
    title: '作业票台账', noun: '张作业票', rowKey: (row) => row.id, fixed,
    open: (row) => `/special-work/permits/${row.id}`,
    columns: [
      { key: 'number', title: '编号', width: 186 },
      { key: 'level', title: '类型、级别', width: 225, show: (row) => <><LevelMark kind={row.kind} level={row.level} upgraded={row.upgraded} named /> <WatchedMark watched={row.watched} /></> },
      { key: 'state', title: '状态', width: 240, show: (row) => <StateNow row={row} /> },
      { key: 'spot', title: '地点', width: 140, show: (row) => placeWords(row) },
      { key: 'content', title: '作业内容' },
      { key: 'from', title: '开始', width: 124, show: (row) => <When at={row.from} /> },
      { key: 'until', title: '结束', width: 124, show: (row) => <When at={row.until} /> },
      { key: 'inCharge', title: '作业负责人', width: 100, extra: true },
      { key: 'guardians', title: '监护人', width: 110, extra: true, show: (row) => row.guardians.join('、') },
      { key: 'unit', title: '申请单位', width: 130, extra: true },
      { key: 'workUnits', title: '作业单位', width: 160, extra: true, show: (row) => `${row.workUnits.join('、')}${row.contractor ? '（承包商）' : ''}` },
      { key: 'workers', title: '作业人数', width: 90, align: 'right', extra: true },
    ],
    filters: [
      { key: 'search', title: '搜索编号、内容、地点', kind: 'text' },
      { key: 'kind', title: '类型', kind: 'select', options: KIND_OPTIONS },
      { key: 'level', title: '级别', kind: 'select', options: LEVEL_OPTIONS },
      { key: 'state', title: '状态', kind: 'select', options: STATE_OPTIONS },
      { key: 'watched', title: '重点作业', kind: 'select', options: WATCHED_OPTIONS },
      { key: 'area', title: '区域', kind: 'select', options: areas },
      { key: 'unit', title: '申请单位', kind: 'select', options: units },
      { key: 'contractor', title: '承包商', kind: 'select', options: [{ value: 'true', words: '承包商作业' }, { value: 'false', words: '本单位作业' }] },
      { key: 'person', title: '人员', kind: 'select', options: persons },
      { key: 'from', title: '作业时间自', kind: 'date' },
      { key: 'to', title: '至', kind: 'date' },
    ],
    empty: { title: '没有作业票', hint: '先办理作业预约，批准后从预约新建作业票' },
  })

/** 作业票台账: what goes on first, everything on demand; all filters stand in the address. */
export const Page = () => {
  const [areas, units, persons] = [useAreaOptions(), useDepartmentNames(), usePersonOptions()]
  const [{ state, from, to }] = useUrlState()
  const open = !useShowsAll() && state === undefined
  const list = useMemo(
    () => permitsOf({ areas, units, persons, fixed: { ...(open ? { state: OPEN } : {}), ...(from === undefined ? {} : { from: startOfDay(from) }), ...(to === undefined ? {} : { to: startOfDay(addDays(to, 1)) }) } }),
    [areas, units, persons, open, from, to],
  )
  return (
    <ListPage list={list} actions={[{ title: '新建作业票', to: '/special-work/permits/new', primary: true, icon: 'plus' }, { title: '作业预约', to: '/special-work/plans', icon: 'calendar' }]}>
      <ScopeSwitch open="未结束" all="全部" />
    </ListPage>
  )
}
