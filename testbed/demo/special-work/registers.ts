import { endpointsOf } from '@anlan/kernel/register'
import { addDays, DAY, HOUR, plantDay, startOfDay } from '@anlan/kernel/time'
import { newId } from '@anlan/platform/clock/new-id'
import { detectorRegister, eventWindowRegister, fixedAreaRegister, saveSetting, settingSchema } from '@anlan/special-work/contract/setting'
import { hazardTemplateRegister, takeStartingTemplates } from '@anlan/special-work/contract/hazard-template'
import type { Id } from '@anlan/kernel/id'
import type { Crew } from './crew.ts'

export interface Detectors {
  /** Infrared, reads solvents and oxygen. */
  readonly infrared: Id
  readonly catalytic: Id
  /** Its calibration is over. */
  readonly stale: Id
}

/** One that the enterprise has written itself, for a place. */
const OWN_TEMPLATE = {
  title: '污水站管线焊接', kind: 'hot-work', levels: ['second', 'first'], area: '污水站与危废暂存间',
  steps: '封堵地沟、清理周围｜溶剂蒸气遇火花燃烧｜封盖地沟和检查井，清除可燃物，铺灭火毯\n焊接｜火灾、爆炸；中毒｜连续检测可燃气体和硫化氢，局部排风，监护人不离开\n收尾｜余火复燃｜关闭气源电源，留人观察',
  measures: '通知污水站当班人员停止提升泵', points: '硫化氢报警时立即撤到上风向', standing: 'own',
}

/** Detectors, who signs for which office, one fixed hot-work area and a coming time of upgrading, as the safety manager keeps them. */
export const laySpecialWork = async ({ hand, personOf }: Crew, now: number): Promise<Detectors> => {
  const { visitor } = hand('miao')
  const today = plantDay(now)
  const [infrared, catalytic, stale] = [newId(), newId(), newId()]
  const detector = (id: Id, data: object) => visitor.must(endpointsOf(detectorRegister).save, { id, version: 0, data } as never)
  await Promise.all([
    detector(infrared, { number: 'JC-01', model: '四合一红外（演示型）', principle: 'infrared', gases: ['xylene', 'toluene', 'acetone', 'ethanol', 'oxygen', 'carbon-monoxide', 'hydrogen-sulphide', 'methane'], calibratedWith: 'xylene', calibratedUntil: addDays(today, 210), factor: { toluene: 1.1, acetone: 0.8, ethanol: 0.7, methane: 1.6, 'carbon-monoxide': 1, 'hydrogen-sulphide': 1 } }),
    detector(catalytic, { number: 'JC-02', model: '催化燃烧（演示型）', principle: 'catalytic', gases: ['xylene', 'methane', 'oxygen'], calibratedWith: 'xylene', calibratedUntil: addDays(today, 95) }),
    detector(stale, { number: 'JC-03', model: '催化燃烧（演示型）', principle: 'catalytic', gases: ['xylene', 'oxygen'], calibratedWith: 'xylene', calibratedUntil: addDays(today, -6) }),
  ])
  const holders = (...names: string[]) => ({ persons: names.map((name) => personOf(name).id), roles: [] })
  const setting = settingSchema.parse({
    nodeMinutes: { safety: 30, 'fire-safety': 30 },
    offices: { leader: holders('凌沐川'), 'chief-engineer': holders('凌沐川'), 'safety-department': holders('蔺书昀'), 'special-department': holders('邱砚平'), 'power-supplier': holders('邱砚平') },
    nodes: { safety: holders('苗可嘉', '蔺书昀'), review: holders('苗可嘉'), 'fire-safety': holders('苗可嘉'), countersign: holders('邱砚平', '苗可嘉') },
    checks: { 'hot-work': ['火花飞溅范围内没有可燃物', '焊机接地线没有搭在设备、管道上'], 'confined-space': ['监护人在出入口外，与作业人员保持联络'] },
  })
  await visitor.must(saveSetting, { version: 0, ...setting })
  await visitor.must(takeStartingTemplates, {})
  await visitor.must(endpointsOf(hazardTemplateRegister).save, { id: newId(), version: 0, data: OWN_TEMPLATE } as never)
  await visitor.must(endpointsOf(fixedAreaRegister).save, { id: newId(), version: 0, data: { name: '维修间动火点', area: '变配电室', approvedBy: '凌沐川', keeper: '邱砚平', reviewOn: addDays(today, 120), conditions: '距生产、储存设施三十米以上，已设标志和灭火器' } })
  const event = startOfDay(addDays(today, 9))
  await visitor.must(endpointsOf(eventWindowRegister).save, { id: newId(), version: 0, data: { title: '重大活动安全保障（演示）', from: event + 8 * HOUR, until: event + 2 * DAY } })
  return { infrared, catalytic, stale }
}
