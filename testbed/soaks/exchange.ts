import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { changeReceiver, listReceivers } from '@anlan/exchange/contract/receiver'
import { lastReconciliation, reconcile } from '@anlan/exchange/contract/reconciliation'
import type { Decision } from '@anlan/kernel/decision'
import { BrokenInvariant } from '@anlan/kernel/fault'
import type { Id } from '@anlan/kernel/id'
import { registerEnterprise } from '@anlan/plant/contract/org'
import { layDistrict } from '@anlan/plant/module'
import { newId } from '@anlan/platform/clock/new-id'
import { type Database, openDatabase, sql } from '@anlan/platform/database/database'
import { migrate } from '@anlan/platform/database/migrate'
import type { House } from '@anlan/platform/module/house'
import type { Speaker } from '@anlan/platform/module/scope'
import { startPostgres } from '@anlan/platform/postgres/embedded'
import { type Outcome, round, type Say } from '../outcome.ts'
import { until } from '../visitor.ts'
import { openChild } from './exchange/child.ts'
import { openCutter } from './exchange/cutter.ts'
import { MIGRATIONS, openSoakHouse } from './exchange/house.ts'
import { openPublisher, type Published } from './exchange/publish.ts'
import { chanceOf } from '../chance.ts'

const RECORDS = 10_000
const KILLS = 10
const CUTS = 10
const COMPANY = '371009901'
const ACCESS = { code: 'soak-access-code', key: 'SoakKeyOfSixteen' }
const ADMIN_KEY = 'soak-operator'

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })

const must = <T>(decision: Decision<T>): T => {
  if (decision.accepted) return decision.value
  throw new BrokenInvariant(decision.refusal.message)
}

const speak = (org: Id, roles: Speaker['roles']): Speaker => ({ org, roles, actor: { kind: 'system', id: 'soak', name: '长跑试验' }, account: null, person: null })

/** One enterprise with an official code, let in at the station. */
const openEnterprise = async (house: House, stationUrl: string): Promise<Id> => {
  const { district, towns } = await layDistrict(house, { district: '长跑试验区', towns: ['长跑镇'] })
  const org = newId()
  must(await house.command(speak(district, ['district-officer']), registerEnterprise, { id: org, name: '长跑试验企业（虚构）', type: 'production', town: towns['长跑镇'] ?? '', registrationCode: COMPANY }))
  const answer = await fetch(`${stationUrl}/admin/enterprises`, {
    method: 'POST',
    headers: { authorization: `Bearer ${ADMIN_KEY}`, 'content-type': 'application/json' },
    body: JSON.stringify({ companyCode: COMPANY, name: '长跑试验企业（虚构）', ...ACCESS }),
  })
  if (!answer.ok) throw new BrokenInvariant(`station: ${answer.status}`)
  return org
}

const TABLES = [
  ['unit', 'sec_security_risk_unit', undefined, undefined],
  ['risk-event', 'sec_security_risk_events', 'riskUnitId', 'sec_security_risk_unit'],
  ['measure', 'sec_security_risk_control_measures', 'riskEventId', 'sec_security_risk_events'],
  ['plan', 'sec_hidden_check_mission', 'riskMeasureId', 'sec_security_risk_control_measures'],
  ['record', 'sec_hidden_check_record', 'checkTaskId', 'sec_hidden_check_mission'],
  ['danger', 'sec_hidden_danger_info', 'riskMeasureId', 'sec_security_risk_control_measures'],
] as const

interface Found {
  readonly missing: number
  readonly stray: number
  /** Stored twice in the same version. */
  readonly doubled: number
  /** First stored before the record it hangs on. */
  readonly beforeParent: number
  readonly refused: number
}

/** Asks the station's own books. */
const examine = async (station: Database, { expected }: Published): Promise<Found> =>
  station.within({}, async (tx) => {
    const count = async (statement: ReturnType<typeof sql<{ n: number }>>): Promise<number> => (await tx.first(statement))?.n ?? 0
    let [missing, stray, beforeParent] = [0, 0, 0]
    for (const [kind, table, field, parent] of TABLES) {
      const there = await count(sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`)
      missing += Math.max(0, expected[kind] - there)
      stray += Math.max(0, there - expected[kind])
      if (field === undefined) continue
      const first = (name: string) => sql`(select row_id, min(seq) as seq from receipt where outcome = 'stored' and table_name = ${name} group by 1)`
      beforeParent += await count(sql<{ n: number }>`select count(*) as n from ${sql.table(table)} c
        left join ${first(table)} x on x.row_id = c."id" left join ${first(parent)} y on y.row_id = c.${sql.ref(field)} where y.seq is null or x.seq <= y.seq`)
    }
    const doubled = await count(sql<{ n: number }>`select count(*) as n from (select 1 from receipt where outcome = 'stored' group by table_name, row_id, digest having count(*) > 1) d`)
    const refused = await count(sql<{ n: number }>`select count(*) as n from receipt where outcome = 'refused'`)
    return { missing, stray, doubled, beforeParent, refused }
  })

/** Both sides killed and the wire cut while records are made: in the end every record is there once, in parent order. */
export const exchangeSoak = async ({ seed, scale, say }: { seed: number; scale: number; say: Say }): Promise<Outcome> => {
  const records = Math.max(100, Math.round(RECORDS * scale))
  const [kills, cuts] = [Math.max(2, Math.round(KILLS * scale)), Math.max(2, Math.round(CUTS * scale))]
  const patience = 120 + records * 0.06
  const roll = chanceOf(seed)
  const folder = await mkdtemp(join(tmpdir(), 'anlan-exchange-'))
  await mkdir(join(folder, 'data'))
  const postgres = await startPostgres({ folder: join(folder, 'postgres') })
  const closing: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true }), () => postgres.stop()]
  try {
    const [ours, theirs] = [postgres.url, await postgres.createDatabase('station')]
    await migrate(ours, MIGRATIONS)
    const [stationPort, senderPort] = [await freePort(), await freePort()]
    const stationUrl = `http://127.0.0.1:${stationPort}`
    const cutter = await openCutter(stationPort)
    const station = openChild(new URL('../../apps/province-station/main.ts', import.meta.url), stationUrl, {
      DATABASE_URL: theirs, STATION_PORT: String(stationPort), STATION_ADMIN_KEY: ADMIN_KEY, ANLAN_MODE: 'demo',
    })
    const sender = openChild(new URL('./exchange/sender.ts', import.meta.url), `http://127.0.0.1:${senderPort}`, {
      DATABASE_URL: ours, DATA_DIR: join(folder, 'data'), STATION_URL: cutter.url, SENDER_PORT: String(senderPort),
    })
    const database = openDatabase({ url: ours, connections: 4 })
    const stationDatabase = openDatabase({ url: theirs, role: null, connections: 2 })
    closing.push(() => database.close(), () => stationDatabase.close(), cutter.close, station.kill, sender.kill)
    const house = openSoakHouse({ database, dataFolder: join(folder, 'data') })

    await station.start()
    const org = await openEnterprise(house, stationUrl)
    await sender.start()
    const manager = speak(org, ['system-admin', 'safety-manager'])
    const receivers = async () => must(await house.query(manager, listReceivers, {})).receivers
    const [province] = await until('receivers', async () => {
      const found = (await receivers()).filter(({ kind }) => kind === 'province')
      return found.length === 1 && found
    })
    must(await house.command(manager, changeReceiver, { id: province?.id ?? '', version: province?.version ?? 1, ...ACCESS }))

    const blows = [...Array.from({ length: kills }, () => 'kill' as const), ...Array.from({ length: cuts }, () => 'cut' as const)]
      .map((what) => ({ what, order: roll() })).toSorted((a, b) => a.order - b.order)
    const { published, publish } = openPublisher(house, org, roll)
    // Each side at least once, the rest by chance.
    const sides = Array.from({ length: kills }, (_, at) => (at === 0 ? 'sender' : at === 1 ? 'station' : roll() < 0.5 ? 'sender' : 'station') as 'sender' | 'station')
    const killed = { sender: 0, station: 0 }
    let made = 0
    const make = async (most: number): Promise<void> => {
      for (; made < most; made += Math.min(20, most - made)) await publish(Math.min(20, most - made))
    }
    for (const [at, { what }] of blows.entries()) {
      await make(Math.floor((records * (at + 1)) / (blows.length + 1)))
      await pause(50 + roll() * 400)
      if (what === 'cut') {
        const how = roll() < 0.5 ? 'break' : 'swallow'
        cutter.cut(how)
        await pause(200 + roll() * 1_300)
        cutter.mend()
        say(`第 ${at + 1} 次：网络${how === 'break' ? '断开' : '无声中断'}，已产生 ${made} 条`)
        continue
      }
      const side = sides.shift() ?? 'sender'
      killed[side] += 1
      const child = side === 'sender' ? sender : station
      await child.kill()
      await pause(roll() * 500)
      await child.start()
      say(`第 ${at + 1} 次：强制结束${side === 'sender' ? '报送方' : '接收站'}后重启，已产生 ${made} 条`)
    }
    await make(records)
    say(`${made} 条全部产生，等待报送完毕`)
    const began = performance.now()
    const total = records
    const end = await until(
      'everything delivered',
      async () => {
        const all = await receivers()
        const settled = all.every(({ health }) => health.waiting === 0 && health.held === 0 && health.refused === 0)
        const delivered = (kind: string) => all.find((it) => it.kind === kind)?.health.delivered ?? 0
        return settled && delivered('district') === total && delivered('province') === total - published.reported && all
      },
      patience,
    ).catch(() => receivers())
    say(`等待 ${round((performance.now() - began) / 1000, 1)} 秒；${end.map(({ name, health }) => `${name}：已接收 ${health.delivered}，待报 ${health.waiting}，暂缓 ${health.held}，拒收 ${health.refused}`).join('；')}`)

    const found = await examine(stationDatabase, published)
    const inbox = await database.within({ worker: true }, (tx) => tx.first(sql<{ district: Id }>`select district_id as district from org where org_id = ${org}`))
    const held = await database.within({ org: inbox?.district ?? org }, (tx) => tx.first(sql<{ n: number }>`select count(*) as n from inbox_record where enterprise = ${org}`))
    const inboxMissing = Math.abs(total - (held?.n ?? 0))
    let differences = 0
    for (const { id: receiver, name } of end) {
      const { id } = must(await house.command(manager, reconcile, { receiver }))
      const result = await until('reconciliation', async () => {
        const { reconciliation } = must(await house.query(manager, lastReconciliation, { receiver }))
        return reconciliation?.id === id && reconciliation.state !== 'asked' && reconciliation
      }, 120)
      differences += result.state === 'done' ? result.differences + result.pending : 1
      say(`${name}对账：${result.state === 'done' ? `比对 ${result.compared} 条，差异 ${result.differences} 条` : result.error}`)
    }
    const checks = { ...found, inboxMissing, differences }
    const failed = Object.values(checks).filter((n) => n !== 0).length
    return {
      figures: { records, kills, cuts, senderKilled: killed.sender, stationKilled: killed.station, ...checks },
      passed: Object.keys(checks).length - failed,
      failed,
    }
  } finally {
    for (const close of closing.toReversed()) await close().catch(() => undefined)
  }
}
