import './together.css'
import { useMemo } from 'react'
import type { Register } from '@anlan/kernel/register'
import { StateTag } from '@anlan/platform/ui/detail-page'
import { GoTo } from '@anlan/platform/ui/go-to'
import { useHere } from '@anlan/platform/ui/here'
import { defineList } from '@anlan/platform/ui/list/define-list'
import { useUrlState } from '@anlan/platform/ui/list/url-state'
import { ListPage } from '@anlan/platform/ui/list-page'
import { RegisterImport } from '@anlan/platform/ui/register-import'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { BLIND_STATES, blindRegister, listBlinds } from '../../contract/blind.ts'
import { useAreaOptions } from '../choices.ts'
import { BlindMap } from './blind-map.tsx'
import { NewBlind } from './new-blind.tsx'

const blinds = (areas: ReturnType<typeof useAreaOptions>) =>
  defineList(listBlinds, {
    title: '盲板台账', noun: '块盲板', rowKey: (row) => row.id, open: (row) => `/special-work/blinds/${row.id}`,
    columns: [
      { key: 'number', title: '盲板编号', width: 130 },
      { key: 'state', title: '状态', width: 100, show: (row) => <StateTag words={BLIND_STATES[row.state]} tone={row.state === 'fitted' ? 'open' : 'off'} /> },
      { key: 'since', title: '插入或抽出时间', width: 140, show: (row) => (row.since === null ? '登记时' : <When at={row.since} />) },
      { key: 'permitNumber', title: '依据作业票', width: 180, show: (row) => (row.permit === null ? '—' : <GoTo to={`/special-work/permits/${row.permit}`}>{row.permitNumber}</GoTo>) },
      { key: 'map', title: '位置图编号', width: 110 },
      { key: 'pipe', title: '设备、管道' },
      { key: 'medium', title: '介质', width: 110 },
      { key: 'pressure', title: '压力', width: 90 },
      { key: 'size', title: '规格', width: 90 },
      { key: 'material', title: '材质', width: 90, extra: true },
      { key: 'area', title: '区域', width: 130, extra: true },
    ],
    filters: [
      { key: 'search', title: '搜索编号、设备、介质', kind: 'text' },
      { key: 'state', title: '状态', kind: 'select', options: Object.entries(BLIND_STATES).map(([value, words]) => ({ value, words })) },
      { key: 'area', title: '区域', kind: 'select', options: areas },
    ],
    empty: { title: '还没有盲板', hint: '盲板抽堵作业票验收后自动记入，也可以登记或导入现有的盲板' },
  })

/** 盲板台账: as a list or on the plan. In and out follow from permits. */
export const Page = () => {
  const { roles } = useHere()
  const [{ view }, change] = useUrlState()
  const areas = useAreaOptions()
  const list = useMemo(() => blinds(areas), [areas])
  const counts = useQueryOf(listBlinds, { limit: 1 }).value
  const keeps = blindRegister.may.write.some((role) => roles.includes(role))
  const head = (
    <div className="swt-rows"><p>在位 <strong>{counts?.fitted ?? '—'}</strong> 块，已抽 <strong>{counts?.removed ?? '—'}</strong> 块</p>
      <div className="swt-tabs" role="group" aria-label="显示">
        <button type="button" className="al-button" aria-pressed={view !== 'map'} onClick={() => change({ view: undefined })}>列表</button>
        <button type="button" className="al-button" aria-pressed={view === 'map'} onClick={() => change({ view: 'map' })}>平面图</button>
      </div>
    </div>
  )
  if (view === 'map') return <section className="swt-page"><header className="al-page-head"><h1>盲板台账</h1></header>{head}<BlindMap /></section>
  return (
    <ListPage list={list} actions={!keeps ? [] : [
      { title: '导入 Excel', icon: 'upload', form: (close) => <RegisterImport register={blindRegister as unknown as Register} onDone={close} /> },
      { title: '登记盲板', primary: true, icon: 'plus', form: (close) => <NewBlind close={close} /> },
    ]}>
      {head}
    </ListPage>
  )
}
