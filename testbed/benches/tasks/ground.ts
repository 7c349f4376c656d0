import type pg from 'pg'

export const ORGS = 200
export const MEASURES = 2_000

/** A Monday, midnight. Dues stand to the end of the day; Tuesday's are made. */
export const MIDNIGHT = Date.parse('2026-11-23T00:00:00+08:00')
const DAY = 86_400_000

/**
 * How often the 2,000 measures of a plant are looked at, out of 2,000: rounds of two hours, night rounds across midnight,
 * daily ones (each day, workdays, days off), weekly, monthly, quarterly, yearly. First starts are spread, so that no day is
 * like another. About 400 fall on a Tuesday.
 */
const MIX = `case
    when n < 10 then array['小时', '2', '00:00', '00:00', '0', '0']
    when n < 20 then array['小时', '4', '20:00', '08:00', '0', '0']
    when n < 120 then array['天', '1', null, null, '0', '1']
    when n < 160 then array['天', '1', null, null, '1', '1']
    when n < 170 then array['天', '1', null, null, '2', '1']
    when n < 590 then array['天', '7', null, null, '0', '7']
    when n < 1850 then array['月', '1', null, null, '1', '28']
    when n < 1970 then array['月', '3', null, null, '0', '88']
    else array['年', '1', null, null, '0', '365']
  end`

const BASE = `version, deleted, created_at, created_by, updated_at, updated_by`
const AS_BASE = `1, false, ${MIDNIGHT - 400 * DAY}, '测试', ${MIDNIGHT - 400 * DAY}, '测试'`

/** 200 registers of 20 units, 200 events and 2,000 measures with a plan each; one unit of each plant is stopped. */
export const layRegisters = async (owner: pg.Client): Promise<void> => {
  const run = (text: string) => owner.query(text)
  await run(`create temp table it as select gen_random_uuid() as org from generate_series(1, ${ORGS})`)
  await run(`create temp table unit as select org, gen_random_uuid() as id, n from it, generate_series(0, 19) n`)
  await run(`create temp table event as select unit.org, unit.id as unit, gen_random_uuid() as id, unit.n * 10 + m as n from unit, generate_series(0, 9) m`)
  await run(`create temp table measure as select event.org, event.id as event, gen_random_uuid() as id, gen_random_uuid() as plan, m * 200 + event.n as n from event, generate_series(0, 9) m`)
  await run(`insert into risk_unit (org_id, id, ${BASE}, hazard_code, department, responsible, name, risk_level)
    select org, id, ${AS_BASE}, '371002999001', '生产部', '孙主任', '聚合装置' || n, (1 + n % 4)::text from unit`)
  await run(`insert into risk_event (org_id, id, ${BASE}, unit, name) select org, id, ${AS_BASE}, unit, '反应失控' || n from event`)
  await run(`insert into risk_measure (org_id, id, ${BASE}, risk_event, data_src, classify1, classify2, classify3, description, inspection_content)
    select org, id, ${AS_BASE}, event, '2', (1 + n % 4)::text, (1 + n % 4) || '-1', '', '按操作规程升温 ' || n, '查看升温记录是否完整' from measure`)
  await run(`insert into inspection_plan (org_id, id, ${BASE}, measure, content, cycle_unit, cycle, window_start, window_end, work_day_type, first_start, work_type, post, post_name, active)
    select org, plan, ${AS_BASE}, id, '查看升温记录是否完整', mix[1], mix[2]::int, mix[3], mix[4], mix[5],
      ${MIDNIGHT - 800 * DAY}::bigint + (case mix[6] when '0' then 0 else n % mix[6]::int end)::bigint * ${DAY}, '0', gen_random_uuid(), '操作工', true
    from (select measure.*, ${MIX} as mix from measure) planned`)
  await run(`insert into stop_record (org_id, id, ${BASE}, hazard_code, unit, start_at, end_at, reason, state)
    select org, gen_random_uuid(), ${AS_BASE}, '371002999001', id, ${MIDNIGHT - DAY}, ${MIDNIGHT + 5 * DAY}, '年度大修', 'running' from unit where n = 19`)
  await run(`insert into due_horizon (org_id, until) select org, ${MIDNIGHT + DAY} from it`)
  await run(`insert into schedule (org_id, kind, key, due_at, data) select org, 'dual-prevention.make-dues', 'rolling', ${MIDNIGHT}, 'null' from it`)
  await run('analyze risk_unit, risk_event, risk_measure, inspection_plan, stop_record')
}
