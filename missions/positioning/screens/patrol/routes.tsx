import '../positioning.css'
import { endpointsOf } from '@anlan/kernel/register'
import { StateTag } from '@anlan/platform/ui/detail-page'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { defineList } from '@anlan/platform/ui/list/define-list'
import { ListPage } from '@anlan/platform/ui/list-page'
import { patrolRouteRegister } from '../../contract/patrol-route.ts'
import { usePersonOptions, usePostOptions } from '../people-options.ts'
import { useGrounds } from '../use-ground.ts'
import { windowsWords } from './patrol-look.ts'

/** 电子巡检路线: which stops, who, when. */
export const Page = ({ roles }: PageProps) => {
  const { plans } = useGrounds()
  const names = new Map([...usePersonOptions(), ...usePostOptions()].map(({ value, words }) => [String(value), words]))
  const writes = patrolRouteRegister.may.write.some((role) => roles.includes(role))
  const list = defineList(endpointsOf(patrolRouteRegister).list, {
    title: '电子巡检路线',
    noun: '条路线',
    rowKey: (row) => row.id,
    sort: 'name',
    open: (row) => `/positioning/patrols/${row.id}`,
    columns: [
      { key: 'name', title: '名称', width: 180, sortable: true, show: ({ data }) => data.name },
      { key: 'stops', title: '巡检点', show: ({ data }) => `${data.stops.length} 处：${data.stops.map(({ name }) => name).join('、')}` },
      { key: 'windows', title: '时段', width: 200, show: ({ data }) => windowsWords(data.windows) },
      { key: 'who', title: '巡检人', width: 180, show: ({ data: { who } }) => [...who.posts, ...who.persons].map((id) => names.get(id) ?? '…').join('、') },
      { key: 'ordered', title: '顺序', width: 90, show: ({ data }) => (data.ordered ? '按顺序' : '不限') },
      { key: 'active', title: '状态', width: 90, show: ({ data }) => <StateTag words={data.active ? '启用' : '停用'} tone={data.active ? 'done' : 'off'} /> },
    ],
    filters: [
      { key: 'search', title: '搜索路线', kind: 'text' },
      { key: 'plan', title: '平面图', kind: 'select', options: plans.map(({ name }) => ({ value: name, words: name })) },
      { key: 'active', title: '状态', kind: 'select', options: [{ value: 'true', words: '启用' }, { value: 'false', words: '停用' }] },
    ],
    empty: { title: '还没有电子巡检路线', hint: '在平面图上点出巡检点，系统按人员定位自动记录到点、停留和漏检' },
  })
  return <ListPage list={list} actions={[{ title: '今日巡检', to: '/positioning/patrols/rounds' }, ...(writes ? [{ title: '新增路线', primary: true, icon: 'plus' as const, to: '/positioning/patrols/new' }] : [])]} />
}
