import { writeFile } from 'node:fs/promises'
import { closeDanger } from '@anlan/dual-prevention/contract/close-danger'
import { confirmDanger } from '@anlan/dual-prevention/contract/confirm-danger'
import { rectifyDanger } from '@anlan/dual-prevention/contract/rectify-danger'
import { reportDanger } from '@anlan/dual-prevention/contract/report-danger'
import { addDays, DAY, HOUR, plantDay } from '@anlan/kernel/time'
import { listPersons } from '@anlan/people/contract/person'
import { newId } from '@anlan/platform/clock/new-id'
import { gasDealer } from '../plants/gas-dealer/gas-dealer.ts'
import { paintMaker } from '../plants/paint-maker/paint-maker.ts'
import type { Say } from '../outcome.ts'
import { signIn, type Visitor } from '../visitor.ts'
import { setClock } from './clock.ts'
import { openDistrict } from './district.ts'
import { openEnterprise, type Places } from './enterprise.ts'
import { DEMO_PASSWORD } from './keys.ts'
import { issueDemoOrders } from './orders.ts'
import { firstMorning } from './positioning/past-days.ts'
import { startInThePast } from './positioning/terminals.ts'
import { drawPhoto } from './photo.ts'
import { importPlant } from './register.ts'
import { appointGuarantors, liveMorning, morningOf, publishQuietly } from './responsibility.ts'
import { layAreas, layEquipment, layRoster, laySite } from './site.ts'
import { beginWorkDay, liveWork } from './special-work/live-work.ts'
import { GAS_DEALER_LOGINS, PAINT_MAKER_LOGINS } from './staff.ts'

interface Found {
  readonly description: string
  readonly place: string
  readonly name: string
  readonly kind: '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8'
  readonly measures: string
  /** How far the demonstration takes it. */
  readonly until: 'reported' | 'rectifying' | 'to-accept' | 'accepted'
}

const FOUND: readonly Found[] = [
  { description: '2 号溶剂泵机械密封处有滴漏，约每分钟 5 滴', place: '溶剂储罐区 2 号泵', name: '溶剂泵机械密封滴漏', kind: '7', measures: '更换机械密封，换前加接液盘并加密巡检', until: 'rectifying' },
  { description: '甲类仓库南门防静电门帘接地线脱落', place: '甲类仓库南门', name: '防静电门帘接地脱落', kind: '3', measures: '恢复接地并测量接地电阻', until: 'to-accept' },
  { description: '调漆间可燃气体探测器 3 号表面积尘', place: '调漆间', name: '可燃气体探测器积尘', kind: '4', measures: '清洁探头并做一次标定', until: 'accepted' },
  { description: '消防泵房备用泵盘车卡涩', place: '消防泵房', name: '备用消防泵盘车卡涩', kind: '5', measures: '检查轴承并加注润滑脂', until: 'accepted' },
  { description: '研磨车间安全出口前堆放空桶', place: '研磨车间东门', name: '安全出口前堆物', kind: '1', measures: '清走空桶并划出禁放线', until: 'reported' },
]

const personId = async (visitor: Visitor, name: string) => (await visitor.get(listPersons, { limit: 500 })).rows.find((person) => person.name === name)?.id ?? ''

/** A few dangers at every step of their life, so that no page of the demonstration is empty. */
const findDangers = async (base: string): Promise<void> => {
  const [manager, reporter, leader] = [await signIn(base, 'miao', DEMO_PASSWORD), await signIn(base, 'yiliben', DEMO_PASSWORD), await signIn(base, 'shan', DEMO_PASSWORD)]
  const [responsible, acceptor] = [await personId(manager, '单逸舟'), await personId(manager, '苗可嘉')]
  const deadline = addDays(plantDay(Date.now()), 3)
  for (const found of FOUND) {
    const id = newId()
    const photo = await reporter.upload(await drawPhoto(found.name), '现场.jpg')
    await reporter.must(reportDanger, { id, description: found.description, place: found.place, photos: [photo.id] })
    if (found.until === 'reported') continue
    await manager.must(confirmDanger, {
      id, version: 1, name: found.name, level: '0', source: '1', kind: found.kind, manageType: '1', responsible, acceptor, measures: found.measures, cost: 0.2, deadline,
    })
    if (found.until === 'rectifying') continue
    const after = await leader.upload(await drawPhoto(`${found.name}已整改`, '#3f6f5f'), '整改后.jpg')
    await leader.must(rectifyDanger, { id, version: 2, rectification: found.measures, photos: [after.id] })
    if (found.until === 'to-accept') continue
    await manager.must(closeDanger, { id, version: 3, comment: '现场核实，符合要求' })
  }
}

/** Three days ago somebody found this; its deadline has passed meanwhile. */
const leaveOverdue = async (base: string): Promise<void> => {
  const [manager, reporter] = [await signIn(base, 'miao', DEMO_PASSWORD), await signIn(base, 'mou', DEMO_PASSWORD)]
  const [id, photo] = [newId(), await reporter.upload(await drawPhoto('防火堤穿管处封堵脱落', '#7a5b4b'), '现场.jpg')]
  await reporter.must(reportDanger, { id, description: '溶剂储罐区防火堤东侧穿管处防火封堵脱落约 10 厘米', place: '溶剂储罐区防火堤东侧', photos: [photo.id] })
  await manager.must(confirmDanger, {
    id, version: 1, name: '防火堤穿管处封堵脱落', level: '0', source: '1', kind: '5', manageType: '1', responsible: await personId(manager, '单逸舟'),
    acceptor: await personId(manager, '苗可嘉'), measures: '用防火泥重新封堵并检查其余穿管处', cost: 0.1, deadline: addDays(plantDay(Date.now()), -2),
  })
}

/** The whole demonstration, through the front door. `kept` is written at the end: its presence says that nothing is half done. */
export const seedDemo = async (places: Places, kept: string, say: Say): Promise<void> => {
  const { base } = places
  say('正在登记镇街和企业……')
  const officer = await openDistrict(base)
  const wall = Date.now()
  await setClock(officer, firstMorning(wall) - HOUR)
  const paint = await openEnterprise(places, officer, paintMaker, 'lanyue', PAINT_MAKER_LOGINS)
  const gas = await openEnterprise(places, officer, gasDealer, 'xicheng', GAS_DEALER_LOGINS)
  const miao = await signIn(base, 'miao', DEMO_PASSWORD)
  say('正在演示前几天的人员定位……')
  await layAreas(miao, paintMaker)
  await startInThePast(miao, wall)
  await setClock(officer, wall - 3 * DAY)
  await leaveOverdue(base)
  const workDay = await beginWorkDay(base, miao, wall)
  await setClock(officer, Date.now())
  say('正在导入两家虚构企业的风险清单……')
  await importPlant(miao, paintMaker, true)
  await importPlant(miao, paintMaker, false)
  const gongye = await signIn(base, 'gongye', DEMO_PASSWORD)
  await importPlant(gongye, gasDealer, false)
  say('正在布置厂区、设备和值班表……')
  await layEquipment(miao, paintMaker)
  await laySite(gongye, gasDealer)
  await layRoster(miao, ['消防控制室值班岗'], ['蔺书昀', '郜远山', '单逸舟', '邱砚平'])
  await layRoster(gongye, ['中控值班岗'], ['闻人佑', '上官澈', '尉迟明朗'])
  say('正在演示交接班、逐级研判和安全承诺公告……')
  const morning = morningOf(Date.now())
  await setClock(officer, morning)
  await appointGuarantors(miao, paintMaker, addDays(plantDay(morning), -5))
  await appointGuarantors(gongye, gasDealer, addDays(plantDay(morning), -5))
  await liveMorning(base, paintMaker, morning)
  await publishQuietly(base, 'shentu')
  say('正在演示特殊作业的预约、办票和签批……')
  await liveWork(workDay, officer, Date.now())
  say('正在演示隐患的上报、确认、整改和验收……')
  await findDangers(base)
  say('正在演示预警、督办的下发、签收和回复……')
  await issueDemoOrders(places, officer, paint)
  await writeFile(kept, JSON.stringify({ paint, gas }))
}
