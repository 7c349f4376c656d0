import '../positioning.css'
import { endpointsOf } from '@anlan/kernel/register'
import { StateTag } from '@anlan/platform/ui/detail-page'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { defineList } from '@anlan/platform/ui/list/define-list'
import { ListPage } from '@anlan/platform/ui/list-page'
import { fenceRegister } from '../../contract/fence.ts'
import { useGrounds } from '../use-ground.ts'
import { ruleWords } from './rule-words.ts'
import { spanWords } from './span-words.ts'

const YES_NO = (yes: string, no: string) => [{ value: 'true', words: yes }, { value: 'false', words: no }]

/** 电子围栏: closed spaces with their rules. */
export const Page = ({ roles }: PageProps) => {
  const { plans } = useGrounds()
  const writes = fenceRegister.may.write.some((role) => roles.includes(role))
  const list = defineList(endpointsOf(fenceRegister).list, {
    title: '电子围栏',
    noun: '个围栏',
    rowKey: (row) => row.id,
    sort: 'name',
    open: (row) => `/positioning/fences/${row.id}`,
    columns: [
      { key: 'name', title: '名称', width: 200, sortable: true, show: ({ data }) => data.name },
      { key: 'plan', title: '平面图', width: 130, sortable: true, show: ({ data }) => data.plan },
      { key: 'rules', title: '规则', show: ({ data }) => data.rules.map(ruleWords).join('；') || '只统计人数' },
      { key: 'temporary', title: '有效期', width: 260, show: ({ data }) => spanWords(data) },
      { key: 'production', title: '生产区内', width: 90, show: ({ data }) => (data.production ? '是' : '否') },
      { key: 'active', title: '状态', width: 100, show: ({ data }) => <StateTag words={data.active ? '启用' : '停用'} tone={data.active ? 'done' : 'off'} /> },
    ],
    filters: [
      { key: 'search', title: '搜索围栏', kind: 'text' },
      { key: 'plan', title: '平面图', kind: 'select', options: plans.map(({ name }) => ({ value: name, words: name })) },
      { key: 'temporary', title: '有效期', kind: 'select', options: YES_NO('临时', '固定') },
      { key: 'active', title: '状态', kind: 'select', options: YES_NO('启用', '停用') },
    ],
    empty: { title: '还没有电子围栏', hint: '在平面图上划出范围，才能按区域统计人数和报警' },
  })
  return <ListPage list={list} actions={writes ? [{ title: '新增围栏', primary: true, icon: 'plus', to: '/positioning/fences/new' }] : []} />
}
