import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { open } from '@anlan/edge-city-hub/envelope'
import { openJsonTerminal } from '@anlan/edge-position-json/testing/json-terminal'
import { listDeliveries } from '@anlan/exchange/contract/delivery'
import { listPositionFeeds } from '@anlan/exchange/contract/position-feed'
import { lastReconciliation, reconcile } from '@anlan/exchange/contract/reconciliation'
import { listReceivers } from '@anlan/exchange/contract/receiver'
import type { Id } from '@anlan/kernel/id'
import { beijingStamp, type Instant, parseBeijingStamp, SECOND } from '@anlan/kernel/time'
import type { PlanPoint } from '@anlan/plant/contract/place'
import { livePositions } from '@anlan/positioning/contract/live'
import { listPositionAlarms } from '@anlan/positioning/contract/positioning-alarm'
import { stationKeys } from '../demo/keys.ts'
import type { Teller } from '../story.ts'
import type { System } from '../system.ts'
import { until, type Visitor } from '../visitor.ts'

interface AtStation {
  readonly manager: Visitor
  readonly companyCode: string
  readonly lines: { readonly port: number; readonly id: Id; readonly token: string }
  /** The one who cried for help, and somebody else. */
  readonly carriers: readonly { readonly number: string; readonly person: Id }[]
  readonly place: PlanPoint
}

type Row = Readonly<Record<string, unknown>>
interface Placed {
  readonly who: string
  readonly lon: number
  readonly locateTime: string
}

/** What of a day of positioning lies at the receiving station (AQ 3064.3-2025 8.2, Annex B), also after both sides were killed. */
export const tellExchange = async ({ chapter, step }: Teller, system: System, { manager, companyCode, lines, carriers: [crier, other], place }: AtStation): Promise<void> => {
  const { code, key } = stationKeys(companyCode)
  const ask = async (path: string): Promise<Row> =>
    (await (await fetch(`${system.station.url}${path}`, { headers: { authorization: `Basic ${Buffer.from(`${companyCode}:${code}`).toString('base64')}` } })).json()) as Row
  const rows = async (table: string): Promise<Row[]> => {
    const found = await ask(`/rows/${table}?limit=200`)
    return (open(String(found['datas']), key) as { row: Row }[]).map(({ row }) => row)
  }
  const now = async (): Promise<Instant> => (await manager.get(livePositions, {})).now
  const positions = async (): Promise<Placed[]> => (await ask('/positions'))['data'] as Placed[]
  const cries = async (person: Id): Promise<Row[]> => (await rows('aq3064_person_alarm')).filter((row) => row['ALARM_TYPE'] === '0' && row['PERSON_ID'] === person)
  const report = async (number: string, more: object): Promise<void> => {
    const terminal = await openJsonTerminal(lines.port, { source: lines.id, token: lines.token })
    await terminal.answer()
    terminal.send({ card: number, at: await now(), ...more })
    await terminal.answer()
    terminal.close()
  }
  const delivered = () => until('everything is delivered', async () => (await manager.get(listDeliveries, { state: ['waiting', 'sent'], limit: 1 })).total === 0, 90)
  const agree = async (): Promise<void> => {
    for (const { id } of (await manager.get(listReceivers, {})).receivers) {
      const { id: asked } = await manager.must(reconcile, { receiver: id })
      const found = await until('both sides have been compared', async () => {
        const { reconciliation } = await manager.get(lastReconciliation, { receiver: id })
        return reconciliation?.id === asked && reconciliation.state !== 'asked' && reconciliation
      }, 90)
      deepEqual([found.state, found.pending, found.rows], ['done', 0, []])
    }
  }

  chapter('16:00  报到接收站')
  await step('the gathering of the morning is there field by field, with everybody who stood in it', async () => {
    await delivered()
    const people = new Map((await rows('aq3064_person')).map((row) => [row['ID'], row]))
    ok(people.size >= 12)
    for (const row of people.values()) {
      match(String(row['IDENTIFY_NUM']), /^990000\d{11}[\dX]$/)
      match(String(row['MOBILE_NUMBER']), /^1\d{10}$/)
      equal(row['COMPANY_CODE'], companyCode)
    }
    const [gathering] = (await rows('aq3064_gathering')).toSorted((a, b) => String(a['TIME_STAMP']).localeCompare(String(b['TIME_STAMP'])))
    match(String(gathering?.['TIME_STAMP']), /^2026112309\d{4}$/)
    ok(Number(gathering?.['ALARM_LAST_TIME']) >= 60)
    equal(gathering?.['DELETED'], '0')
    const those = gathering?.['ALARM_AREA'] as { NAME: string; PERSONTYPE: string; PERSONID: string; X: number; Y: number }[]
    ok(those.length >= 3)
    for (const { NAME, PERSONTYPE, PERSONID, X, Y } of those) {
      const person = people.get(PERSONID)
      deepEqual([NAME, PERSONTYPE], [person?.['PERSON_NAME'], person?.['PERSON_TYPE']])
      ok(Math.abs(X - 122.4) < 0.01 && Math.abs(Y - 37.62) < 0.01)
    }
  })
  await step('so is the cry for help, and every fence as a closed ring of degrees', async () => {
    const [cry] = await cries(crier?.person ?? '')
    const ours = (await manager.get(listPositionAlarms, { kind: ['sos'], limit: 1 })).rows[0]
    equal(cry?.['ALARM_TIME'], beijingStamp(ours?.begunAt ?? 0))
    match(String(cry?.['DESCRIBE']), /发出求救/)
    const zones = await rows('aq3064_zone')
    ok(zones.length > 3)
    for (const row of zones) match(String(row['GEO']), /^POLYGON\(\((122\.4\d* 37\.6\d*)(,[\d.]+ [\d.]+)+,\1\)\)$/)
  })
  await step('both sides agree in every row, at the province and at the district', agree)
  await step('positions there are no older than thirty seconds, and no round was late', async () => {
    await report(other?.number ?? '', { x: place.x, y: place.y, floor: 1 })
    const at = await now()
    await until('the position is there', async () => {
      const found = (await positions()).find(({ who }) => who === other?.person)
      return found !== undefined && (parseBeijingStamp(found.locateTime) ?? 0) >= at - 30 * SECOND
    }, 30)
    const [feed] = (await manager.get(listPositionFeeds, {})).feeds
    equal(feed?.condition, 'well')
    equal(feed?.refused, 0)
  })
  await step('the station dies, then the server in the middle of a cry for help; when both are back it is there once, and so are the positions', async () => {
    await system.station.kill()
    await report(other?.number ?? '', { sos: true, x: place.x + 3, y: place.y, floor: 1 })
    await until('positions cannot go', async () => (await manager.get(listPositionFeeds, {})).feeds[0]?.condition === 'down', 60)
    await system.server.kill()
    await system.station.start()
    await system.server.start()
    await until('the cry is there', async () => (await cries(other?.person ?? '')).length > 0, 90)
    await delivered()
    equal((await cries(other?.person ?? '')).length, 1)
    await until('positions go again', async () => (await manager.get(listPositionFeeds, {})).feeds[0]?.condition === 'well', 30)
    await agree()
  })
}
