import { useState } from 'react'
import { defineList } from '@anlan/platform/ui/list/define-list'
import { ListPage } from '@anlan/platform/ui/list-page'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { newId } from '@anlan/platform/ui/new-id'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { listTowns } from '../contract/enterprise.ts'
import { ENTERPRISE_TYPES, listEnterprises, registerEnterprise } from '../contract/org.ts'

const types = Object.entries(ENTERPRISE_TYPES).map(([value, words]) => ({ value, words }))

const RegisterForm = ({ towns, onDone, onCancel }: { readonly towns: readonly { value: string; words: string }[]; readonly onDone: (id: string) => void; readonly onCancel: () => void }) => {
  const [id] = useState(newId)
  return (
    <SchemaForm
      command={registerEnterprise}
      formKey="register-enterprise"
      fixed={{ id }}
      fields={{ town: { options: towns }, type: { options: types }, 'administrator.login': { title: '企业系统管理员账号', help: '以下三项都不填时只登记企业，以后再开通账号' }, 'administrator.name': { title: '企业系统管理员姓名' }, 'administrator.password': { help: '首次登录后须修改' } }}
      submit="登记"
      onDone={({ org }) => onDone(org.id)}
      onCancel={onCancel}
    />
  )
}

export const Page = ({ roles, navigate }: PageProps) => {
  const towns = (useQueryOf(listTowns, {}).value?.towns ?? []).map(({ id, name }) => ({ value: id, words: name }))
  const list = defineList(listEnterprises, {
    title: '企业名录',
    noun: '家企业',
    rowKey: (row) => row.id,
    sort: 'name',
    open: (row) => `/plant/enterprises/${row.id}`,
    columns: [
      { key: 'name', title: '企业名称', sortable: true },
      { key: 'town', title: '镇街', width: 140 },
      { key: 'type', title: '类型', width: 190, show: (row) => (row.type === null ? '' : ENTERPRISE_TYPES[row.type]) },
      { key: 'registrationCode', title: '登记编码', width: 170, sortable: true, show: (row) => `${row.registrationCode ?? ''}${row.provisional ? '（临时）' : ''}` },
      { key: 'majorHazardSource', title: '重大危险源', width: 110, show: (row) => (row.majorHazardSource ? '有' : '无') },
      { key: 'demonstration', title: '示范企业', width: 100, extra: true, show: (row) => (row.demonstration ? '是' : '') },
    ],
    filters: [
      { key: 'search', title: '搜索名称、登记编码', kind: 'text' },
      { key: 'town', title: '镇街', kind: 'select', options: towns },
      { key: 'type', title: '类型', kind: 'select', options: types },
    ],
    empty: { title: '名录中还没有企业', hint: '点“登记企业”，登记后即判定应建系统和法定义务' },
  })
  const actions = roles.includes('district-officer')
    ? [{ title: '登记企业', primary: true, icon: 'plus' as const, form: (close: () => void) => <RegisterForm towns={towns} onDone={(id) => navigate(`/plant/enterprises/${id}`)} onCancel={close} /> }]
    : []
  return <ListPage list={list} actions={actions} />
}
