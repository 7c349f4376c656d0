import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { Judged } from '../contract/judged.ts'
import type { Course } from '../rules/gathering/dispersal.ts'
import type { Necessity } from '../rules/gathering/gathering-words.ts'

export interface StandingRow extends Omit<Judged, 'phase' | 'at'>, Omit<Course, 'kind'> {
  readonly id: Id
  readonly gas: boolean
  readonly necessary: Necessity | null
}

const COLUMNS = sql`id, cause, kind, level, coalesce(worst, level) as worst, since, fence, carriers, plan, x, y, floor, value, allowed, basis, signed_at as "signedAt", answer_by as "answerBy",
  dispersed_at as "dispersedAt", ended_at as "endedAt", gas,
  (select json_build_object('responsible', n.responsible_name, 'until', n.until_at) from necessary_gathering n where n.org_id = judged_alarm.org_id and n.alarm = judged_alarm.id and n.ended_at is null) as necessary`

export const standingAlarms = (tx: Tx, org: Id): Promise<StandingRow[]> => tx.many(sql<StandingRow>`select ${COLUMNS} from judged_alarm where org_id = ${org} and ended_at is null order by since, cause`)

/** The one of a cause, or of an id, that is not over; held for whoever asks. */
export const standingOf = (tx: Tx, org: Id, cause: string): Promise<StandingRow | undefined> => tx.first(sql<StandingRow>`select ${COLUMNS} from judged_alarm where org_id = ${org} and cause = ${cause} and ended_at is null for update`)
export const alarmOf = (tx: Tx, org: Id, id: Id): Promise<StandingRow | undefined> => tx.first(sql<StandingRow>`select ${COLUMNS} from judged_alarm where org_id = ${org} and id = ${id} for update`)

/** What is kept of an alarm beside what was judged. */
export interface Kept {
  /** Null: the database gives one. */
  readonly id: Id | null
  readonly worst: Judged['level']
  readonly gas: boolean
  readonly title: string
  readonly place: string
}

/** People who gather again while they were thought to have dispersed have not dispersed. */
export const keepChanged = (tx: Tx, org: Id, it: Judged, { id, worst, gas, title, place }: Kept): Promise<number> =>
  tx.run(sql`update judged_alarm set level = ${it.level}, worst = ${worst}, carriers = ${[...it.carriers]}::uuid[], plan = ${it.plan}, x = ${it.x}, y = ${it.y}, floor = ${it.floor}, value = ${it.value}, allowed = ${it.allowed},
    basis = ${it.basis}, signed_at = ${it.signedAt}, answer_by = ${it.answerBy}, gas = ${gas}, title = ${title}, place = ${place}, dispersed_at = null where org_id = ${org} and id = ${id}`)

/** @param alarm the common alarm; null: nobody was alarmed */
export const insertBegun = (tx: Tx, org: Id, it: Judged, { id, worst, gas, title, place }: Kept, alarm: Id | null): Promise<number> =>
  tx.run(sql`insert into judged_alarm (org_id, id, cause, begun_at, kind, level, worst, since, fence, carriers, plan, x, y, floor, value, allowed, basis, signed_at, answer_by, gas, title, place, alarm, handling)
    values (${org}, coalesce(${id}::uuid, gen_random_uuid()), ${it.cause}, ${it.at}, ${it.kind}, ${it.level}, ${worst}, ${it.since}, ${it.fence}, ${[...it.carriers]}::uuid[], ${it.plan}, ${it.x}, ${it.y}, ${it.floor}, ${it.value}, ${it.allowed},
      ${it.basis}, ${it.signedAt}, ${it.answerBy}, ${gas}, ${title}, ${place}, ${alarm}, ${alarm === null ? null : 'raised'})
    on conflict (org_id, cause, begun_at) do update set id = excluded.id, ended_at = null, level = excluded.level, carriers = excluded.carriers, basis = excluded.basis, signed_at = excluded.signed_at, answer_by = excluded.answer_by,
      alarm = excluded.alarm, handling = excluded.handling`)

/** What is judged elsewhere, without words of its own here. @returns false when it stands already: then it is only brought up to date */
export const keepBegun = async (tx: Tx, org: Id, it: Judged): Promise<boolean> => {
  const standing = await standingOf(tx, org, it.cause)
  const kept = { id: standing?.id ?? null, worst: it.level, gas: false, title: '', place: '' }
  if (standing === undefined) await insertBegun(tx, org, it, kept, null)
  else await keepChanged(tx, org, it, kept)
  return standing === undefined
}

/** @returns whether it stood */
export const keepEnded = async (tx: Tx, org: Id, { cause, at }: Pick<Judged, 'cause' | 'at'>): Promise<boolean> =>
  (await tx.run(sql`update judged_alarm set ended_at = ${at} where org_id = ${org} and cause = ${cause} and ended_at is null`)) > 0

export const keepDispersed = (tx: Tx, org: Id, id: Id, at: Instant): Promise<number> => tx.run(sql`update judged_alarm set dispersed_at = ${at} where org_id = ${org} and id = ${id}`)

export const keepGas = (tx: Tx, org: Id, id: Id, gas: boolean): Promise<number> => tx.run(sql`update judged_alarm set gas = ${gas} where org_id = ${org} and id = ${id}`)

/** What people did about the common alarm. */
export const keepHandling = (tx: Tx, org: Id, alarm: Id, handling: string): Promise<number> => tx.run(sql`update judged_alarm set handling = ${handling} where org_id = ${org} and alarm = ${alarm}`)
