import { equal, match, ok } from 'node:assert/strict'
import { HOUR, MINUTE } from '@anlan/kernel/time'
import type { Id } from '@anlan/kernel/id'
import { newId } from '@anlan/platform/clock/new-id'
import { applyPermit, savePermit } from '@anlan/special-work/contract/ask-permit'
import { voidPermit } from '@anlan/special-work/contract/end-permit'
import type { GasReading } from '@anlan/special-work/contract/gas'
import { getPermit, mySigning } from '@anlan/special-work/contract/permits'
import { decidePlan, savePlan } from '@anlan/special-work/contract/plan'
import { answerMeasure, nameCoordinator, submitPermit } from '@anlan/special-work/contract/prepare-permit'
import { startWork } from '@anlan/special-work/contract/work-permit'
import { type Hands, openHands } from '../demo/special-work/permit-hands.ts'
import type { Teller } from '../story.ts'
import { askForPlan, FROM, heightAsked, hotAsked, powerAsked, roadAsked, UNTIL } from './special-work-asked.ts'
import { AREA, GUARDIAN, refused, type Stage, TUESDAY } from './special-work-stage.ts'

/** The three permits of one job, issued and not begun. */
export interface Issued {
  readonly plan: Id
  readonly hot: Hands
  readonly height: Hands
  readonly power: Hands
}

export const CLEAN: readonly GasReading[] = [{ gas: 'xylene', value: 0.02, unit: 'vol' }, { gas: 'oxygen', value: 20.9, unit: 'vol' }]
const STEPS = [{ step: '焊接', hazard: '火花引燃溶剂蒸气', measure: '清理、封堵地沟，铺灭火毯，连续检测' }]

/** From the plan of the day before to three permits that are signed by everybody, and what is refused on the way. */
export const tellSigned = async ({ chapter, step }: Teller, stage: Stage, camera: Id, point: Id): Promise<Issued> => {
  const { crew, clock, now, detectors: { infrared, catalytic, stale } } = stage
  const { hand } = crew
  const [yi, mou, shan, gao, miao, lin, qiu] = [hand('yiliben'), hand('mou'), hand('shan'), hand('gao'), hand('miao'), hand('lin'), hand('qiu')]
  const bound = { cameras: [camera], points: [point] }

  chapter('周一 14:00  预约在先')
  await clock('2026-11-23 14:00:00')
  const first = openHands()
  await step('refused: a permit is applied for, and nobody has planned the work', async () => {
    await first.save(yi, null, hotAsked(stage, bound))
    refused(await first.tell(yi, applyPermit), 'permit-planned', 'AQ 3064.2-2025 5.3.2', /还没有作业预约/)
  })
  let plan = newId()
  await step('refused: work of the same day is no plan; it is an emergency, and has to say why', async () => {
    const { decision } = await askForPlan(stage, yi, AREA, [hotAsked(stage).detail], (await now()) + HOUR)
    refused(decision, 'plan-late', 'AQ 3064.2-2025 5.3.1', /提前 1 天/)
  })
  await step('it is planned a day ahead for tomorrow; he who asked does not approve it, the team leader does', async () => {
    const asked = await askForPlan(stage, yi, AREA, [hotAsked, heightAsked, powerAsked].map((of) => of(stage).detail).concat([{ kind: 'blinding' }]), FROM - 6 * HOUR)
    plan = asked.id
    ok(asked.decision.accepted)
    ok(!(await yi.visitor.tell(decidePlan, { id: plan, version: 1, approve: true })).accepted)
    equal((await gao.visitor.must(decidePlan, { id: plan, version: 1, approve: true })).state, 'approved')
  })

  chapter('周二 13:00  申请')
  await clock(`${TUESDAY} 13:00:00`)
  await step('its level is computed, not typed: on a pipe rack of a unit that runs it is the first, by 5.1.2 and 5.1.3', async () => {
    await first.must(yi, savePermit, { plan, request: hotAsked(stage, bound) })
    const { permit } = await first.see(yi)
    equal(permit.level, 'first')
    match(permit.levelReasons.join(), /5\.1\.2.*5\.1\.3/)
  })
  await step('refused: one minute more than eight hours', async () => {
    await first.must(yi, savePermit, { plan, request: hotAsked(stage, { ...bound, until: UNTIL + MINUTE }) })
    refused(await first.tell(yi, applyPermit), 'permit-period', 'GB 30871-2022 4.16', /最长 8 小时/)
  })
  await step('refused: the guardian is a worker as well', async () => {
    await first.must(yi, savePermit, { plan, request: hotAsked(stage, { ...bound, workers: [crew.worker('战胜利', '焊接'), crew.worker(GUARDIAN, '辅助')] }) })
    refused(await first.tell(yi, applyPermit), 'permit-apart', 'GB 30871-2022 4.10', /既是监护人又是作业人员/)
  })
  const papers = async (workers: ReturnType<typeof crew.worker>[], code: string, words: RegExp): Promise<void> => {
    const it = openHands()
    await it.save(yi, plan, hotAsked(stage, { ...bound, workers }))
    await it.apply(yi)
    const decision = await it.tell(shan, submitPermit)
    refused(decision, 'permit-certificates', 'GB 30871-2022 4.9', words)
    ok(!decision.accepted && JSON.stringify(decision.refusal.facts).includes(`"alarm":"${code}"`))
    await it.must(shan, voidPermit, { reason: '更换作业人员' })
  }
  await step('refused: a welder without a certificate (alarm 50)', () => papers([{ ...crew.personOf('阎守拙'), task: '焊接' }], '50', /没有焊接与热切割作业证/))
  await step('refused: a welder whose certificate is over (alarm 51)', () => papers([crew.worker('由志高', '焊接')], '51', /已过期/))
  await step('refused: a welder with the certificate of somebody else (alarm 52)', () => papers([{ ...crew.worker('由志高', '焊接'), ...crew.personOf('阎守拙') }], '52', /持证人不是本人/))

  chapter('周二 13:20  准备')
  await clock(`${TUESDAY} 13:20:00`)
  await step('refused: a measure is ticked off from the office', async () => {
    await first.must(yi, savePermit, { plan, request: hotAsked(stage, bound) })
    await first.apply(yi)
    await first.hazards(shan, STEPS)
    refused(await first.tell(shan, answerMeasure, { row: 2, involved: true }), 'not-here', 'AQ 3064.2-2025 5.4.5', /没有到场证明/)
  })
  await step('sixteen measures are confirmed on the spot, one by one; it goes to be signed', async () => {
    await first.measures(shan, 'hot-work', await now())
    equal(await first.submit(shan), 'signing')
  })
  await step('refused: welding four metres up with power laid for it has neither a permit for height nor one for power', async () => {
    await first.gas(yi, infrared, await now(), CLEAN)
    refused(await first.sign(shan, 'in-charge', await now()), 'permit-links-made', 'AQ 3064.2-2025 5.9.8', /高处作业票.*临时用电作业票|临时用电作业票.*高处作业票/)
  })
  const [height, power, hot] = [openHands(), openHands(), openHands()]
  await step('nothing can be put right in a permit that was applied for, and nothing prolongs one: it is void, and a copy takes its place', async () => {
    equal((await yi.visitor.fetch(`/api/orgs/${yi.visitor.org}/special-work/extend`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })).status, 404)
    refused(await first.tell(yi, savePermit, { plan, request: hotAsked(stage, { ...bound, until: UNTIL + HOUR }) }), 'permit-not-now', 'GB 30871-2022 4.16', /作废后重新办理/)
    await first.must(shan, voidPermit, { reason: '未关联高处、临时用电作业票', replace: hot.id })
    const { permit } = await hot.see(yi)
    equal(permit.replaces, first.id)
    equal(permit.state, 'draft')
    equal(permit.hazards, null)
    equal(permit.request.content, hotAsked(stage).content)
  })
  await step('three permits of one job: height, power, and the copy that names both', async () => {
    await height.save(yi, plan, heightAsked(stage))
    await power.save(mou, plan, powerAsked(stage, { links: [hot.id] }))
    await hot.must(yi, savePermit, { plan, request: hotAsked(stage, { ...bound, links: [height.id, power.id] }) })
    for (const [it, by, inCharge, kind] of [[hot, yi, shan, 'hot-work'], [power, mou, gao, 'temporary-power']] as const) {
      await it.apply(by)
      await it.hazards(inCharge, STEPS)
      await it.must(inCharge, nameCoordinator, { person: gao.person })
      await it.measures(inCharge, kind, await now())
      await it.gas(yi, infrared, await now(), CLEAN)
      equal(await it.submit(inCharge), 'signing')
    }
  })
  await step('refused: the permit for height does not name the one for hot work', async () => {
    refused(await hot.sign(shan, 'in-charge', await now()), 'permit-links-mutual', 'AQ 3064.2-2025 5.9.8', /没有关联本作业票/)
    await height.must(yi, savePermit, { plan, request: heightAsked(stage, { links: [hot.id] }) })
    await height.apply(yi)
    await height.hazards(shan, STEPS)
    await height.must(shan, nameCoordinator, { person: gao.person })
    await height.measures(shan, 'height', await now())
    equal(await height.submit(shan), 'signing')
  })

  chapter('周二 13:40  气体和签批')
  await clock(`${TUESDAY} 13:40:00`)
  const air = async (detector: Id, readings: readonly GasReading[], words: RegExp): Promise<void> => {
    await hot.gas(yi, detector, await now(), readings)
    refused(await hot.sign(shan, 'in-charge', await now()), 'permit-gas-passed', 'GB 30871-2022 5.3.2', words)
  }
  await step('refused: 0.25 % of xylene; by its explosive limit no more than 0.2 % is fit', () => air(infrared, [{ gas: 'xylene', value: 0.25, unit: 'vol' }, { gas: 'oxygen', value: 20.9, unit: 'vol' }], /0\.25 %.*超过 0\.2 %/))
  await step('refused: nobody believes a detector whose calibration is over', () => air(stale, [{ gas: 'xylene', value: 2, unit: 'lel' }, { gas: 'oxygen', value: 20.9, unit: 'vol' }], /检定已于.*到期/))
  await step('refused: a catalytic detector says little where nobody measured the oxygen', () => air(catalytic, [{ gas: 'xylene', value: 2, unit: 'lel' }], /同时测量氧含量/))
  await step('fit air, measured in three gases and units; refused: the unit signs before whoever is in charge', async () => {
    await hot.gas(yi, infrared, await now(), CLEAN)
    refused(await hot.sign(gao, 'unit', await now()), 'sign-order', 'AQ 3064.2-2025 5.5.1', /请先由“作业负责人”签批/)
  })
  await step('it is in the inbox of whose turn it is, and goes to the next with each signature', async () => {
    for (const [node, who] of [['in-charge', shan], ['unit', gao], ['safety', miao]] as const) {
      ok((await who.visitor.get(mySigning, {})).waiting.some(({ id }) => id === hot.id))
      ok((await hot.sign(who, node, await now())).accepted)
    }
  })
  await step('refused: the approver signs from the office, where his card is seen', async () => {
    stage.put('蔺书昀', stage.office)
    await stage.saying('his card', async () => (await stage.manager.get(getPermit, { id: hot.id })).permit.state === 'signing')
    refused(await hot.sign(lin, 'approver', await now(), { proofs: [{ kind: 'position' }] }), 'sign-not-here', 'AQ 3064.2-2025 5.5.2', /请到现场/)
  })
  await step('on the spot he signs; the shift leader looks at the permit last; it is issued and frozen', async () => {
    stage.put('蔺书昀', { x: stage.site.x + 4, y: stage.site.y })
    await stage.saying('him at the work', async () => (await hot.sign(lin, 'approver', await now(), { proofs: [{ kind: 'position' }] })).accepted)
    stage.put('蔺书昀', null)
    ok((await hot.sign(qiu, 'shift-check', await now())).accepted)
    const { permit } = await hot.see(yi)
    equal(permit.state, 'issued')
    equal(permit.signed.find(({ node }) => node === 'approver')?.presence.kind, 'position')
    match(permit.frozen ?? '', /^[0-9a-f]{64}$/)
  })
  await step('refused: somebody approves the permit that he asked for himself', async () => {
    const it = openHands()
    const id = newId()
    await planRoad(stage, id)
    await it.save(qiu, id, roadAsked(stage))
    await it.apply(qiu)
    await it.hazards(shan, STEPS)
    await it.measures(shan, 'road-closure', await now())
    await it.submit(shan)
    await it.signAll('road-closure', { 'in-charge': shan, unit: gao, 'fire-safety': miao }, await now(), 3)
    refused(await it.sign(qiu, 'approve', await now()), 'sign-own', 'GB 30871-2022 4.11', /不能审批自己的作业票/)
  })
  await step('everybody at the work is told of it and signs that he was told', async () => {
    const told = [crew.personOf('战胜利'), crew.personOf(GUARDIAN)]
    await hot.brief(shan, '火灾、爆炸风险，撤离路线', told.map(({ id }) => ({ person: id, picture: null })))
    await height.brief(shan, '坠落风险', [crew.personOf('晏同光'), crew.personOf('鞠安邦')].map(({ id }) => ({ person: id, picture: null })))
    await power.brief(gao, '触电风险', [crew.personOf('原野青'), crew.personOf('牟春亮')].map(({ id }) => ({ person: id, picture: null })))
  })
  await step('refused: at two o’clock it may begin, but the permit for height is not issued', async () => {
    await clock(`${TUESDAY} 14:00:00`)
    refused(await hot.tell(shan, startWork, { proofs: hot.code(await now()) }), 'permit-links-issued', 'GB 30871-2022 4.6', /没有签发/)
    await height.signAll('height', { 'in-charge': shan, unit: gao, review: miao, approve: gao }, await now())
    await power.gas(yi, infrared, await now(), CLEAN)
    await power.signAll('temporary-power', { 'in-charge': gao, 'power-user': shan, 'power-supplier': qiu }, await now())
  })
  return { plan, hot, height, power }
}

/** A second plan, for a piece of work that the approver asks for himself. */
const planRoad = async (stage: Stage, id: Id): Promise<void> => {
  const [asks, approves] = [stage.crew.hand('qiu'), stage.crew.hand('gao')]
  await asks.visitor.must(savePlan, { id, version: 0, unit: '仓储部', workUnit: '土建班', content: '道路封闭', area: '厂内道路与叉车充电间', spot: '充电间东侧', from: FROM, until: UNTIL, works: [{ kind: 'road-closure', level: null }], emergency: true, emergencyReason: '吊车提前到场' })
  await approves.visitor.must(decidePlan, { id, version: 1, approve: true })
}
