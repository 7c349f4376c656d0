import { equal, match, ok } from 'node:assert/strict'
import { open } from '@anlan/edge-city-hub/envelope'
import { listDeliveries } from '@anlan/exchange/contract/delivery'
import { stationKeys } from '../demo/keys.ts'
import { paintMaker } from '../plants/paint-maker/paint-maker.ts'
import type { Teller } from '../story.ts'
import { until } from '../visitor.ts'
import type { Issued } from './special-work-signed.ts'
import { GUARDIAN, type Stage } from './special-work-stage.ts'

type Row = Readonly<Record<string, unknown>>

/** What of the day lies at the receiving station (AQ 3064.2-2025 8.1, 8.2, appendix A). */
export const tellDelivered = async ({ chapter, step }: Teller, { system, manager }: Stage, { hot, plan }: Issued): Promise<void> => {
  const { companyCode } = paintMaker.enterprise
  const { code, key } = stationKeys(companyCode)
  const rows = async (table: string): Promise<Row[]> => {
    const answer = await fetch(`${system.station.url}/rows/${table}?limit=200`, { headers: { authorization: `Basic ${Buffer.from(`${companyCode}:${code}`).toString('base64')}` } })
    return (open(String(((await answer.json()) as Row)['datas']), key) as { row: Row }[]).map(({ row }) => row)
  }

  chapter('周二 21:30  报送')
  await step('everything has been taken by the station, and nothing waits', async () => {
    await until('everything is delivered', async () => (await manager.get(listDeliveries, { state: ['waiting', 'sent'], limit: 1 })).total === 0, 120)
  })
  await step('the plan of the day before lies there, and the permit as it ended: of the highest level, accepted, with its guardian, welder and air', async () => {
    ok((await rows('aq3064_work_plan')).some((row) => row['ID'] === plan))
    const tickets = await rows('aq3064_work_ticket')
    const row = tickets.find((it) => it['ID'] === hot.id)
    equal(row?.['TICKET_TYPE'], '01')
    equal(row['TICKET_STATUS'], '3')
    equal(row['SUPERVISOR_NAME'], GUARDIAN)
    equal(row['WORKER_NAME'], '战胜利')
    match(String(row['WORKER_CERTI_NUM']), /^YS-/)
    match(String(row['CHECKED_TIME']), /^20261124/)
    equal(row['DELETED'], '0')
    ok(tickets.some((it) => it['TICKET_STATUS'] === '4'), 'the voided one is not there')
  })
  await step('so do the alarms by their codes: the guardian who left, and the night, each with its end', async () => {
    const alarms = (await rows('aq3064_work_alarm')).filter((it) => it['TICKET_ID'] === hot.id)
    for (const wanted of ['31', '42']) {
      const found = alarms.find((it) => it['ALARM_TYPE'] === wanted)
      match(String(found?.['ALARM_START_TIME']), /^20261124/, `no alarm ${wanted}`)
      match(String(found?.['ALARM_END_TIME']), /^20261124/, `alarm ${wanted} has no end`)
    }
  })
}
