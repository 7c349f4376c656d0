import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { listAlarms } from '@anlan/alarms/contract/alarm'
import { issueOrders } from '@anlan/district-supervision/contract/issue-orders'
import { answerDue, makeUpDue } from '@anlan/dual-prevention/contract/answer-due'
import { closeDanger } from '@anlan/dual-prevention/contract/close-danger'
import { confirmDanger } from '@anlan/dual-prevention/contract/confirm-danger'
import { coAcceptDanger } from '@anlan/dual-prevention/contract/danger/co-accept'
import { approveTreatment, planTreatment, tellMajorDanger } from '@anlan/dual-prevention/contract/danger/treatment'
import { type Due, listDues, myDues } from '@anlan/dual-prevention/contract/due'
import { explainDue } from '@anlan/dual-prevention/contract/explain-due'
import { forecastDay } from '@anlan/dual-prevention/contract/forecast-dues'
import { appealFormalism, listFormalism, upholdFormalism } from '@anlan/dual-prevention/contract/formalism'
import { getDanger } from '@anlan/dual-prevention/contract/get-danger'
import { placeRegister } from '@anlan/dual-prevention/contract/inspection/place'
import { finishRound, listRoundRuns, myRounds, saveRound } from '@anlan/dual-prevention/contract/inspection/round'
import { getInspectionSetting, saveInspectionSetting } from '@anlan/dual-prevention/contract/inspection/setting'
import { rectifyDanger } from '@anlan/dual-prevention/contract/rectify-danger'
import { listMeasures, listPlans, listUnits } from '@anlan/dual-prevention/contract/register'
import { reportDanger } from '@anlan/dual-prevention/contract/report-danger'
import { approveStop } from '@anlan/dual-prevention/contract/stops/decide-stop'
import { getStop, previewStop } from '@anlan/dual-prevention/contract/stops/get-stop'
import { requestStop } from '@anlan/dual-prevention/contract/stops/request-stop'
import { restartUnit } from '@anlan/dual-prevention/contract/stops/restart-unit'
import { explainScore, listScoreLines, recomputeScore } from '@anlan/effect/contract/score'
import { listReceivers } from '@anlan/exchange/contract/receiver'
import { lastReconciliation, reconcile } from '@anlan/exchange/contract/reconciliation'
import type { Id } from '@anlan/kernel/id'
import { endpointsOf, type Register } from '@anlan/kernel/register'
import { addDays, HOUR, type Instant, MINUTE, SECOND } from '@anlan/kernel/time'
import { listSuspicions } from '@anlan/major-danger/contract/suspicion'
import { getOrder, listOrders } from '@anlan/orders/contract/order-views'
import { replyOrder, signOrder } from '@anlan/orders/contract/work-order'
import { listDepartments } from '@anlan/people/contract/department'
import { listPersons } from '@anlan/people/contract/person'
import { generateRoster, saveShift, setRoster } from '@anlan/people/contract/roster'
import { newId } from '@anlan/platform/clock/new-id'
import { commitmentDraft, publishCommitment } from '@anlan/responsibility/contract/publish-commitment'
import { beijing, setClock } from '../demo/clock.ts'
import { openDistrict } from '../demo/district.ts'
import { openEnterprise } from '../demo/enterprise.ts'
import { DEMO_PASSWORD } from '../demo/keys.ts'
import { drawPhoto } from '../demo/photo.ts'
import { importPlant } from '../demo/register.ts'
import { PAINT_MAKER_LOGINS } from '../demo/staff.ts'
import { paintMaker } from '../plants/paint-maker/paint-maker.ts'
import type { Story, Teller } from '../story.ts'
import { startSystem, type System } from '../system.ts'
import { signIn, until, type Visitor } from '../visitor.ts'

/** The week of National Day 2026: Monday to Wednesday are workdays, from Thursday on it is a holiday. */
const MONDAY = '2026-09-28'
const TUESDAY = '2026-09-29'
const WEDNESDAY = '2026-09-30'
const HOLIDAY = '2026-10-01'
const NEXT_MONDAY = '2026-10-05'
const SECRET = DEMO_PASSWORD

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
  const clock = (day: string, time: string): Promise<void> => setClock(officer, beijing(`${day} ${time}:00`))
  await clock(MONDAY, '06:30')
  const org = await openEnterprise({ base, stationUrl: system.station.url, stationAdminKey: system.stationAdminKey }, officer, paintMaker, 'lanyue', PAINT_MAKER_LOGINS)
  const as = (login: string): Promise<Visitor> => signIn(base, login, DEMO_PASSWORD)
  const [miao, lin, ling, shan, yi, luan] = [await as('miao'), await as('lin'), await as('ling'), await as('shan'), await as('yiliben'), await as('luan')]
  const persons = (await miao.get(listPersons, { limit: 500 })).rows
  const personOf = (name: string): Id => persons.find((person) => person.name === name)?.id ?? ''
  const photoBy = async (who: Visitor, words: string): Promise<Id> => (await who.upload(await drawPhoto(words), `${words}.jpg`)).id
  const openOf = async (who: Visitor): Promise<{ dues: Due[]; now: Instant }> => {
    const { dues, now } = await who.get(myDues, {})
    return { now, dues: dues.filter(({ state, startAt, endAt }) => state === 'open' && startAt <= now && now < endAt) }
  }
  const dangerNow = async (id: Id) => (await miao.get(getDanger, { id })).danger
  const alarmAbout = (subject: Id, kind: string) => until(`an alarm of kind ${kind}`, async () => (await miao.get(listAlarms, { limit: 100 })).rows.find((it) => it.subject === subject && it.kind.includes(kind)))

  chapter('周一  白班和夜班')
  const shifts = { day: newId(), night: newId() }
  await step('the tank farm is manned by two people who change at eight in the morning and in the evening', async () => {
    await importPlant(miao, paintMaker, false)
    await miao.must(saveShift, { id: shifts.day, name: '白班', starts: 8 * 60, ends: 20 * 60 })
    await miao.must(saveShift, { id: shifts.night, name: '夜班', starts: 20 * 60, ends: 8 * 60 })
    const post = (await miao.get(listDepartments, {})).posts.find(({ name }) => name === '罐区操作岗')?.id ?? ''
    const { entries } = await miao.must(generateRoster, {
      post, from: MONDAY, to: '2026-10-11', pattern: [shifts.day],
      teams: [{ offset: 0, persons: [personOf('衣立本')] }],
    })
    ok(entries >= 14)
    for (let day = MONDAY; day <= '2026-10-11'; day = addDays(day, 1)) await miao.must(setRoster, { day, shift: shifts.night, post, before: [], persons: [personOf('栾知行')] })
  })
  await step('what falls due by day reaches the day shift, and it is told why: the plan, the calendar, the roster', async () => {
    await clock(MONDAY, '08:20')
    const due = await until('a due of the day shift alone', async () => (await openOf(yi)).dues.find(({ assignees }) => assignees.includes(personOf('衣立本')) && !assignees.includes(personOf('栾知行'))), 60)
    const { reasons, mine } = await yi.get(explainDue, { id: due.id })
    ok(mine)
    ok(reasons.some(({ topic }) => topic === 'cycle') && reasons.some(({ topic, text }) => topic === 'who' && /[\u4e00-\u9fff]/.test(text)))
  })
  await step('the calendar tells ahead that the holiday brings no work of legal workdays, and the day before does', async () => {
    const { rows } = await miao.get(listPlans, { limit: 500 })
    const onWorkdays = new Set(rows.filter(({ workDayType }) => workDayType === '1').map(({ id }) => id))
    ok(onWorkdays.size > 0)
    const comes = async (day: string): Promise<number> => (await miao.get(forecastDay, { day, limit: 500 })).rows.filter(({ plan }) => onWorkdays.has(plan)).length
    ok((await comes(WEDNESDAY)) > 0)
    equal(await comes(HOLIDAY), 0)
  })

  chapter('周一  承诺公告')
  const sign = async (day: string) => {
    const draft = await ling.get(commitmentDraft, {})
    equal(draft.day, day)
    return ling.must(publishCommitment, { ...draft.declaration, id: newId(), content: draft.content, explanations: [], secret: SECRET })
  }
  await step('the principal signs the commitment that the system has prefilled', async () => {
    equal((await sign(MONDAY)).issue, 1)
  })
  await step('a commitment that is at odds with the day is not signed without an explanation', async () => {
    const { declaration, content } = await ling.get(commitmentDraft, {})
    const odd = await ling.tell(publishCommitment, { ...declaration, counts: { ...declaration.counts, specialFire: declaration.counts.specialFire + 3 }, id: newId(), content, explanations: [], secret: SECRET })
    ok(!odd.accepted)
    match(odd.refusal.message, /[\u4e00-\u9fff]/)
  })

  chapter('周一  诚实的停用')
  const units = (await miao.get(listUnits, { limit: 100 })).rows
  const unit = units.find(({ name }) => name.includes('装卸车')) ?? units[0]
  const honest = newId()
  const asked = (id: Id, which: Id, from: Instant, hours: number, photo: Id) => ({
    id, unit: which, kind: 'maintenance' as const, startAt: from, endAt: from + hours * HOUR, reason: '更换鹤管旋转接头', cleared: '管线物料已退净，氮气置换合格', isolated: '进出料加盲板两处，电源断开上锁', confirmedBy: personOf('衣立本'), photos: [photo],
  })
  await step('before it is approved one sees what would pause and what goes on: fire, gas and emergency always do', async () => {
    const { measures } = await shan.get(previewStop, { unit: unit?.id ?? '' })
    ok(measures.some(({ paused }) => paused) && measures.some(({ paused }) => !paused))
    ok(measures.filter(({ paused }) => !paused).every(({ reason }) => reason.startsWith('照常')))
  })
  await step('whoever asks for a stop cannot approve it; the principal can; from then on its running measures pause', async () => {
    const from = beijing(`${MONDAY} 10:00:00`)
    await lin.must(requestStop, asked(honest, unit?.id ?? '', from, 24, await photoBy(lin, '盲板已加装')))
    const own = await lin.tell(approveStop, { id: honest, version: 1 })
    ok(!own.accepted)
    equal((await ling.must(approveStop, { id: honest, version: 1, comment: '同意' })).state, 'approved')
    await clock(MONDAY, '10:05')
    await until('the stop runs', async () => (await miao.get(getStop, { id: honest })).stop.state === 'running')
    deepEqual((await miao.get(getStop, { id: honest })).signs, [])
  })

  chapter('周一夜里  漏查和补查')
  await step('in the evening what is still open goes from hand to hand to the night shift', async () => {
    await clock(MONDAY, '20:20')
    const due = await until('a due of the night shift', async () => (await openOf(luan)).dues[0], 60)
    ok(due.assignees.includes(personOf('栾知行')))
  })
  let missed!: Due
  await step('what nobody inspects until its end is 未排查, and so it stays when it is made up for with the reason', async () => {
    await clock(MONDAY, '21:00')
    const row = await until('a missed due', async () => (await miao.get(listDues, { from: MONDAY, to: MONDAY, state: ['missed'], limit: 50 })).rows.find(({ assignees }) => assignees.includes(personOf('衣立本'))), 60)
    missed = row
    const now = (await yi.get(myDues, {})).now
    equal((await yi.must(makeUpDue, { due: missed.id, record: newId(), result: '0', checkedAt: now, reason: '当时在装卸台处理溢流，未能按时到场' })).state, 'made-up')
    const again = await yi.tell(answerDue, { due: missed.id, record: newId(), result: '0', checkedAt: missed.startAt + MINUTE })
    ok(!again.accepted)
  })

  chapter('周二  巡检路线：一次漏走，一次走过场')
  const places = [newId(), newId()] as const
  const round = newId()
  await step('a round leads from the pump house to the dyke, ten minutes at each', async () => {
    const save = endpointsOf(placeRegister as unknown as Register).save
    for (const [n, name] of ['泵房', '防火堤北角'].entries()) await miao.must(save, { id: places[n] ?? '', version: 0, data: { name } } as never)
    await clock(TUESDAY, '07:40')
    await miao.must(saveRound, {
      id: round, version: 0, name: '罐区巡检', stops: places.map((place) => ({ place, minSeconds: 600 })), cycle: 2, cycleUnit: '小时', windowStart: '08:00', windowEnd: '12:00', person: personOf('衣立本'),
    })
    await until('the walks of the day', async () => (await miao.get(listRoundRuns, { round, limit: 10 })).rows[0], 60)
    await sign(TUESDAY)
  })
  await step('a round that nobody walks is recorded as not walked', async () => {
    await clock(TUESDAY, '10:01')
    const runs = await until('a missed round', async () => {
      const { rows } = await miao.get(listRoundRuns, { round, state: ['missed'], limit: 10 })
      return rows.length > 0 && rows
    }, 60)
    equal(runs.length, 1)
  })
  await step('a round walked in twenty seconds is taken, and its facts say so: too fast, and nothing shows that anybody stood there', async () => {
    const run = await until('the next round', async () => (await yi.get(myRounds, {})).runs.find(({ state, startAt }) => state === 'open' && startAt <= beijing(`${TUESDAY} 10:01:00`)))
    const start = beijing(`${TUESDAY} 10:01:00`)
    const { facts } = await yi.must(finishRound, {
      run: run.id, startedAt: start, endedAt: start + 20 * SECOND, visits: places.map((place, n) => ({ place, arrived: start + n * 10 * SECOND, left: start + (n + 1) * 10 * SECOND })),
    })
    deepEqual([facts.complete, facts.tooFast.length, facts.unproven.length], [true, 2, 2])
  })
  await step('more answers within a minute than the enterprise allows are a sign of formalism: the person may explain, the safety manager decides', async () => {
    const { version, setting } = await miao.get(getInspectionSetting, {})
    await miao.must(saveInspectionSetting, { ...setting, version, figures: [{ name: 'formalism-answers', value: 5 }] })
    const { dues, now } = await until('five dues that are open', async () => {
      const found = await openOf(yi)
      return found.dues.length >= 5 && found
    })
    for (const due of dues) await yi.must(answerDue, { due: due.id, record: newId(), result: '0', checkedAt: now, photos: [await photoBy(yi, due.content.slice(0, 12))] })
    const sign = await until('a sign', async () => (await miao.get(listFormalism, { limit: 50 })).rows.find(({ kind }) => kind === 'many-answers'), 60)
    const early = await miao.tell(upholdFormalism, { id: sign.id, version: sign.version, decision: '属实' })
    ok(!early.accepted)
    await yi.must(appealFormalism, { id: sign.id, version: sign.version, reason: '提前看完，回到操作室一起提交的' })
    equal((await miao.must(upholdFormalism, { id: sign.id, version: sign.version + 1, decision: '视频显示人未离开操作室' })).state, 'upheld')
  })

  chapter('周二  不诚实的停用')
  await step('a stop that begins just before many inspections run out bears its signs, for the enterprise first and on the record that goes up', async () => {
    const other = units.find(({ id, measures }) => id !== unit?.id && measures > 6) ?? units[1]
    const stop = newId()
    const now = beijing(`${TUESDAY} 10:15:00`)
    await clock(TUESDAY, '10:15')
    await lin.must(requestStop, asked(stop, other?.id ?? '', now + 5 * MINUTE, 30, await photoBy(lin, '临时停车')))
    await ling.must(approveStop, { id: stop, version: 1 })
    await clock(TUESDAY, '10:25')
    await until('it runs', async () => (await miao.get(getStop, { id: stop })).stop.state === 'running')
    const { rows } = await miao.get(listMeasures, { unit: other?.id, classify1: ['3'], limit: 50 })
    const measure = rows.find(({ plan }) => plan !== null)
    await yi.must(reportDanger, { id: newId(), description: '搅拌电机运行中电流波动', place: other?.name ?? '', measure: measure?.id })
    const signs = await until('signs on the record', async () => {
      const found = (await miao.get(getStop, { id: stop })).signs
      return found.length > 0 && found
    })
    ok(signs.every(({ facts }) => facts.length > 0))
  })
  await step('the honest stop has ended: nothing resumes before somebody has looked, and then everything does', async () => {
    await until('it waits for the restart inspection', async () => (await miao.get(getStop, { id: honest })).stop.state === 'to-restart', 60)
    const { stop, measures } = await miao.get(getStop, { id: honest })
    const checks = measures.filter(({ paused }) => paused).map(({ measure }) => ({ measure, result: '0' as const }))
    const short = await shan.tell(restartUnit, { id: honest, version: stop.version, checks: checks.slice(1), comment: '管线试压合格，具备复产条件', photos: [await photoBy(shan, '试压')] })
    ok(!short.accepted)
    equal((await shan.must(restartUnit, { id: honest, version: stop.version, checks, comment: '管线试压合格，具备复产条件', photos: [await photoBy(shan, '试压合格')] })).state, 'ended')
  })

  chapter('周二  重大事故隐患')
  const major = newId()
  await step('a danger of level 重大 is confirmed: it cannot be called rectified before its plan is approved and it has been reported', async () => {
    await yi.must(reportDanger, { id: major, description: 'V-703 高高液位联锁被旁路，未办理审批', place: '溶剂储罐区', photos: [await photoBy(yi, '联锁旁路')] })
    await miao.must(confirmDanger, {
      id: major, version: 1, name: '高高液位联锁被旁路', level: '1', source: '1', kind: '4', manageType: '1', responsible: personOf('单逸舟'), acceptor: personOf('苗可嘉'), measures: '恢复联锁，核对全部旁路', cost: 0.5, deadline: '2026-10-04',
    })
    const hasty = await shan.tell(rectifyDanger, { id: major, version: (await dangerNow(major)).version, rectification: '已恢复', photos: [await photoBy(shan, '恢复')] })
    ok(!hasty.accepted)
  })
  await step('the plan names the five implementations, the principal approves it, authority and workers are told', async () => {
    const words = { measures: '恢复联锁并做联校，逐台核对旁路', duty: '仓储部和设备动力部，单逸舟负责', fund: 0.5, fundSource: '安全生产费用', until: '2026-10-03', emergency: '执行罐区溢流专项预案', interim: '停止进料，专人监护液位' }
    await shan.must(planTreatment, { id: major, version: (await dangerNow(major)).version, ...words })
    await ling.must(approveTreatment, { id: major, version: (await dangerNow(major)).version })
    await miao.must(tellMajorDanger, { id: major, version: (await dangerNow(major)).version, authority: '电话和书面报告区应急管理局', workers: '车间公告栏和班前会' })
    equal((await dangerNow(major)).treatment?.state, 'approved')
  })
  let order!: Id
  await step('the district sees it in its inbox and puts it under supervision; the order arrives and says which danger it is about', async () => {
    await officer.must(issueOrders, { id: newId(), kind: 'supervision', to: 'chosen', enterprises: [org], title: '督办罐区联锁隐患', content: '请按治理方案限期完成，每日报告进展', endAt: beijing('2026-10-04 18:00:00'), subject: { kind: 'danger', id: major } })
    const row = await until('the order', async () => (await miao.get(listOrders, { limit: 20 })).rows.find(({ kind, from }) => kind === 'supervision' && from === 'district'), 60)
    order = row.id
    equal((await miao.get(getOrder, { id: order })).order.subject?.id, major)
    await miao.must(signOrder, { id: order, version: row.version })
  })

  chapter('周三  公告没有发')
  await step('the hour passes without a commitment: that is an alarm, and a suspected major danger to be decided by a person', async () => {
    await clock(WEDNESDAY, '07:50')
    await clock(WEDNESDAY, '11:00')
    const suspicion = await until('5.7.7 is suspected', async () => (await miao.get(listSuspicions, { limit: 50 })).rows.find(({ item }) => item === '5.7.7'), 60)
    ok(suspicion.facts.length > 0)
    ok((await ling.get(listAlarms, { limit: 100 })).rows.some(({ kind }) => kind.includes('commitment')))
  })
  await step('signed late it is late, and the suspicion goes by itself', async () => {
    await sign(WEDNESDAY)
    await until('the suspicion has lapsed', async () => (await miao.get(listSuspicions, { limit: 50 })).rows.every(({ item, state, title }) => item !== '5.7.7' || state !== 'suspected' || !title.includes('未进行')), 60)
  })

  chapter('国庆  超期上报')
  const small = newId()
  await step('a danger whose deadline passes over the holiday climbs from the leader to the safety manager to the principal', async () => {
    await yi.must(reportDanger, { id: small, description: '防火堤北角排水阀锁丢失', place: '溶剂储罐区', photos: [await photoBy(yi, '排水阀')] })
    await miao.must(confirmDanger, {
      id: small, version: 1, name: '排水阀无锁', level: '0', source: '1', kind: '7', manageType: '1', responsible: personOf('单逸舟'), acceptor: personOf('苗可嘉'), measures: '配锁', cost: 0, deadline: WEDNESDAY,
    })
    await clock(HOLIDAY, '07:50')
    await alarmAbout(small, 'overdue')
    await clock('2026-10-02', '08:00')
    await until('the safety manager', async () => (await dangerNow(small)).climbed >= 2, 60)
    await clock('2026-10-03', '08:00')
    await clock('2026-10-04', '08:00')
    await until('the principal', async () => (await dangerNow(small)).climbed === 3, 60)
  })
  await step('the major danger is rectified, found removed by more than one, closed by nobody who rectified it, and the order answered', async () => {
    await shan.must(rectifyDanger, { id: major, version: (await dangerNow(major)).version, rectification: '联锁已恢复，联校合格，全厂旁路核对完毕', photos: [await photoBy(shan, '联校合格')] })
    const own = await shan.tell(closeDanger, { id: major, version: (await dangerNow(major)).version, comment: '自己验收' })
    ok(!own.accepted)
    await ling.must(coAcceptDanger, { id: major, version: (await dangerNow(major)).version, comment: '现场核实，联锁投用' })
    equal((await miao.must(closeDanger, { id: major, version: (await dangerNow(major)).version, comment: '联校记录齐全' })).state, 'accepted')
    const { order: standing } = await miao.get(getOrder, { id: order })
    equal((await miao.must(replyOrder, { id: order, version: standing.version, reply: newId(), content: '隐患已治理完毕并验收，附联校记录', finished: true })).state, 'finished')
  })

  chapter('下周一  运行效果')
  await step('the week is scored: E = (A + B) × α, with every due and danger that was counted', async () => {
    await clock(NEXT_MONDAY, '08:00')
    const explained = await until('the score of the week', async () => {
      const { explained: found } = await miao.get(explainScore, { week: MONDAY })
      return found !== null && found.score !== null && found
    }, 120)
    const { reckoned } = explained
    ok(Math.abs(reckoned.e - (reckoned.a.points + reckoned.b.points) * reckoned.alpha) < 0.01)
    ok(reckoned.counts.missed > 0 && reckoned.counts.madeUp === 1 && reckoned.counts.completed >= 5)
    const lines = await miao.get(listScoreLines, { week: MONDAY, kind: 'danger', limit: 50 })
    ok(lines.rows.some(({ id, verdict }) => id === major && verdict === 'accepted'))
    ok(lines.rows.some(({ id, verdict }) => id === small && verdict === 'overdue'))
  })
  await step('what cost points is told in order, and nothing advises to find more dangers for the number', async () => {
    const { explained } = await miao.get(explainScore, { week: MONDAY })
    ok((explained?.costs.length ?? 0) > 0)
    for (const { text } of explained?.advice ?? []) ok(!/多(报|查|发现|上报)|增加隐患/.test(text), text)
  })
  await step('reckoned again from the first line of the journal it is the same', async () => {
    deepEqual(await miao.get(recomputeScore, { week: MONDAY }).then(({ equal: same, differs }) => [same, differs]), [true, []])
  })

  chapter('报送')
  await step('all of it reached the province and the district, and both sides agree', async () => {
    const receivers = async () => (await miao.get(listReceivers, {})).receivers
    await until('everything is delivered', async () => (await receivers()).every(({ health }) => health.waiting === 0), 180)
    deepEqual((await receivers()).map(({ health }) => [health.refused, health.held]), [[0, 0], [0, 0]])
    for (const { id: receiver } of await receivers()) {
      const { id } = await miao.must(reconcile, { receiver })
      const result = await until('the receiver answers', async () => {
        const { reconciliation } = await miao.get(lastReconciliation, { receiver })
        return reconciliation?.id === id && reconciliation.state !== 'asked' && reconciliation
      }, 120)
      deepEqual([result.state, result.differences], ['done', 0])
    }
  })
}

export const story: Story = { title: '双重预防：国庆前后的一周', tell }
