import { equal, ok } from 'node:assert/strict'
import { listAlarms } from '@anlan/alarms/contract/alarm'
import { MINUTE, SECOND } from '@anlan/kernel/time'
import { savePermit } from '@anlan/special-work/contract/ask-permit'
import { permitTimeline } from '@anlan/special-work/contract/permits'
import { nameCoordinator } from '@anlan/special-work/contract/prepare-permit'
import { recordCheck, recordPassage, resumeWork, startWork } from '@anlan/special-work/contract/work-permit'
import { setClock } from '../demo/clock.ts'
import { openHands } from '../demo/special-work/permit-hands.ts'
import type { Teller } from '../story.ts'
import { blindAsked, hotAsked } from './special-work-asked.ts'
import { CLEAN, type Issued } from './special-work-signed.ts'
import { GUARDIAN, refused, type Stage, TUESDAY } from './special-work-stage.ts'

/** The plant clock runs so much faster while a silence has to last. */
const FAST = 4
export const HOT_SAFE = ['fire-out', 'cylinders', 'power', 'left'] as const

/** The afternoon: begun in the last minute that the air allows, a guardian who is silent and one who has left. */
export const tellGuarded = async ({ chapter, step }: Teller, stage: Stage, { plan, hot, height, power }: Issued): Promise<void> => {
  const { crew, clock, now, site, office, put, saying, detectors: { infrared } } = stage
  const { hand } = crew
  const [yi, shan, gao, luan] = [hand('yiliben'), hand('shan'), hand('gao'), hand('luan')]
  const atWork = { x: site.x + 3, y: site.y }
  const here = async () => ({ proofs: hot.code(await now()) })
  const atPost = async () => !(await hot.see(luan)).troubles.some(({ gate }) => gate.startsWith('guardian'))
  const state = async () => (await hot.see(luan)).permit.state
  const alarmOf = async (words: RegExp) => (await stage.manager.get(listAlarms, { limit: 200 })).rows.find(({ title, text }) => words.test(`${title} ${text}`))

  chapter('周二 14:11  开始')
  await step('refused: the air was sampled thirty-one minutes ago', async () => {
    // Whoever guards the linked works has a card as well, and has to be seen.
    for (const [n, name] of [GUARDIAN, '鞠安邦', '牟春亮'].entries()) put(name, { x: atWork.x + n, y: atWork.y })
    const { permit } = await hot.see(luan)
    equal(permit.gas.at(-1)?.verdict, 'pass')
    await setClock(stage.officer, (permit.gas.at(-1)?.sampledAt ?? 0) + 31 * MINUTE)
    refused(await hot.tell(luan, startWork, await here()), 'permit-gas-fresh', 'GB 30871-2022 5.3.1', /已超过 30 分钟/)
  })
  await step('refused: from the office nobody starts anything', async () => {
    refused(await hot.tell(luan, startWork), 'not-here', 'AQ 3064.2-2025 5.5.2', /没有到场证明/)
  })
  await step('sampled anew, and started twenty-nine minutes later, together with height and power', async () => {
    for (const it of [hot, power]) await it.gas(yi, infrared, await now(), CLEAN)
    const sampled = await now()
    await setClock(stage.officer, sampled + 29 * MINUTE - 20 * SECOND)
    await saying('the guardian at his post', atPost)
    ok((await now()) - sampled >= 28 * MINUTE)
    for (const [it, who] of [[height, shan], [power, gao]] as const) ok((await it.tell(who, startWork, { proofs: it.code(await now()) })).accepted)
    equal(await hot.must(luan, startWork, await here()), 'working')
    const { permit } = await hot.see(luan)
    ok((permit.startedAt ?? 0) - (permit.gas.at(-1)?.sampledAt ?? 0) >= 28 * MINUTE)
  })
  await step('refused: what was approved is no longer changed', async () => {
    refused(await hot.tell(yi, savePermit, { plan, request: hotAsked(stage, { content: '顺便更换两个支架' }) }), 'permit-not-now', 'GB 30871-2022 4.16', /作废后重新办理/)
    await hot.see(luan)
  })
  await step('refused: a blind is to be fitted twelve metres from the fire', async () => {
    const it = openHands()
    await it.save(yi, plan, blindAsked(stage))
    await it.apply(yi)
    await it.hazards(gao, [{ step: '拆法兰', hazard: '物料喷出', measure: '先泄压' }])
    await it.must(gao, nameCoordinator, { person: gao.person })
    await it.measures(gao, 'blinding', await now())
    await it.submit(gao)
    refused(await it.sign(gao, 'in-charge', await now()), 'permit-conflicts', 'GB 30871-2022 7.6', /30 ?米|三十米/)
  })
  await step('refused: somebody who is not on the permit goes in', async () => {
    const mouIs = crew.personOf('牟春亮')
    refused(await hot.tell(luan, recordPassage, { what: 'person', name: mouIs.name, person: mouIs.id, way: 'in' }), 'passage-unknown', 'GB 30871-2022 6.8', /不在作业票的作业人员中/)
    const welder = crew.personOf('战胜利')
    ok((await hot.tell(luan, recordPassage, { what: 'person', name: welder.name, person: welder.id, way: 'in' })).accepted)
    await hot.must(luan, recordCheck, { items: [{ text: '灭火器到位', fine: true }] })
  })

  chapter('周二 14:45  监护人失联')
  await step('the guardian falls silent: that is unknown, not gone. The work goes on, and it is warned', async () => {
    await clock(`${TUESDAY} 14:45:00`, FAST)
    await saying('him at his post', async () => (await state()) === 'working')
    put(GUARDIAN, null)
    put('蔺书昀', office)
    await saying('the warning', async () => (await hot.see(luan)).warnings.some(({ gate }) => gate === 'guardian-silent'))
    equal(await state(), 'working')
    await saying('the alarm', () => alarmOf(/监护人.*(失联|没有信号)/))
  })
  await step('he is heard again at the work, and the warning is over', async () => {
    put(GUARDIAN, atWork)
    await saying('no warning', async () => !(await hot.see(luan)).warnings.some(({ gate }) => gate === 'guardian-silent'))
    equal(await state(), 'working')
  })

  chapter('周二 15:00  监护人离岗')
  await step('he is seen by the office: the system stops the work by itself, with code 31', async () => {
    await clock(`${TUESDAY} 15:00:00`, FAST)
    put(GUARDIAN, office)
    await saying('the stop', async () => (await state()) === 'suspended')
    const { permit: { suspensions } } = await hot.see(luan)
    const [stop] = suspensions.slice(-1)
    equal(stop?.cause, 'guardian')
    equal(stop?.code, '31')
    equal(stop?.by, null)
    ok(stop !== undefined && stop.factAt <= stop.heardAt && stop.heardAt <= stop.at)
  })
  await step('everybody on the permit is told at once, and its time line says when it happened and when it was heard', async () => {
    const alarm = await saying('the alarm', () => alarmOf(/监护人已?离开/))
    const told = alarm.addressees.map(({ person }) => person)
    for (const who of [luan, shan]) ok(told.includes(who.person), `${who.name} was not told`)
    const { steps } = await luan.visitor.get(permitTimeline, { id: hot.id })
    ok(steps.some(({ who, detail }) => who === '系统' && /监护人/.test(detail ?? '')))
  })
  await step('refused: he is back, and the work goes on before it has been made safe', async () => {
    put(GUARDIAN, atWork)
    await saying('him at his post', atPost)
    refused(await hot.tell(luan, resumeWork, await here()), 'permit-made-safe', 'GB 30871-2022 4.8', /还没有置于安全状态/)
  })
  await step('made safe by its list; refused: after more than thirty minutes the air is tested anew', async () => {
    await hot.makeSafe(luan, HOT_SAFE)
    ok(((await hot.see(luan)).permit.suspensions.at(-1)?.safeAt ?? null) !== null)
    await clock(`${TUESDAY} 15:40:00`)
    await saying('him at his post', atPost)
    refused(await hot.tell(luan, resumeWork, await here()), 'permit-gas-after-pause', 'AQ 3064.2-2025 5.9.1', /中断超过 30 分钟/)
  })
  await step('tested anew and resumed', async () => {
    await hot.gas(yi, infrared, await now(), CLEAN)
    equal(await hot.must(luan, resumeWork, await here()), 'working')
    equal((await hot.see(luan)).permit.suspensions.at(-1)?.resumed?.by.name, GUARDIAN)
  })
}
