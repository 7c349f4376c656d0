import { accept, refuse } from '@anlan/kernel/decision'
import { addDays, startOfDay } from '@anlan/kernel/time'
import { sql } from '@anlan/platform/database/database'
import { answer } from '@anlan/platform/module/module'
import { getDayJob, listDayJobs } from '../contract/day-job.ts'
import { DAY_JOB, findRecord, pageRecords } from '../store/record-table.ts'

const ORDER = { startAt: sql`start_at, id`, '-startAt': sql`start_at desc, id` }

const listDayJobsView = answer(listDayJobs, async ({ day, kind, state, search = '', sort, offset, limit }, { tx, org }) => {
  const fits = sql`true ${day === undefined ? sql`` : sql`and start_at < ${startOfDay(addDays(day, 1))} and end_at > ${startOfDay(day)}`}
    ${kind.length === 0 ? sql`` : sql`and kind = any(${kind})`} ${state.length === 0 ? sql`` : sql`and state = any(${state})`}
    ${search === '' ? sql`` : sql`and (strpos(record->>'title', ${search}) > 0 or strpos(record->>'place', ${search}) > 0 or strpos(record->>'contractor', ${search}) > 0)`}`
  return accept(await pageRecords(tx, org, DAY_JOB, { fits, order: ORDER[sort], offset, limit }))
})

const getDayJobView = answer(getDayJob, async ({ id }, { tx, org }) => {
  const job = await findRecord(tx, org, DAY_JOB, id)
  return job === undefined ? refuse('no-such-job', '没有这项作业，可能已被删除', { kind: 'missing' }) : accept(job)
})

export const jobViews = [listDayJobsView, getDayJobView]
