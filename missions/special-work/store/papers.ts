import type { Id } from '@anlan/kernel/id'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { Paper } from '../contract/paper.ts'

interface Row {
  readonly permit: Id
  readonly body: Paper
}
const MOST = 200

export const insertPaper = (tx: Tx, org: Id, permit: Id, paper: Paper): Promise<number> => tx.run(sql`insert into paper_written_up (org_id, permit, written_at, body) values (${org}, ${permit}, ${paper.writtenAt}, ${JSON.stringify(paper)})`)

export const readPaper = async (tx: Tx, org: Id, permit: Id): Promise<Paper | undefined> => (await tx.first(sql<Row>`select permit, body from paper_written_up where org_id = ${org} and permit = ${permit}`))?.body

/** The newest first. */
export const papersOf = (tx: Tx, org: Id): Promise<Row[]> => tx.many(sql<Row>`select permit, body from paper_written_up where org_id = ${org} order by written_at desc limit ${MOST}`)
