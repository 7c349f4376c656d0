import type { z } from 'zod'
import type { Id } from '@anlan/kernel/id'
import { addDays, type PlantDay, startOfDay } from '@anlan/kernel/time'
import { sql, type Statement } from '@anlan/platform/database/database'
import type { listDangers } from '../../contract/list-dangers.ts'

type Asked = z.output<typeof listDangers.input>

const NOTHING = sql``
const oneOf = (column: Statement<unknown>, values: readonly string[]) =>
  values.length === 0 ? NOTHING : values.length === 1 ? sql`and ${column} = ${values[0]}` : sql`and ${column} = any(${values})`

/** Being rectified after the day of its deadline. */
export const lateOn = (today: PlantDay) => sql`(state = 'rectifying' and coalesce(deadline < ${today}, false))`

/** The day in Beijing on which it was rectified. */
const RECTIFIED_DAY = sql`to_char(to_timestamp(rectified_at / 1000.0) at time zone 'Asia/Shanghai', 'YYYY-MM-DD') collate "C"`
const OUTCOMES = {
  'on-time': sql`and rectified_at is not null and ${RECTIFIED_DAY} <= deadline`,
  late: sql`and rectified_at is not null and ${RECTIFIED_DAY} > deadline`,
  'first-pass': sql`and state = 'accepted' and coalesce(sent_back_times, 0) = 0`,
  'sent-back': sql`and coalesce(sent_back_times, 0) > 0`,
}
const whether = (asked: 'true' | 'false' | undefined, yes: Statement<unknown>) => (asked === undefined ? NOTHING : asked === 'true' ? sql`and (${yes})` : sql`and not (${yes})`)

/** What the list, its sheet and the numbers of the statistics agree on. */
export const chosenDangers = (org: Id, asked: Asked, today: PlantDay) => {
  const { state, level, overdue, responsible, reporterId, source, kind, managementClass, occurrence, department, unit, from, to, supervised, repeats, confirmed, outcome, search = '' } = asked
  return sql`org_id = ${org} and not deleted
    ${oneOf(sql`state`, state)} ${oneOf(sql`level`, level)} ${oneOf(sql`source`, source)} ${oneOf(sql`kind`, kind)}
    ${oneOf(sql`management_class`, managementClass)} ${oneOf(sql`occurrence`, occurrence)}
    ${overdue === undefined ? NOTHING : overdue === 'true' ? sql`and state = 'rectifying' and deadline < ${today}` : sql`and not ${lateOn(today)}`}
    ${responsible === undefined ? NOTHING : sql`and responsible_id = ${responsible}`}
    ${reporterId === undefined ? NOTHING : sql`and reporter_id = ${reporterId}`}
    ${department === undefined ? NOTHING : sql`and department = ${department}`}
    ${unit === undefined ? NOTHING : sql`and unit = ${unit}`}
    ${from === undefined ? NOTHING : sql`and reported_at >= ${startOfDay(from)}`}
    ${to === undefined ? NOTHING : sql`and reported_at < ${startOfDay(addDays(to, 1))}`}
    ${whether(supervised, sql`supervision is not null and state = 'rectifying'`)}
    ${whether(repeats, sql`coalesce(repeats, 0) > 0`)}
    ${whether(confirmed, sql`confirmed_at is not null`)}
    ${outcome === undefined ? NOTHING : OUTCOMES[outcome]}
    ${search === '' ? NOTHING : sql`and (strpos(name, ${search}) > 0 or strpos(place, ${search}) > 0 or strpos(description, ${search}) > 0)`}`
}
