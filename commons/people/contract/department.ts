import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema, versionSchema } from '@anlan/kernel/schema'
import { KEEPERS } from './access.ts'

export const departmentSchema = z.object({
  id: idSchema,
  name: z.string(),
  parent: idSchema.nullable(),
  leader: idSchema.nullable(),
  leaderName: z.string().nullable(),
  persons: z.number().int(),
  version: versionSchema,
})
export type Department = z.infer<typeof departmentSchema>

export const postSchema = z.object({
  id: idSchema,
  name: z.string(),
  department: idSchema.nullable(),
  departmentName: z.string().nullable(),
  persons: z.number().int(),
  version: versionSchema,
})
export type Post = z.infer<typeof postSchema>

export const listDepartments = defineQuery({
  name: 'people.list-departments',
  title: '部门和岗位',
  input: z.object({}),
  output: z.object({ departments: z.array(departmentSchema), posts: z.array(postSchema) }),
  may: [...ENTERPRISE_STAFF, 'system-admin', 'security-admin'],
})

export const saveDepartment = defineCommand({
  name: 'people.save-department',
  title: '保存部门',
  input: z.object({
    id: idSchema.meta({ widget: 'hidden' }),
    version: z.int().positive().optional().meta({ widget: 'hidden' }),
    name: z.string().trim().min(1, '请填写部门名称').max(50).meta({ title: '部门名称' }),
    parent: z.union([idSchema, z.literal('')]).nullish().meta({ title: '上级部门' }),
    leader: z.union([idSchema, z.literal('')]).nullish().meta({ title: '负责人' }),
  }),
  output: z.object({ id: idSchema }),
  may: [...KEEPERS],
})

export const savePost = defineCommand({
  name: 'people.save-post',
  title: '保存岗位',
  input: z.object({
    id: idSchema.meta({ widget: 'hidden' }),
    version: z.int().positive().optional().meta({ widget: 'hidden' }),
    name: z.string().trim().min(1, '请填写岗位名称').max(50).meta({ title: '岗位名称' }),
    department: z.union([idSchema, z.literal('')]).nullish().meta({ title: '所属部门' }),
  }),
  output: z.object({ id: idSchema }),
  may: [...KEEPERS],
})

/** Only what nobody belongs to can be removed. */
export const removeDepartment = defineCommand({
  name: 'people.remove-department',
  title: '删除部门',
  input: z.object({ id: idSchema }),
  output: z.object({ id: idSchema }),
  may: [...KEEPERS],
})

export const removePost = defineCommand({
  name: 'people.remove-post',
  title: '删除岗位',
  input: z.object({ id: idSchema }),
  output: z.object({ id: idSchema }),
  may: [...KEEPERS],
})

const named = z.object({ id: idSchema, name: z.string() })
export const departmentSaved = defineEvent('people.department-saved', '保存了部门', named.extend({ parent: idSchema.nullable(), leader: idSchema.nullable() }))
export const departmentRemoved = defineEvent('people.department-removed', '删除了部门', named)
export const postSaved = defineEvent('people.post-saved', '保存了岗位', named.extend({ department: idSchema.nullable() }))
export const postRemoved = defineEvent('people.post-removed', '删除了岗位', named)
