import { z } from 'zod'
import { defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema, instantSchema, pageInput, pageOf, versionSchema } from '@anlan/kernel/schema'

export const personSchema = z.object({
  id: idSchema,
  name: z.string(),
  mobile: z.string().nullable(),
  department: idSchema.nullable(),
  departmentName: z.string().nullable(),
  post: idSchema.nullable(),
  postName: z.string().nullable(),
  kind: z.enum(['employee', 'contractor', 'visitor']),
  /** Roles of the person's account in this org; empty without an account. */
  roles: z.array(z.string()),
  version: versionSchema,
})
export type Person = z.infer<typeof personSchema>

export const listPersons = defineQuery({
  name: 'people.list-persons',
  title: '人员',
  input: z.object({ ...pageInput, department: idSchema.optional(), post: idSchema.optional() }),
  output: pageOf(personSchema),
  may: [...ENTERPRISE_STAFF, 'system-admin'],
})

/** Unknown ids are simply absent from the answer. */
export const findPersons = defineQuery({
  name: 'people.find-persons',
  title: '按编号查人员',
  input: z.object({ ids: z.array(idSchema) }),
  output: z.object({ persons: z.array(personSchema) }),
  may: [],
})

/** Departments and posts by name: what an imported register says in words. */
export const findPosts = defineQuery({
  name: 'people.find-posts',
  title: '按名称查岗位',
  input: z.object({ names: z.array(z.string()) }),
  output: z.object({ posts: z.array(z.object({ id: idSchema, name: z.string(), department: idSchema.nullable() })) }),
  may: [],
})

/** Who holds the post and is on shift at `at`; nobody rostered: every holder of the post, `rostered: false` says so. */
export const whoIsOnDuty = defineQuery({
  name: 'people.who-is-on-duty',
  title: '谁在岗值班',
  input: z.object({ post: idSchema, at: instantSchema }),
  output: z.object({ persons: z.array(personSchema), rostered: z.boolean() }),
  may: [...ENTERPRISE_STAFF],
})

/** The next responsible persons upward: the leader of the team or department, then safety managers, then the principal. */
export const responsibleAbove = defineQuery({
  name: 'people.responsible-above',
  title: '上一级责任人',
  /** `level` 1 is the direct leader, 2 the safety manager, 3 the principal. */
  input: z.object({ person: idSchema.nullable(), level: z.number().int().min(1).max(3) }),
  output: z.object({ persons: z.array(personSchema), title: z.string() }),
  may: [],
})

/** Everyone of the org who has one of the roles. */
export const personsWithRole = defineQuery({
  name: 'people.persons-with-role',
  title: '按角色查人员',
  input: z.object({ roles: z.array(z.string()) }),
  output: z.object({ persons: z.array(personSchema) }),
  may: [],
})

export const personSaved = defineEvent('people.person-saved', '保存了人员', z.object({ person: personSchema }))
