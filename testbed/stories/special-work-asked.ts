import { HOUR } from '@anlan/kernel/time'
import { savePlan } from '@anlan/special-work/contract/plan'
import { newId } from '@anlan/platform/clock/new-id'
import type { Asked, Hand } from '../demo/special-work/permit-hands.ts'
import { beijing } from '../demo/clock.ts'
import { AREA, GUARDIAN, type Stage, TUESDAY } from './special-work-stage.ts'

/** Eight hours, the longest that hot work of the first level may last. */
export const [FROM, UNTIL] = [beijing(`${TUESDAY} 14:00:00`), beijing(`${TUESDAY} 22:00:00`)]

/** Hot work on a pipe rack of a unit that runs, beside and not on what runs: first level (5.1.2, 5.1.3). */
export const hotAsked = ({ crew: { worker, personOf }, site, plan }: Stage, over: Partial<Asked> = {}): Asked => ({
  unit: '仓储部', workUnits: ['维修班'], content: '罐区管廊支架更换，焊接', from: FROM, until: UNTIL, inCharge: personOf('单逸舟'), inChargeMobile: '13900001026', guardians: [worker(GUARDIAN, '监护')], workers: [worker('战胜利', '焊接')],
  place: { area: AREA, spot: '管廊 3 号支架', plan, x: Math.round(site.x), y: Math.round(site.y), radius: 5 },
  detail: { kind: 'hot-work', methods: ['electric-welding'], firePlace: true, pipeRack: true, outdoor: true, heightMetres: 4, powerSource: 'temporary' }, ...over,
})

export const heightAsked = (stage: Stage, over: Partial<Asked> = {}): Asked => ({
  ...hotAsked(stage), content: '管廊支架更换，登高作业', guardians: [stage.crew.worker('鞠安邦', '监护')], workers: [stage.crew.worker('晏同光', '登高')], detail: { kind: 'height', metres: 4, outdoor: true }, ...over,
})

export const powerAsked = (stage: Stage, over: Partial<Asked> = {}): Asked => ({
  ...hotAsked(stage), content: '焊机临时接线', guardians: [stage.crew.worker('牟春亮', '监护')], workers: [stage.crew.worker('原野青', '接线')], inCharge: stage.crew.personOf('郜远山'),
  detail: { kind: 'temporary-power', source: '检修电源箱 JX-4', kilowatts: 7, volts: '380 V', devices: '直流焊机 7 kW', firePlace: true }, ...over,
})

export const blindAsked = (stage: Stage): Asked => ({
  ...hotAsked(stage), content: '二甲苯进料线加盲板', guardians: [stage.crew.worker('鞠安邦', '监护')], workers: [{ ...stage.crew.personOf('阎守拙'), task: '抽堵' }], inCharge: stage.crew.personOf('郜远山'),
  place: { ...hotAsked(stage).place, spot: '二甲苯进料阀后', x: Math.round(stage.site.x) + 12 }, detail: { kind: 'blinding', action: 'insert', blind: 'MB-201', pipe: '二甲苯进料线', medium: '二甲苯', pressure: '0.1 MPa' },
})

export const roadAsked = (stage: Stage): Asked => ({
  ...hotAsked(stage), content: '道路封闭', guardians: [stage.crew.worker('鞠安邦', '监护')], workers: [], place: { ...hotAsked(stage).place, area: '厂内道路与叉车充电间', spot: '充电间东侧', x: 184, y: 55 }, detail: { kind: 'road-closure', reason: '吊车占道', section: '充电间东侧' },
})

/** What is meant to be done on Tuesday, asked for by one person. */
export const askForPlan = async ({ crew }: Stage, by: Hand, area: string, works: readonly Asked['detail'][], from: number) => {
  const id = newId()
  const decision = await by.visitor.tell(savePlan, {
    id, version: 0, unit: '仓储部', workUnit: '维修班', content: '罐区管廊支架更换', area, spot: '管廊 3 号支架', from, until: from + 16 * HOUR, inCharge: crew.personOf('单逸舟'),
    works: works.map(({ kind }) => ({ kind, level: kind === 'hot-work' ? ('first' as const) : null })),
  })
  return { id, decision }
}
