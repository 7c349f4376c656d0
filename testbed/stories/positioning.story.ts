import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { type Alarm, listAlarms } from '@anlan/alarms/contract/alarm'
import { closeAlarm, handleAlarm } from '@anlan/alarms/contract/handle-alarm'
import { openTerminal, type Terminal } from '@anlan/edge-jtt-808/testing/simulator'
import { openGateSystem } from '@anlan/edge-position-json/testing/gate-system'
import { openJsonTerminal } from '@anlan/edge-position-json/testing/json-terminal'
import { openMqttTerminal } from '@anlan/edge-position-mqtt/testing/mqtt-terminal'
import { listFormalism } from '@anlan/dual-prevention/contract/formalism'
import { endpointsOf } from '@anlan/kernel/register'
import { HOUR, type Instant, MINUTE, SECOND } from '@anlan/kernel/time'
import { listSuspicions } from '@anlan/major-danger/contract/suspicion'
import { auditJournal } from '@anlan/people/contract/audit'
import { saveIdentity } from '@anlan/people/contract/identity'
import { listPersons } from '@anlan/people/contract/person'
import { areaRegister, type PlanPoint } from '@anlan/plant/contract/place'
import { newId } from '@anlan/platform/clock/new-id'
import { bindCard, cardRegister, listCardStatus, listUnknownCards, unbindCard } from '@anlan/positioning/contract/card'
import { beginAbnormal, endAbnormal } from '@anlan/positioning/contract/abnormal'
import { fenceRegister } from '@anlan/positioning/contract/fence'
import { gateCounts, gateRegister } from '@anlan/positioning/contract/gate'
import { confirmDispersal } from '@anlan/positioning/contract/gathering'
import { groundFit } from '@anlan/positioning/contract/ground'
import { livePositions, personTrack } from '@anlan/positioning/contract/live'
import { giveSign, listSigns, vouchFor } from '@anlan/positioning/contract/sign'
import { getPositionAlarm, listPositionAlarms, type PositionAlarm } from '@anlan/positioning/contract/positioning-alarm'
import { beijing, setClock } from '../demo/clock.ts'
import { openDistrict } from '../demo/district.ts'
import { openEnterprise } from '../demo/enterprise.ts'
import { DEMO_PASSWORD } from '../demo/keys.ts'
import { nobodysNumber } from '../demo/positioning/identity.ts'
import { degreesOf, layPositioning, SCHEMATIC } from '../demo/positioning/lay-positioning.ts'
import { sourceFor } from '../demo/positioning/terminals.ts'
import { importPlant } from '../demo/register.ts'
import { laySite } from '../demo/site.ts'
import { PAINT_MAKER_LOGINS } from '../demo/staff.ts'
import { paintMaker } from '../plants/paint-maker/paint-maker.ts'
import type { Story, Teller } from '../story.ts'
import { startSystem, type System } from '../system.ts'
import { signIn, until } from '../visitor.ts'
import { tellExchange } from './positioning-exchange.ts'
import { tellPatrol } from './positioning-patrol.ts'

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

const tellWithin = async (teller: Teller, system: System): Promise<void> => {
  const { chapter, step } = teller
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
  const gathering = async (): Promise<PositionAlarm> => {
    const [found] = (await miao.get(listPositionAlarms, { kind: ['gathering'] })).rows
    ok(found !== undefined)
    return found
  }
  await step('its snapshot holds the seven people where they stood, and each of their cards was told to disperse', async () => {
    const { moments } = await miao.get(getPositionAlarm, { id: (await gathering()).id })
    const red = moments.findLast(({ level }) => level === 'red')
    const seven = [1, 2, 3, 4, 5, 6, 7].map((n) => card(n).carrier?.name ?? '').toSorted()
    equal(red?.snapshot?.people.map(({ name }) => name).toSorted().join(), seven.join())
    ok(red.snapshot?.people.every(({ x, y }) => Math.hypot(x - tanks.x, y - tanks.y) < 20))
    equal(red.said.map(({ name }) => name).toSorted().join(), seven.join())
    ok((red.snapshot?.lon ?? 0) > 73)
  })
  await step('they disperse, and it is not over: a person has to see it and confirm it', async () => {
    const { id } = await gathering()
    const word = { id, note: '已到罐区查看，人员全部离开', photos: [] }
    const early = await miao.tell(confirmDispersal, word)
    ok(!early.accepted)
    match(early.refusal.message, /还没有散开，现场现有 7 人/)
    for (const n of [1, 2, 3, 4, 5, 6, 7]) places.set(n, { x: 12 + n * 26, y: n % 2 === 0 ? 6 : 40 })
    await saying('the dispersal', async () => (await gathering()).state === 'dispersed')
    ok((await standing('gathering')) !== undefined)
    equal((await live()).standing.find((it) => it.id === id)?.confirm, 'now')
    await saying('the confirmation', async () => (await miao.tell(confirmDispersal, word)).accepted)
    ok((await alarms('gathering')).every(({ clearedAt }) => clearedAt !== null))
    equal((await gathering()).state, 'ended')
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
  await step('he is asked for a sign; the safety manager has seen him, and the alarm says that he has answered', async () => {
    const silent = card(0).carrier?.person ?? ''
    const [waiting] = (await miao.get(listSigns, { persons: [silent] })).asked
    ok(waiting !== undefined && waiting.state !== 'answered')
    ok((await alarms('sign-asked')).some(({ addressees }) => addressees.some(({ person }) => person === silent)))
    await miao.must(vouchFor, { id: newId(), person: silent, at: await now(), area: areas.find(({ name }) => name.includes('办公楼'))?.name ?? '' })
    match((await saying('the answer', async () => {
      const found = await standing('lost')
      return found?.title.includes('已应答') && found
    })).title, /终端失联，本人已应答/)
    equal(await standing('sign-asked'), undefined)
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

  chapter('10:20  应答和未应答')
  await setClock(officer, beijing(`${DAY} 10:20:00`), FAST)
  await step('two at a post fall silent: who scans the code on the wall is there; who gives no sign is missed, and the alarm says on which ground', async () => {
    const workers = await Promise.all(['shan', 'gao', 'qiu', 'yiliben', 'luan', 'mou', 'juanbang', 'teng', 'dou'].map((login) => signIn(base, login, DEMO_PASSWORD)))
    const numberOf = (person: string | undefined): number => cards.findIndex(({ carrier }, n) => n > 0 && carrier?.person === person)
    const answering = workers.find(({ session }) => numberOf(session.person?.id) > 0) ?? yi
    const there = numberOf(answering.session.person?.id)
    const missing = there === 1 ? 2 : 1
    const post = newId()
    const tankFarm = (await miao.get(endpointsOf(areaRegister).list, { limit: 100 })).rows.find(({ data }) => data.name.includes('罐区'))
    const persons = [there, missing].flatMap((n) => card(n).carrier?.person ?? [])
    await miao.must(endpointsOf(fenceRegister).save, {
      id: post, version: 0, data: { name: '值守岗', plan: SCHEMATIC, shape: { kind: 'circle', ...tanks, radius: 25 }, production: false, rules: [{ kind: 'absence', who: { persons }, threshold: 60 }] },
    } as never)
    places.set(0, { x: 6, y: 6 })
    for (const n of [there, missing]) places.set(n, { x: tanks.x + n, y: tanks.y })
    await saying('nobody is silent', async () => (await standing('lost')) === undefined)
    await saying('both at their post', async () => (await live()).areas.find(({ name }) => name === '值守岗')?.heads === 2)
    for (const n of [there, missing]) places.delete(n)
    await saying('both are asked', async () => (await miao.get(listSigns, {})).asked.length === 2)
    await answering.must(giveSign, { id: newId(), at: await now(), code: tankFarm?.id ?? '' })
    const absent = await saying('the absence', () => standing('absence'))
    match(absent.title, new RegExp(`^${card(missing).carrier?.name ?? '无人'}离岗待核实`))
    match(absent.text, /终端失联且未应答/)
    equal((await alarms('absence')).filter(({ clearedAt }) => clearedAt === null).length, 1)
    await saying('he is missed', async () => (await alarms('lost')).some(({ title, level, clearedAt }) => clearedAt === null && level === 'orange' && title.includes('失联且未应答')))
    const seen = (await live()).people.find(({ carrier }) => carrier.person === answering.session.person?.id)
    deepEqual([seen?.answer, seen?.sign?.how, seen?.silent], ['answered', 'code', true])
    for (const n of [there, missing]) places.set(n, { x: 12 + n * 26, y: 40 })
    await saying('all of it is over', async () => (await standing('lost')) === undefined && (await standing('absence')) === undefined)
    await miao.must(endpointsOf(fenceRegister).remove, { id: post, version: 1 })
    places.delete(0)
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

  chapter('11:00  门岗和异常工况')
  await setClock(officer, beijing(`${DAY} 11:00:00`), FAST)
  const fences = (await miao.get(endpointsOf(fenceRegister).list, { limit: 100 })).rows
  const fenceOf = (name: string): string => fences.find(({ data }) => data.name.includes(name))?.id ?? ''
  const suspected = async (title: string) => (await miao.get(listSuspicions, { limit: 100 })).rows.find((it) => it.title.includes(title) && it.state === 'suspected')
  const access = await sourceFor(miao, '门禁系统', 'json-tcp', 'plan')
  const gates = await openGateSystem(access.port, { source: access.id, token: access.token }, 'N1')
  await step('three people pass a gate and two cards are seen behind it: one has no terminal, which is told and suspected as a major danger', async () => {
    await miao.must(endpointsOf(gateRegister).save, { id: newId(), version: 0, data: { name: '罐区闸机', code: 'N1', kind: 'turnstile', fences: [fenceOf('罐区')] } })
    for (const n of [1, 2]) places.set(n, { x: tanks.x + n, y: tanks.y })
    for (const n of [1, 2]) await gates.pass('in', await now(), { card: card(n).number })
    await gates.pass('in', await now(), { person: '外来施工人员' })
    const told = await saying('people without a terminal', () => standing('without-terminal'))
    match(told.title, /罐区有 1 人未佩戴终端/)
    ok(await saying('5.7.3 is suspected', () => suspected('未佩戴定位终端')))
    const [area] = (await miao.get(gateCounts, {})).areas
    deepEqual([area?.inside, area?.cards, area?.difference], [3, 2, 1])
  })
  await step('he is given a card, and it goes', async () => {
    const spare = (await miao.get(listCardStatus, { bound: false, limit: 10 })).rows[0]
    const [, , , , , , , , , , , , bare] = (await miao.get(listPersons, { limit: 100 })).rows
    await miao.must(saveIdentity, { person: bare?.id ?? '', version: 0, idNumber: nobodysNumber(99) })
    await miao.must(bindCard, { card: spare?.id ?? '', person: bare?.id ?? '' })
    await saying('the end', async () => {
      await mqtt.fix([{ card: spare?.number ?? '', at: await now(), x: tanks.x + 4, y: tanks.y, floor: 1, accuracy: 1 }])
      return (await standing('without-terminal')) === undefined
    })
    await saying('the suspicion has lapsed', async () => (await suspected('未佩戴定位终端')) === undefined)
    await miao.must(unbindCard, { card: spare?.id ?? '', reason: '离场' })
    for (const n of [1, 2, 3]) await gates.pass('out', await now(), { person: `${n}` })
    for (const n of [1, 2]) places.set(n, { x: 12 + n * 26, y: n % 2 === 0 ? 6 : 40 })
    gates.close()
  })
  await setClock(officer, beijing(`${DAY} 11:30:00`), 2)
  await step('a unit area in an abnormal condition: seven people are one too many until one has left', async () => {
    const [unit, id] = [middleOf('投料区'), newId()]
    await miao.must(beginAbnormal, { id, fence: fenceOf('投料区'), reason: '分散釜温度高高报，正在紧急降温' })
    for (const n of [1, 2, 3, 4, 5, 6, 7]) places.set(n, { x: unit.x + (n % 2 === 0 ? 6 : -6), y: unit.y + (n - 4) * 3 })
    match((await saying('too many people', () => standing('crowd'))).title, /投料区超员：7 人/)
    ok(await saying('5.7.4 is suspected', () => suspected('投料区人员聚集')))
    for (const n of [1, 2, 3, 4, 5, 6, 7]) places.set(n, { x: 12 + n * 26, y: n % 2 === 0 ? 6 : 40 })
    await saying('the end', async () => (await standing('crowd')) === undefined)
    await saying('the suspicion has lapsed', async () => (await suspected('投料区人员聚集')) === undefined)
    await miao.must(endAbnormal, { id, version: 1, note: '温度恢复正常' })
  })

  const patrolling = (await Promise.all(['shan', 'gao', 'qiu', 'yiliben', 'luan', 'mou', 'juanbang', 'teng', 'dou'].map((login) => signIn(base, login, DEMO_PASSWORD)))).find(({ session }) => cards.some(({ carrier }, n) => n > 0 && carrier?.person === session.person?.id)) ?? yi
  const patrols = cards.findIndex(({ carrier }) => carrier?.person === patrolling.session.person?.id)
  await tellPatrol(teller, {
    day: DAY, officer, manager: miao, walker: patrolling, spots: [{ x: 12, y: 60 }, { x: 40, y: 60 }, { x: 70, y: 60 }], now, saying, standing,
    put: (place) => void (place === null ? places.delete(patrols) : places.set(patrols, place)),
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
  await tellExchange(teller, system, { manager: miao, companyCode: paintMaker.enterprise.companyCode, lines, carriers: [card(2), card(3)].map(({ number, carrier }) => ({ number, person: carrier?.person ?? '' })), place: tanks })
}

export const story: Story = { title: '人员定位：一个班', tell }
