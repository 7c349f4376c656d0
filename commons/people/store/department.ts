import type { Id } from '@anlan/kernel/id'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { Department, Post } from '../contract/department.ts'
import type { Change } from './person.ts'

export const listDepartmentRows = (tx: Tx, org: Id): Promise<Department[]> =>
  tx.many(sql<Department>`select d.id, d.name, d.parent_id as parent, d.leader_id as leader, l.name as "leaderName", d.version,
      (select count(*) from person p where p.org_id = d.org_id and p.department_id = d.id and not p.has_left) as persons
    from department d left join person l on l.org_id = d.org_id and l.id = d.leader_id where d.org_id = ${org} order by d.name`)

export const listPostRows = (tx: Tx, org: Id): Promise<Post[]> =>
  tx.many(sql<Post>`select t.id, t.name, t.department_id as department, d.name as "departmentName", t.version,
      (select count(*) from person p where p.org_id = t.org_id and p.post_id = t.id and not p.has_left) as persons
    from post t left join department d on d.org_id = t.org_id and d.id = t.department_id where t.org_id = ${org} order by d.name nulls first, t.name`)

export interface DepartmentRecord {
  readonly id: Id
  readonly name: string
  readonly parent: Id | null
  readonly leader: Id | null
}

export interface PostRecord {
  readonly id: Id
  readonly name: string
  readonly department: Id | null
}

/** What stands under the id, whoever changed it last. */
export interface Standing {
  readonly version: number
  readonly changedBy: string
  readonly changedAt: number
  readonly name: string
}

const TABLES = { department: sql`department`, post: sql`post` }

export const findStanding = (tx: Tx, org: Id, table: keyof typeof TABLES, id: Id): Promise<Standing | undefined> =>
  tx.first(sql<Standing>`select version, changed_by as "changedBy", changed_at as "changedAt", name from ${TABLES[table]} where org_id = ${org} and id = ${id}`)

/** @returns false when the name stands already */
export const insertDepartment = async (tx: Tx, it: DepartmentRecord, { org, by, at }: Change): Promise<boolean> =>
  (await tx.run(sql`insert into department (org_id, id, name, parent_id, leader_id, changed_by, changed_at)
    values (${org}, ${it.id}, ${it.name}, ${it.parent}, ${it.leader}, ${by}, ${at}) on conflict do nothing`)) === 1

export const updateDepartment = (tx: Tx, it: DepartmentRecord, version: number, { org, by, at }: Change): Promise<number> =>
  tx.run(sql`update department set name = ${it.name}, parent_id = ${it.parent}, leader_id = ${it.leader}, changed_by = ${by}, changed_at = ${at}, version = version + 1
    where org_id = ${org} and id = ${it.id} and version = ${version}`)

export const insertPost = async (tx: Tx, it: PostRecord, { org, by, at }: Change): Promise<boolean> =>
  (await tx.run(sql`insert into post (org_id, id, name, department_id, changed_by, changed_at)
    values (${org}, ${it.id}, ${it.name}, ${it.department}, ${by}, ${at}) on conflict do nothing`)) === 1

export const updatePost = (tx: Tx, it: PostRecord, version: number, { org, by, at }: Change): Promise<number> =>
  tx.run(sql`update post set name = ${it.name}, department_id = ${it.department}, changed_by = ${by}, changed_at = ${at}, version = version + 1
    where org_id = ${org} and id = ${it.id} and version = ${version}`)

/** Removes it if nothing belongs to it any more. */
export const deleteDepartment = (tx: Tx, org: Id, id: Id): Promise<number> =>
  tx.run(sql`delete from department d where d.org_id = ${org} and d.id = ${id}
    and not exists (select from person p where p.org_id = d.org_id and p.department_id = d.id and not p.has_left)
    and not exists (select from post t where t.org_id = d.org_id and t.department_id = d.id)
    and not exists (select from department c where c.org_id = d.org_id and c.parent_id = d.id)`)

export const deletePost = (tx: Tx, org: Id, id: Id): Promise<number> =>
  tx.run(sql`delete from post t where t.org_id = ${org} and t.id = ${id}
    and not exists (select from person p where p.org_id = t.org_id and p.post_id = t.id and not p.has_left)
    and not exists (select from roster r where r.org_id = t.org_id and r.post_id = t.id)`)

export const postsByName = (tx: Tx, org: Id, names: readonly string[]): Promise<PostRecord[]> =>
  tx.many(sql<PostRecord>`select id, name, department_id as department from post where org_id = ${org} and name = any(${names as string[]}) order by name`)
