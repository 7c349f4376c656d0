import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { listAlarms } from '@anlan/alarms/contract/alarm'
import { answerDue } from '@anlan/dual-prevention/contract/answer-due'
import { closeDanger } from '@anlan/dual-prevention/contract/close-danger'
import { confirmDanger } from '@anlan/dual-prevention/contract/confirm-danger'
import { listDues, myDues, type Due } from '@anlan/dual-prevention/contract/due'
import { getDanger } from '@anlan/dual-prevention/contract/get-danger'
import type { ImportRun } from '@anlan/dual-prevention/contract/import-register'
import { listDangers } from '@anlan/dual-prevention/contract/list-dangers'
import { rectifyDanger } from '@anlan/dual-prevention/contract/rectify-danger'
import { listMeasures, listUnits } from '@anlan/dual-prevention/contract/register'
import { reportDanger } from '@anlan/dual-prevention/contract/report-danger'
import { districtOverview, enterprisePage } from '@anlan/district-supervision/contract/overview'
import { listReceivers } from '@anlan/exchange/contract/receiver'
import { lastReconciliation, reconcile } from '@anlan/exchange/contract/reconciliation'
import type { Id } from '@anlan/kernel/id'
import { DAY, MINUTE } from '@anlan/kernel/time'
import { listPersons } from '@anlan/people/contract/person'
import { applicability } from '@anlan/plant/contract/applicability'
import { listEnterprises, registerEnterprise } from '@anlan/plant/contract/org'
import { newId } from '@anlan/platform/clock/new-id'
import { verifyAll } from '../audit.ts'
import { beijing, setClock } from '../demo/clock.ts'
import { enterpriseByName, openDistrict, townIds } from '../demo/district.ts'
import { openEnterprise } from '../demo/enterprise.ts'
import { DEMO_PASSWORD } from '../demo/keys.ts'
import { drawPhoto } from '../demo/photo.ts'
import { importPlant } from '../demo/register.ts'
import { PAINT_MAKER_LOGINS } from '../demo/staff.ts'
import { paintMaker } from '../plants/paint-maker/paint-maker.ts'
import { stationHoldings } from '../station-view.ts'
import type { Story, Teller } from '../story.ts'
import { startSystem, type System } from '../system.ts'
import { signIn, until, type Visitor } from '../visitor.ts'

/** Monday, a working day in the 2026 calendar. */
const MORNING = beijing('2026-11-23 07:50:00')

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
  const places = { base, stationUrl: system.station.url, stationAdminKey: system.stationAdminKey }
  let officer!: Visitor
  let org!: Id

  chapter('1  区应急局登记企业')
  await step('the thirteen demonstration enterprises of the notice stand in the register, with provisional codes', async () => {
    officer = await openDistrict(base)
    await setClock(officer, MORNING)
    const { rows, total } = await officer.get(listEnterprises, { limit: 50 })
    equal(total, 13)
    ok(rows.every(({ provisional, registrationCode }) => provisional && /^371002\d{3}$/.test(registrationCode ?? '')))
  })
  await step('the same name cannot be registered twice', async () => {
    const twice = await officer.tell(registerEnterprise, { id: newId(), name: '威海三和涂料有限公司', type: 'production', town: (await townIds(officer)).get('张村镇') ?? '' })
    ok(!twice.accepted)
    equal(twice.refusal.kind, 'conflict')
  })
  await step('a fictitious paint maker is registered, with its administrators, people and accounts', async () => {
    org = await openEnterprise(places, officer, paintMaker, 'lanyue', PAINT_MAKER_LOGINS)
    equal((await enterpriseByName(officer, paintMaker.enterprise.name))?.id, org)
  })
  await step('five of the six systems apply to a producer, and the law says more than the notice asks', async () => {
    const verdict = await officer.get(applicability, { id: org })
    equal(verdict.systems.filter(({ applies }) => applies).length, 5)
    ok(verdict.duties.some(({ citations }) => citations.some(({ clause }) => clause === '安全生产法 41')))
    const station = (await officer.get(listEnterprises, { limit: 50 })).rows.find(({ type }) => type === 'station')
    const ofStation = await officer.get(applicability, { id: station?.id ?? '' })
    equal(ofStation.systems.filter(({ applies }) => applies).length, 1)
    ok(ofStation.duties.length > 0)
  })

  chapter('2  安全管理人员导入风险清单')
  const miao = await signIn(base, 'miao', DEMO_PASSWORD)
  let first!: ImportRun
  await step('a workbook as it really is: good rows are kept, faulty ones come back with the fault beside the cell', async () => {
    const { run, expected, rows } = await importPlant(miao, paintMaker, true)
    first = run
    equal(run.state, 'done')
    const faultyRows = new Set(expected.map(({ row }) => row))
    const named = new Set(run.faults.map(({ row }) => row))
    ok([...faultyRows].every((row) => named.has(row)))
    // The others are right in themselves, but their risk event is not: nothing is half imported.
    equal(named.size, faultyRows.size + (run.counts?.blocked ?? 0))
    equal(run.counts?.faulty, faultyRows.size)
    equal((run.counts?.good ?? 0) + (run.counts?.faulty ?? 0) + (run.counts?.blocked ?? 0), rows)
  })
  await step('every fault is named in Chinese, and the annotated workbook can be fetched', async () => {
    for (const { message } of first.faults) match(message, /[\u4e00-\u9fff]/)
    const workbook = await miao.fetch(`/api/orgs/${org}/files/${first.faultsFile}`)
    equal(workbook.status, 200)
    equal(Buffer.from(await workbook.arrayBuffer()).subarray(0, 2).toString(), 'PK')
  })
  await step('the corrected workbook adds what was missing and doubles nothing', async () => {
    const { run, rows } = await importPlant(miao, paintMaker, false)
    deepEqual([run.state, run.counts?.faulty, run.counts?.good], ['done', 0, rows])
    equal((await miao.get(listUnits, { limit: 50 })).total, paintMaker.units.length)
    equal((await miao.get(listMeasures, { limit: 50 })).total, paintMaker.units.flatMap(({ events }) => events.flatMap(({ measures }) => measures)).length)
  })
  await step('rows already known to the receiver keep its ids', async () => {
    const known = paintMaker.known.measures[0]
    const { rows } = await miao.get(listMeasures, { search: known?.measure ?? '', limit: 50 })
    ok(rows.some(({ id }) => id === known?.id))
  })
  await step('a CSV that calls itself xlsx is refused, and says what to do', async () => {
    const refused = await miao.upload(Buffer.from('单元,事件\n罐区,泄漏\n'), '台账.xlsx').catch((cause: Error) => cause.message)
    match(String(refused), /[\u4e00-\u9fff]/)
  })

  chapter('3  排查到人，手机上报')
  const yi = await signIn(base, 'yiliben', DEMO_PASSWORD)
  let due!: Due
  await step('dues of the day reach the worker whose post it is', async () => {
    await setClock(officer, MORNING + 20 * MINUTE)
    due = await until('a due for 衣立本', async () => {
      const { dues, now } = await yi.get(myDues, {})
      return dues.find(({ state, startAt, endAt }) => state === 'open' && startAt <= now && now < endAt)
    }, 60)
    ok(due.assignees.includes(yi.session.person?.id ?? ''))
    ok(due.content.length > 0 && due.unitName.length > 0)
  })
  await step('measures under 自动化监控 have no plan, so no due', async () => {
    const { rows } = await miao.get(listMeasures, { dataSrc: ['1'], limit: 50 })
    ok(rows.length > 0)
    ok(rows.every(({ plan }) => plan === null))
  })
  const recordId = newId()
  const dangerId = newId()
  await step('he answers with a photo, finds a danger, and reports it in the same breath; sent twice it is once', async () => {
    const photo = await yi.upload(await drawPhoto('呼吸阀阻火器积漆堵塞'), '现场.jpg')
    const commandId = newId()
    const now = (await yi.get(myDues, {})).now
    const answer = {
      due: due.id, record: recordId, result: '1' as const, note: '呼吸阀阻火器积漆', photos: [photo.id], device: 'testbed', checkedAt: now,
      danger: { id: dangerId, description: '溶剂储罐呼吸阀阻火器积漆堵塞', place: due.unitName, photos: [photo.id] },
    }
    const once = await yi.must(answerDue, answer, commandId)
    deepEqual(await yi.must(answerDue, answer, commandId), once)
    equal(once.danger, dangerId)
    const { rows } = await miao.get(listDangers, { search: '阻火器', limit: 50 })
    equal(rows.length, 1)
  })
  await step('a neighbour answers as normal; anyone may report a danger of his own', async () => {
    const ju = await signIn(base, 'juanbang', DEMO_PASSWORD)
    await ju.must(reportDanger, { id: newId(), description: '装卸鹤管静电接地夹弹簧失效', place: '装卸区 2 号鹤位', photos: [] })
    equal((await miao.get(listDangers, { state: ['reported'], limit: 50 })).total, 2)
  })

  chapter('4  五定、整改、验收、超期上报')
  const persons = (await miao.get(listPersons, { limit: 500 })).rows
  const id = (name: string) => persons.find((person) => person.name === name)?.id ?? ''
  const shan = await signIn(base, 'shan', DEMO_PASSWORD)
  const version = async () => (await miao.get(getDanger, { id: dangerId })).danger.version
  const five = () => ({
    id: dangerId, name: '呼吸阀阻火器堵塞', level: '0' as const, source: '1' as const, kind: '7' as const, manageType: '1' as const,
    responsible: id('单逸舟'), acceptor: id('苗可嘉'), measures: '拆洗阻火器，增加月度检查', cost: 0.3, deadline: '2026-11-25',
  })
  await step('it is not confirmed with the same person rectifying and accepting, or a deadline that has passed', async () => {
    const same = await miao.tell(confirmDanger, { ...five(), version: await version(), acceptor: id('单逸舟') })
    const past = await miao.tell(confirmDanger, { ...five(), version: await version(), deadline: '2026-11-01' })
    ok(!same.accepted && !past.accepted)
    equal(same.refusal.field, 'acceptor')
    equal(past.refusal.field, 'deadline')
  })
  await step('it is confirmed with the five fixings', async () => {
    equal((await miao.must(confirmDanger, { ...five(), version: await version() })).state, 'rectifying')
  })
  await step('a stale edit is told, nothing is overwritten', async () => {
    const stale = await miao.tell(confirmDanger, { ...five(), version: 1 })
    ok(!stale.accepted)
    equal(stale.refusal.kind, 'conflict')
  })
  await step('the deadline passes: the danger is overdue and climbs to the next responsible person', async () => {
    await setClock(officer, beijing('2026-11-26 08:00:00'))
    const alarm = await until('an alarm of the overdue danger', async () => {
      const { rows } = await shan.get(listAlarms, { limit: 50 })
      return rows.find(({ subject, kind }) => subject === dangerId && kind.includes('overdue'))
    })
    ok(alarm.addressees.length > 0)
    ok((await miao.get(getDanger, { id: dangerId })).overdue)
    await setClock(officer, beijing('2026-11-26 08:00:00') + 3 * DAY)
    // To the top, over the steps between: nothing is left that changes it behind whoever rectifies it.
    await until('it climbs to the principal', async () => (await miao.get(getDanger, { id: dangerId })).danger.climbed === 3)
  })
  await step('it is rectified with a photo, accepted by somebody else, and closed', async () => {
    const photo = await shan.upload(await drawPhoto('阻火器已清洗复装', '#3f6f5f'), '整改后.jpg')
    await shan.must(rectifyDanger, { id: dangerId, version: await version(), rectification: '已拆洗并试压', photos: [photo.id] })
    const own = await shan.tell(closeDanger, { id: dangerId, version: await version(), comment: '自己验收' })
    ok(!own.accepted)
    equal((await miao.must(closeDanger, { id: dangerId, version: await version(), comment: '现场核实，阻火器通畅' })).state, 'accepted')
    const { timeline } = await miao.get(getDanger, { id: dangerId })
    ok(timeline.length >= 5)
  })
  await step('what nobody inspected is recorded honestly as 未排查', async () => {
    const { total } = await until('missed dues', async () => {
      const missed = await miao.get(listDues, { from: '2026-11-23', to: '2026-11-26', state: ['missed'], limit: 50 })
      return missed.total > 0 && missed
    })
    ok(total > 0)
  })

  chapter('5  报送到省接收站和区收件箱，断电断网也不丢、不重')
  const admin = miao
  const receivers = async () => (await admin.get(listReceivers, {})).receivers
  const quiet = () => until('everything is delivered', async () => {
    const all = await receivers()
    return all.length === 2 && all.every(({ health }) => health.waiting === 0 && health.delivered > 0) && all
  }, 120)
  /** Nothing waits in the queue before what has just happened stands in it: the station itself is asked. */
  const dangersHeld = (count: number) => until(`the station holds ${count} dangers`, async () => {
    const held = await stationHoldings(system.station.url, paintMaker.enterprise.companyCode)
    return held['sec_hidden_danger_info'] === count && held
  }, 60)
  await step('every record reaches both receivers, none is refused', async () => {
    const all = await quiet()
    deepEqual(all.map(({ health }) => health.refused), [0, 0])
    deepEqual(all.map(({ health }) => health.held), [0, 0])
  })
  await step('the station holds units, events, measures, plans, records and the closed danger', async () => {
    const held = await dangersHeld(1)
    equal(held['sec_security_risk_unit'], paintMaker.units.length)
    ok((held['sec_hidden_check_record'] ?? 0) > 0)
  })
  await step('the station is killed; work goes on; nothing is lost', async () => {
    await system.station.kill()
    const more = newId()
    await yi.must(reportDanger, { id: more, description: '罐区东侧消防栓出水口盖缺失', place: '溶剂储罐区' })
    await miao.must(confirmDanger, { ...five(), id: more, name: '消防栓出水口盖缺失', kind: '5', version: 1, deadline: '2026-12-05' })
    await until('it waits for the province', async () => (await receivers()).some(({ kind, health }) => kind === 'province' && health.waiting > 0))
    await until('the district has it already', async () => (await receivers()).some(({ kind, health }) => kind === 'district' && health.waiting === 0))
    ok((await receivers()).some(({ kind, health }) => kind === 'province' && health.waiting > 0))
    await system.station.start()
    await quiet()
    await dangersHeld(2)
  })
  await step('the server is killed in the middle; it goes on where it was', async () => {
    const killed = system.server.kill()
    await killed
    await system.server.start()
    await quiet()
  })
  await step('reconciliation says 0 differences with both', async () => {
    for (const { id: receiver } of await receivers()) {
      const asked = await admin.must(reconcile, { receiver })
      const result = await until('the receiver answers', async () => {
        const { reconciliation } = await admin.get(lastReconciliation, { receiver })
        return reconciliation?.id === asked.id && reconciliation.state !== 'asked' && reconciliation
      }, 60)
      deepEqual([result.state, result.differences, result.pending], ['done', 0, 0])
      ok(result.compared > 500)
    }
  })

  chapter('6  区应急局在一页上看到')
  await step('who is live, what was done, what is overdue, what has been delivered', async () => {
    const again = await signIn(base, 'quju', DEMO_PASSWORD)
    const overview = await again.get(districtOverview, {})
    const row = overview.enterprises.find(({ id: enterprise }) => enterprise === org)
    equal(overview.totals.enterprises, 14)
    equal(overview.totals.live, 1)
    equal(row?.live, 'live')
    const page = await again.get(enterprisePage, { enterprise: org })
    ok(page.delivered.some(({ kind, count }) => kind === 'unit' && count === paintMaker.units.length))
  })
  await step('another enterprise and the district itself cannot open the plant’s own pages', async () => {
    const foreign = await officer.at(org).ask(listDangers, {})
    ok(!foreign.accepted)
    equal(foreign.refusal.code, 'other-org')
  })
  await step('the audit chain is whole', async () => {
    equal(await verifyAll(system.databaseUrl), 0)
  })
}

export const story: Story = { title: '主线：一家企业从风险清单到省平台', tell }
