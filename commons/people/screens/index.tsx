import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { defineScreens, searchOf } from '@anlan/platform/ui/house-screens'
import { listAccounts } from '../contract/account.ts'
import { auditJournal } from '../contract/audit.ts'
import { listDayPasses } from '../contract/day-pass.ts'
import { listDepartments } from '../contract/department.ts'
import { listPersons } from '../contract/person.ts'
import { listTerminals } from '../contract/terminal.ts'

const ENTERPRISES = ['enterprise', 'station'] as const

export const screens = defineScreens({
  house: 'people',
  title: '人员与权限',
  pages: [
    { path: 'roster', title: '值班带班表', menu: { group: '人员', order: 50, icon: 'clock' }, may: ENTERPRISE_STAFF, orgKinds: [...ENTERPRISES], load: () => import('./roster.tsx') },
    { path: 'persons', title: '人员', menu: { group: '人员', order: 51, icon: 'people' }, may: listPersons.may, orgKinds: [...ENTERPRISES], load: () => import('./persons.tsx') },
    { path: 'persons/:id', title: '人员', may: listPersons.may, orgKinds: [...ENTERPRISES], load: () => import('./person.tsx') },
    { path: 'departments', title: '部门岗位', menu: { group: '人员', order: 52, icon: 'plant' }, may: listDepartments.may, orgKinds: [...ENTERPRISES], load: () => import('./departments.tsx') },
    { path: 'certificates', title: '证书', menu: { group: '人员', order: 53, icon: 'ledger' }, may: ENTERPRISE_STAFF, orgKinds: [...ENTERPRISES], load: () => import('./certificates.tsx') },
    { path: 'certificates/:id', title: '证书', may: ENTERPRISE_STAFF, orgKinds: [...ENTERPRISES], load: () => import('./certificate.tsx') },
    { path: 'day-passes', title: '当日通行证', menu: { group: '人员', order: 54, icon: 'scan' }, may: listDayPasses.may, orgKinds: [...ENTERPRISES], load: () => import('./day-passes.tsx') },
    { path: 'terminals', title: '共用终端', menu: { group: '人员', order: 55, icon: 'phone' }, may: listTerminals.may, orgKinds: [...ENTERPRISES], load: () => import('./terminals.tsx') },
    { path: 'accounts', title: '账号与角色', menu: { group: '权限与审计', order: 90, icon: 'key' }, may: listAccounts.may, load: () => import('./accounts.tsx') },
    { path: 'audit', title: '审计日志', menu: { group: '权限与审计', order: 91, icon: 'shield' }, may: auditJournal.may, load: () => import('./audit.tsx') },
  ],
  phone: [
    { path: 'duty', title: '值班带班', tab: '我的', order: 20, icon: 'clock', hint: '现在谁在岗，点号码可拨打', may: ENTERPRISE_STAFF, orgKinds: [...ENTERPRISES], load: () => import('./phone-duty.tsx') },
    { path: 'change', title: '换人', tab: '我的', order: 30, icon: 'people', hint: '岗位共用终端：工牌号加换人密码', may: ENTERPRISE_STAFF, orgKinds: [...ENTERPRISES], load: () => import('./phone-change.tsx') },
    { path: 'me', title: '我的信息', tab: '我的', order: 10, icon: 'person', hint: '岗位、工牌、换人密码', may: ENTERPRISE_STAFF, orgKinds: [...ENTERPRISES], load: () => import('./phone-me.tsx') },
  ],
  search: [
    searchOf(listPersons, {
      title: '人员',
      orgKinds: [...ENTERPRISES],
      input: (text) => ({ search: text, limit: 8, offset: 0 }),
      items: ({ rows }) =>
        rows.map((it) => ({ id: it.id, title: it.name, detail: [it.departmentName, it.postName].filter(Boolean).join(' '), to: `/people/persons/${it.id}` })),
    }),
  ],
})
