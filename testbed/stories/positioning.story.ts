import { equal, match, ok } from 'node:assert/strict'
import { type Alarm, listAlarms } from '@anlan/alarms/contract/alarm'
import { closeAlarm, handleAlarm } from '@anlan/alarms/contract/handle-alarm'
import { openTerminal, type Terminal } from '@anlan/edge-jtt-808/testing/simulator'
import { openJsonTerminal } from '@anlan/edge-position-json/testing/json-terminal'
import { openMqttTerminal } from '@anlan/edge-position-mqtt/testing/mqtt-terminal'
import { listFormalism } from '@anlan/dual-prevention/contract/formalism'
import { endpointsOf } from '@anlan/kernel/register'
import { HOUR, type Instant, MINUTE, SECOND } from '@anlan/kernel/time'
import { auditJournal } from '@anlan/people/contract/audit'
import { areaRegister, type PlanPoint } from '@anlan/plant/contract/place'
import { newId } from '@anlan/platform/clock/new-id'
import { bindCard, cardRegister, listCardStatus, listUnknownCards } from '@anlan/positioning/contract/card'
import { groundFit } from '@anlan/positioning/contract/ground'
import { livePositions, personTrack } from '@anlan/positioning/contract/live'
import { beijing, setClock } from '../demo/clock.ts'
import { openDistrict } from '../demo/district.ts'
import { openEnterprise } from '../demo/enterprise.ts'
import { DEMO_PASSWORD } from '../demo/keys.ts'
import { degreesOf, layPositioning } from '../demo/positioning/lay-positioning.ts'
import { sourceFor } from '../demo/positioning/terminals.ts'
import { importPlant } from '../demo/register.ts'
import { laySite } from '../demo/site.ts'
import { PAINT_MAKER_LOGINS } from '../demo/staff.ts'
import { paintMaker } from '../plants/paint-maker/paint-maker.ts'
import type { Story, Teller } from '../story.ts'
import { startSystem, type System } from '../system.ts'
import { signIn, until } from '../visitor.ts'

const DAY = '2026-11-23'
/** The plant clock runs so much faster than the wall while something has to last. */
const FAST = 12

const tell = async (teller: Teller): Promise<void> => {
  const system = await startSystem()
  try {
    await tellWithin(teller, system)
  } finally {
    await system.stop()
  }
}

const tellWithin = async ({ chapter, step }: Teller, system: System): Promise<void> => {
  const base = system.server.url
  const officer = await openDistrict(base)
  await setClock(officer, beijing(`${DAY} 08:30:00`))
  await openEnterprise({ base, stationUrl: system.station.url, stationAdminKey: system.stationAdminKey }, officer, paintMaker, 'lanyue', PAINT_MAKER_LOGINS)
  const [miao, yi] = [await signIn(base, 'miao', DEMO_PASSWORD), await signIn(base, 'yiliben', DEMO_PASSWORD)]
  await importPlant(miao, paintMaker, false)
  await laySite(miao, paintMaker)

  const live = () => miao.get(livePositions, {})
  const now = async (): Promise<Instant> => (await live()).now
  const alarms = async (kind: string): Promise<Alarm[]> => (await miao.get(listAlarms, { limit: 100 })).rows.filter((it) => it.kind === kind)
  const standing = async (kind: string): Promise<Alarm | undefined> => (await alarms(kind)).find(({ clearedAt }) => clearedAt === null)
  const areas = (await miao.get(endpointsOf(areaRegister).list, { limit: 100 })).rows.map(({ data }) => data)
  const middleOf = (name: string): PlanPoint => {
    const ring = areas.find((it) => it.name.includes(name))?.polygon ?? []
    return { x: ring.reduce((sum, { x }) => sum + x, 0) / ring.length, y: ring.reduce((sum, { y }) => sum + y, 0) / ring.length }
  }
  const [tanks, office] = [middleOf('罐区'), middleOf('办公楼')]

  chapter('08:30  发卡和接入')
  await step('plan, fences and cards are laid; the surveyed corners of the plan agree to the centimetre', async () => {
    await layPositioning(miao, paintMaker, 12)
    const [ground] = (await miao.get(groundFit, {})).plans
    ok((ground?.fit?.rms ?? 1) < 0.05)
    equal((await miao.get(listCardStatus, { limit: 100 })).total, 12)
  })
  const cards = (await miao.get(listCardStatus, { limit: 100 })).rows.toSorted((a, b) => a.number.localeCompare(b.number))
  const card = (n: number) => cards[n] ?? cards[0] ?? { number: '', carrier: null }
  await step('a second card for the same person is refused, and it is said why', async () => {
    const spare = newId()
    await miao.must(endpointsOf(cardRegister).save, { id: spare, version: 0, data: { number: '13900639999' } })
    const refused = await miao.tell(bindCard, { card: spare, person: card(0).carrier?.person ?? '' })
    ok(!refused.accepted)
    match(refused.refusal.message, /一人只发一张卡/)
  })
  const own = await sourceFor(miao, '北斗定位终端', 'jtt-808', 'wgs84')
  const engine = await sourceFor(miao, '蓝牙定位引擎', 'mqtt', 'plan')
  const lines = await sourceFor(miao, '门岗读卡器', 'json-tcp', 'plan')
  const mqtt = await until('the broker', () => openMqttTerminal({ url: `mqtt://127.0.0.1:${engine.port}`, source: engine.id, token: engine.token }).catch(() => false as const))
  const worn = await until('the terminal', async (): Promise<Terminal | false> => {
    try {
      const terminal = await openTerminal({ port: own.port, phone: card(0).number, version: '2019' })
      await terminal.register()
      return (await terminal.authenticate()) === 0 && terminal
    } catch {
      return false
    }
  })
  /** Everybody but the first is located by the engine. */
  const places = new Map<number, PlanPoint>(Array.from({ length: 11 }, (_, n) => [n + 1, { x: office.x + n * 3, y: office.y }]))
  let first: PlanPoint | null = { x: office.x, y: office.y + 4 }
  const say = async (): Promise<void> => {
    const at = await now()
    await mqtt.fix([...places].map(([n, place]) => ({ card: card(n).number, at, ...place, floor: 1, accuracy: 1 })))
    if (first !== null) await worn.report({ at, place: degreesOf(first), battery: 80 })
  }
  /** Goes on saying where everybody is until it is so. */
  const saying = <T>(what: string, look: () => Promise<T | undefined | false>): Promise<T> =>
    until(what, async () => {
      await say()
      return look()
    }, 60)
  await step('terminals that speak JT/T 808 and an engine that speaks MQTT put twelve people on the map', async () => {
    const { counts, people } = await saying('twelve people', async () => {
      const found = await live()
      return found.counts.online === 12 && found
    })
    equal(counts.employee, 12)
    const walker = people.find(({ card: number }) => number === card(0).number)
    ok(Math.hypot((walker?.x ?? 0) - office.x, (walker?.y ?? 0) - office.y - 4) < 2)
  })
  await step('a terminal that shows a wrong code is not let in, and a card that nobody registered is parked, not lost', async () => {
    const stranger = await openTerminal({ port: own.port, phone: '13900638888', version: '2013' })
    equal(await stranger.authenticate('wrong'), 1)
    await stranger.close()
    await mqtt.fix([{ card: 'NOBODY-1', at: await now(), x: 1, y: 1 }])
    ok((await miao.get(listUnknownCards, {})).cards.some(({ number }) => number === 'NOBODY-1'))
  })

  chapter('09:10  人员聚集')
  await setClock(officer, beijing(`${DAY} 09:10:00`), FAST)
  await step('three people stand together for less than a minute: nobody is told', async () => {
    for (const n of [1, 2, 3]) places.set(n, { x: tanks.x + n * 2, y: tanks.y })
    for (const n of [4, 5, 6, 7, 8, 9, 10, 11]) places.set(n, { x: 12 + n * 26, y: 6 })
    first = { x: 6, y: 6 }
    await say()
    equal(await standing('gathering'), undefined)
  })
  await step('after a minute it is yellow; with four it is orange; with seven it is red', async () => {
    equal((await saying('a yellow gathering', () => standing('gathering'))).level, 'yellow')
    places.set(4, { x: tanks.x, y: tanks.y + 3 })
    await saying('orange', async () => (await standing('gathering'))?.level === 'orange')
    for (const n of [5, 6, 7]) places.set(n, { x: tanks.x + n - 4, y: tanks.y + 5 })
    const red = await saying('red', async () => {
      const found = await standing('gathering')
      return found?.level === 'red' && found
    })
    match(red.title, /人员聚集：7 人/)
  })
  await step('when they disperse it is cleared by itself, and it says so', async () => {
    for (const n of [1, 2, 3, 4, 5, 6, 7]) places.set(n, { x: 12 + n * 26, y: n % 2 === 0 ? 6 : 40 })
    await saying('the end', async () => (await standing('gathering')) === undefined)
    ok((await alarms('gathering')).every(({ clearedAt }) => clearedAt !== null))
  })

  chapter('10:00  信号中断')
  await step('a card falls silent: its carrier is unknown, not gone; the alarm says which of the two it is', async () => {
    first = null
    await worn.close()
    const lost = await saying('the silence', () => standing('lost'))
    match(lost.title, /失联/)
    match(lost.text, /失联不等于离开/)
    equal(await standing('absence'), undefined)
    const { counts, people } = await live()
    equal(counts.silent, 1)
    ok(people.find(({ card: number }) => number === card(0).number)?.silent)
  })
  await step('what it kept in the shadow comes in one piece, and its way has no hole', async () => {
    const back = await openTerminal({ port: own.port, phone: card(0).number, version: '2019' })
    await back.register()
    equal(await back.authenticate(), 0)
    const at = await now()
    equal(await back.batch(Array.from({ length: 20 }, (_, n) => ({ at: at - (20 - n) * 2 * SECOND, place: degreesOf({ x: 20 + n, y: 30 }), battery: 70 }))), 0)
    await saying('the end of the silence', async () => (await standing('lost')) === undefined)
    const { tracks } = await miao.get(personTrack, { persons: card(0).carrier?.person ?? '', from: at - MINUTE, to: at })
    ok((tracks[0]?.spans.flatMap(({ points }) => points).length ?? 0) >= 20)
    await back.close()
  })

  chapter('10:40  阴影里的求救')
  await setClock(officer, beijing(`${DAY} 10:40:00`))
  await step('a call for help without a place is with people at once, with the last known place', async () => {
    const gate = await openJsonTerminal(lines.port, { source: lines.id, token: lines.token })
    const began = performance.now()
    await gate.send({ card: card(2).number, at: await now(), sos: true })
    const help = await until('the call for help', () => standing('sos'))
    ok(performance.now() - began < 5_000)
    equal(help.level, 'red')
    match(help.title, new RegExp(`${card(2).carrier?.name ?? '无人'}发出求救`))
    await gate.close()
  })
  await step('it stands until somebody has handled it', async () => {
    const help = await standing('sos')
    await miao.must(handleAlarm, { id: help?.id ?? '', version: help?.version ?? 0, note: '已到现场，人员中暑，送医', photos: [] })
    const handled = (await alarms('sos'))[0]
    await miao.must(closeAlarm, { id: handled?.id ?? '', version: handled?.version ?? 0, note: '已核实' })
    ok((await alarms('sos')).every(({ state }) => state === 'closed'))
  })

  chapter('14:00  应急疏散')
  await setClock(officer, beijing(`${DAY} 14:00:00`))
  await step('at any moment one sees who is still in which area; whoever cannot be heard is counted as unknown, not as out', async () => {
    for (const n of [1, 2, 3]) places.set(n, { x: tanks.x + n, y: tanks.y })
    for (const n of [4, 5, 6, 7, 8, 9, 10, 11]) places.set(n, { x: office.x + n, y: office.y })
    const inside = await saying('three in the tank farm', async () => {
      const found = (await live()).areas.find(({ name }) => name.includes('罐区'))
      return found?.heads === 3 && found
    })
    equal(inside.silent, 0)
    for (const n of [1, 2, 3]) places.set(n, { x: office.x + n, y: office.y + 2 })
    await saying('nobody in the tank farm', async () => (await live()).areas.find(({ name }) => name.includes('罐区'))?.heads === 0)
  })

  chapter('15:00  谁看过轨迹')
  await step('a worker may not look at the way of others; whoever may is written down', async () => {
    const to = await now()
    const asked = { persons: card(1).carrier?.person ?? '', from: to - HOUR, to }
    const refused = await yi.ask(personTrack, asked)
    ok(!refused.accepted)
    const { tracks } = await miao.get(personTrack, asked)
    ok((tracks[0]?.spans.flatMap(({ points }) => points).length ?? 0) > 10)
    const { lines: written } = await (await signIn(base, 'lanyue-audit', DEMO_PASSWORD)).get(auditJournal, { type: 'positioning.track-looked-at', limit: 10 })
    ok(written.some(({ actor }) => actor.name === '苗可嘉'))
  })
  await step('no sign of formalism has been made of a day like this', async () => {
    equal((await miao.get(listFormalism, { limit: 10 })).total, 0)
  })
  await mqtt.close()
}

export const story: Story = { title: '人员定位：一个班', tell }
