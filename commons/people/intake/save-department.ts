import { accept, refuse } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { staleEdit } from '@anlan/platform/module/stale-edit'
import {
  departmentRemoved, departmentSaved, postRemoved, postSaved, removeDepartment, removePost, saveDepartment, savePost,
} from '../contract/department.ts'
import { isBelow } from '../rules/responsibility.ts'
import {
  deleteDepartment, deletePost, findStanding, insertDepartment, insertPost, listDepartmentRows, listPostRows, updateDepartment, updatePost,
} from '../store/department.ts'
import { changeBy, orNull } from './change.ts'

const missing = refuse('gone', '已被删除，请刷新页面', { kind: 'missing' })

export const saveDepartmentIntake = answer(saveDepartment, async ({ id, version, name, ...rest }, scope) => {
  const { tx, org } = scope
  const departments = await listDepartmentRows(tx, org)
  if (departments.some((it) => it.name === name && it.id !== id)) return refuse('name-taken', `已有部门“${name}”`, { field: 'name', kind: 'conflict' })
  const record = { id, name, parent: orNull(rest.parent), leader: orNull(rest.leader) }
  if (record.parent !== null && isBelow(id, record.parent, departments)) return refuse('department-circle', '上级部门不能是它自己或它的下级', { field: 'parent' })
  const saved = version === undefined ? await insertDepartment(tx, record, changeBy(scope)) : (await updateDepartment(tx, record, version, changeBy(scope))) === 1
  if (!saved) {
    const stands = await findStanding(tx, org, 'department', id)
    return stands === undefined ? missing : staleEdit({ by: stands.changedBy, at: stands.changedAt }, { ...stands })
  }
  scope.record(departmentSaved, { subject: id, data: record })
  return accept({ id })
})

export const savePostIntake = answer(savePost, async ({ id, version, name, ...rest }, scope) => {
  const { tx, org } = scope
  const record = { id, name, department: orNull(rest.department) }
  if ((await listPostRows(tx, org)).some((it) => it.name === name && it.department === record.department && it.id !== id))
    return refuse('name-taken', `该部门已有岗位“${name}”`, { field: 'name', kind: 'conflict' })
  const saved = version === undefined ? await insertPost(tx, record, changeBy(scope)) : (await updatePost(tx, record, version, changeBy(scope))) === 1
  if (!saved) {
    const stands = await findStanding(tx, org, 'post', id)
    return stands === undefined ? missing : staleEdit({ by: stands.changedBy, at: stands.changedAt }, { ...stands })
  }
  scope.record(postSaved, { subject: id, data: record })
  return accept({ id })
})

export const removeDepartmentIntake = answer(removeDepartment, async ({ id }, scope) => {
  const stands = await findStanding(scope.tx, scope.org, 'department', id)
  if (stands === undefined) return missing
  if ((await deleteDepartment(scope.tx, scope.org, id)) === 0)
    return refuse('department-in-use', `“${stands.name}”下还有人员、岗位或下级部门，请先调整后再删除`, { kind: 'conflict' })
  scope.record(departmentRemoved, { subject: id, data: { id, name: stands.name } })
  return accept({ id })
})

export const removePostIntake = answer(removePost, async ({ id }, scope) => {
  const stands = await findStanding(scope.tx, scope.org, 'post', id)
  if (stands === undefined) return missing
  if ((await deletePost(scope.tx, scope.org, id)) === 0) return refuse('post-in-use', `“${stands.name}”还有人员或排班，请先调整后再删除`, { kind: 'conflict' })
  scope.record(postRemoved, { subject: id, data: { id, name: stands.name } })
  return accept({ id })
})
