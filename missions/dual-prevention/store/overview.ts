import type { Id } from '@anlan/kernel/id'
import type { Instant, PlantDay } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { Danger } from '../contract/records.ts'

type Counts<Key extends string> = Readonly<Record<Key, number>>

export interface Day {
  readonly day: PlantDay
  readonly from: Instant
  readonly to: Instant
  readonly now: Instant
}

/** Dues that end on the day, by what became of them, and those that run now. */
export const countDues = async (tx: Tx, org: Id, { from, to, now }: Day): Promise<Counts<'open' | 'done' | 'missed' | 'madeUp' | 'running'>> => {
  const [counts] = await tx.many(sql<Counts<'open' | 'done' | 'missed' | 'madeUp' | 'running'>>`select
      count(*) filter (where state = 'open') as open, count(*) filter (where state = 'done') as done,
      count(*) filter (where state = 'missed') as missed, count(*) filter (where state = 'made-up') as "madeUp",
      (select count(*) from inspection_due where org_id = ${org} and state = 'open' and start_at <= ${now} and end_at > ${now}) as running
    from inspection_due where org_id = ${org} and end_at > ${from} and end_at <= ${to}`)
  return counts ?? { open: 0, done: 0, missed: 0, madeUp: 0, running: 0 }
}

type DangerCount = 'reported' | 'closed' | 'toConfirm' | 'rectifying' | 'toAccept' | 'overdue' | 'major'

export const countDangers = async (tx: Tx, org: Id, { day, from, to }: Day): Promise<Counts<DangerCount>> => {
  const [counts] = await tx.many(sql<Counts<DangerCount>>`select
      count(*) filter (where reported_at >= ${from} and reported_at < ${to}) as reported,
      count(*) filter (where accepted_at >= ${from} and accepted_at < ${to}) as closed,
      count(*) filter (where state = 'reported') as "toConfirm", count(*) filter (where state = 'rectifying') as rectifying,
      count(*) filter (where state = 'to-accept') as "toAccept", count(*) filter (where state = 'rectifying' and deadline < ${day}) as overdue,
      count(*) filter (where level = '1' and state in ('rectifying', 'to-accept')) as major
    from danger where org_id = ${org} and not deleted`)
  return counts ?? { reported: 0, closed: 0, toConfirm: 0, rectifying: 0, toAccept: 0, overdue: 0, major: 0 }
}

type RegisterCount = 'units' | 'riskEvents' | 'measures' | 'plans' | '1' | '2' | '3' | '4'

export const countRegister = async (tx: Tx, org: Id): Promise<Counts<RegisterCount>> => {
  const [counts] = await tx.many(sql<Counts<RegisterCount>>`select count(*) as units,
      count(*) filter (where risk_level = '1') as "1", count(*) filter (where risk_level = '2') as "2",
      count(*) filter (where risk_level = '3') as "3", count(*) filter (where risk_level = '4') as "4",
      (select count(*) from risk_event where org_id = ${org} and not deleted) as "riskEvents",
      (select count(*) from risk_measure where org_id = ${org} and not deleted) as measures,
      (select count(*) from inspection_plan where org_id = ${org} and not deleted and active) as plans
    from risk_unit where org_id = ${org} and not deleted`)
  return counts ?? { units: 0, riskEvents: 0, measures: 0, plans: 0, '1': 0, '2': 0, '3': 0, '4': 0 }
}

export type WaitingDanger = Pick<Danger, 'id' | 'state' | 'name' | 'place' | 'level' | 'deadline' | 'reportedAt' | 'reporter' | 'rectifiedAt'>

/** Dangers whose next step is this person's, the earliest deadline first. */
export const dangersWaitingFor = (tx: Tx, org: Id, who: { readonly person: Id; readonly confirms: boolean; readonly acceptsForAll: boolean }): Promise<WaitingDanger[]> =>
  tx.many(sql<WaitingDanger>`select id, state, name, place, level, deadline, reported_at as "reportedAt", reporter, rectified_at as "rectifiedAt" from danger
    where org_id = ${org} and not deleted and (
      (state = 'rectifying' and responsible_id = ${who.person})
      or (state = 'to-accept' and (acceptor_id = ${who.person} or ${who.acceptsForAll}) and (rectifier->>'id') is distinct from ${who.person})
      or (state = 'reported' and ${who.confirms}))
    order by deadline nulls last, reported_at, id`)

export const countDuesOf = async (tx: Tx, org: Id, person: Id, now: Instant): Promise<number> =>
  (await tx.first(sql<{ n: number }>`select count(*) as n from inspection_due
    where org_id = ${org} and state = 'open' and start_at <= ${now} and end_at > ${now} and assignees @> array[${person}]::uuid[]`))?.n ?? 0
