import { defineList } from '@anlan/platform/ui/list/define-list'
import { ListPage } from '@anlan/platform/ui/list-page'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { PERSON_KINDS, savePerson } from '../contract/keep-person.ts'
import { listPersons } from '../contract/person.ts'
import { ROLES, type Role } from '@anlan/kernel/role'
import { useChoices } from './choices.ts'
import { PeopleImport } from './people-import.tsx'
import { PersonForm } from './person-form.tsx'

export const Page = ({ roles }: PageProps) => {
  const { departments, posts } = useChoices()
  const list = defineList(listPersons, {
    title: '人员',
    noun: '人',
    rowKey: (row) => row.id,
    open: (row) => `/people/persons/${row.id}`,
    columns: [
      { key: 'name', title: '姓名', width: 120 },
      { key: 'departmentName', title: '部门', width: 160 },
      { key: 'postName', title: '岗位' },
      { key: 'mobile', title: '手机号', width: 140 },
      { key: 'kind', title: '类别', width: 120, show: (row) => PERSON_KINDS[row.kind] },
      { key: 'roles', title: '账号角色', width: 200, show: (row) => row.roles.map((role) => ROLES[role as Role].title).join('、') },
    ],
    filters: [
      { key: 'search', title: '搜索姓名、岗位、工牌号', kind: 'text' },
      { key: 'department', title: '部门', kind: 'select', options: departments },
      { key: 'post', title: '岗位', kind: 'select', options: posts },
    ],
    empty: { title: '还没有人员', hint: '可以逐个新增，也可以从表格中复制后整批导入' },
  })
  const actions = savePerson.may.some((role) => roles.includes(role))
    ? [
        { title: '批量导入', icon: 'upload' as const, form: (close: () => void) => <PeopleImport onDone={close} /> },
        { title: '新增人员', primary: true, icon: 'plus' as const, form: (close: () => void) => <PersonForm onDone={close} /> },
      ]
    : []
  return <ListPage list={list} actions={actions} />
}
