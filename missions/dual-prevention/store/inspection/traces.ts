import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { Print } from '../../rules/formalism/same-photo.ts'
import type { Trace } from '../../rules/formalism/seen.ts'

const TRACE = sql`record, person, person_name as "personName", at, due_start as "dueStart", due_end as "dueEnd", place, photos`

export const saveTrace = (tx: Tx, org: Id, it: Trace): Promise<number> =>
  tx.run(sql`insert into inspection_trace (org_id, record, person, person_name, at, due_start, due_end, place, photos)
    values (${org}, ${it.record}, ${it.person}, ${it.personName}, ${it.at}, ${it.dueStart}, ${it.dueEnd}, ${it.place}, ${it.photos as Id[]}::uuid[]) on conflict do nothing`)

export const findTrace = (tx: Tx, org: Id, record: Id): Promise<Trace | undefined> => tx.first(sql<Trace>`select ${TRACE} from inspection_trace where org_id = ${org} and record = ${record}`)

/** Of one person up to that moment, the newest first. */
export const tracesOf = (tx: Tx, org: Id, person: Id, until: Instant, most: number): Promise<Trace[]> =>
  tx.many(sql<Trace>`select ${TRACE} from inspection_trace where org_id = ${org} and person = ${person} and at <= ${until} order by at desc, record desc limit ${most}`)

/** Which of these files came with an inspection before. */
export const knownPhotos = async (tx: Tx, org: Id, files: readonly Id[], record: Id): Promise<ReadonlySet<Id>> =>
  new Set((await tx.many(sql<{ file: Id }>`select distinct file from (select unnest(photos) as file from inspection_record where org_id = ${org} and photos && ${files as Id[]}::uuid[] and id <> ${record}) used
    where file = any(${files as Id[]}::uuid[])`)).map(({ file }) => file))

export const savePrint = (tx: Tx, org: Id, person: Id, it: Print): Promise<number> =>
  tx.run(sql`insert into photo_print (org_id, record, file, print, person, at) values (${org}, ${it.record}, ${it.file}, ${it.print}, ${person}, ${it.at}) on conflict do nothing`)

/** Prints of the enterprise within a period. */
export const printsBetween = (tx: Tx, org: Id, from: Instant, to: Instant): Promise<Print[]> =>
  tx.many(sql<Print>`select record, file, print, at from photo_print where org_id = ${org} and at between ${from} and ${to}`)
