import type { Id } from '@anlan/kernel/id'
import { type Statement, sql, type Tx } from '@anlan/platform/database/database'
import type { Person } from '../contract/person.ts'

interface PersonRow {
  readonly id: Id
  readonly name: string
  readonly mobile: string | null
  readonly department: Id | null
  readonly department_name: string | null
  readonly post: Id | null
  readonly post_name: string | null
  readonly kind: Person['kind']
  readonly roles: string[]
  readonly version: number
  readonly total: number
}

const toPerson = ({ department_name, post_name, total: _, ...row }: PersonRow): Person => ({ ...row, departmentName: department_name, postName: post_name })

const page = (condition: Statement<unknown>, order: Statement<unknown>) => sql<PersonRow>`select p.id, p.name, p.mobile, p.department_id as department,
    d.name as department_name, p.post_id as post, t.name as post_name, p.kind, coalesce(m.roles, '{}') as roles, p.version, count(*) over () as total
  from person p
  left join department d on d.org_id = p.org_id and d.id = p.department_id
  left join post t on t.org_id = p.org_id and t.id = p.post_id
  left join membership m on m.org_id = p.org_id and m.person_id = p.id
  where ${condition} ${order}`

export interface PersonFilter {
  readonly search?: string | undefined
  readonly department?: Id | undefined
  readonly post?: Id | undefined
  readonly offset: number
  readonly limit: number
}

export const listPersonRows = async (tx: Tx, org: Id, { search = '', department, post, offset, limit }: PersonFilter): Promise<{ rows: Person[]; total: number }> => {
  const rows = await tx.many(
    page(
      sql`p.org_id = ${org} and not p.has_left
        ${search === '' ? sql`` : sql`and (strpos(p.name, ${search}) > 0 or strpos(coalesce(p.badge, ''), ${search}) > 0 or strpos(coalesce(t.name, ''), ${search}) > 0)`}
        ${department === undefined ? sql`` : sql`and p.department_id = ${department}`}
        ${post === undefined ? sql`` : sql`and p.post_id = ${post}`}`,
      sql`order by d.name nulls last, p.name, p.id offset ${offset} limit ${limit}`,
    ),
  )
  return { rows: rows.map(toPerson), total: rows[0]?.total ?? 0 }
}

/** In the order of `ids`; who left is found too, since records name them. */
export const personsById = async (tx: Tx, org: Id, ids: readonly Id[]): Promise<Person[]> => {
  if (ids.length === 0) return []
  const rows = await tx.many(page(sql`p.org_id = ${org} and p.id = any(${ids as Id[]}::uuid[])`, sql``))
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    return row === undefined ? [] : [toPerson(row)]
  })
}

export const personsAtPost = async (tx: Tx, org: Id, post: Id): Promise<Person[]> =>
  (await tx.many(page(sql`p.org_id = ${org} and p.post_id = ${post} and not p.has_left`, sql`order by p.name, p.id`))).map(toPerson)

export const personsWithRoles = async (tx: Tx, org: Id, roles: readonly string[]): Promise<Person[]> =>
  (await tx.many(page(sql`p.org_id = ${org} and m.roles && ${roles as string[]}::text[] and not p.has_left`, sql`order by p.name, p.id`))).map(toPerson)
