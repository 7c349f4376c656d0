import { endpointsOf } from '@anlan/kernel/register'
import { measurementPointRegister } from '@anlan/plant/contract/place'
import type { Id } from '@anlan/kernel/id'
import { newId } from '@anlan/platform/clock/new-id'
import { decidePlan, savePlan } from '@anlan/special-work/contract/plan'
import { startWork } from '@anlan/special-work/contract/work-permit'
import { beijing } from '../demo/clock.ts'
import { type Hands, openHands } from '../demo/special-work/permit-hands.ts'
import { hotAsked } from './special-work-asked.ts'
import { CLEAN } from './special-work-signed.ts'
import { AREA, GUARDIAN, type Stage, TUESDAY } from './special-work-stage.ts'

const [FROM, UNTIL] = [beijing(`${TUESDAY} 08:00:00`), beijing(`${TUESDAY} 16:00:00`)]

/** On Monday: hot work on a tank that is in service, which is of the highest level. */
export const planHotWork = async ({ crew, now, clock }: Stage): Promise<Id> => {
  const [yi, gao, id] = [crew.hand('yiliben'), crew.hand('gao'), newId()]
  await yi.visitor.must(savePlan, {
    id, version: 0, unit: '仓储部', workUnit: '维修班', content: '储罐接管焊接', area: AREA, spot: '二甲苯储罐接管', from: FROM, until: UNTIL, inCharge: crew.personOf('单逸舟'), works: [{ kind: 'hot-work', level: 'special' }],
  })
  await gao.visitor.must(decidePlan, { id, version: 1, approve: true })
  await clock(`${TUESDAY} 08:00:00`)
  await now()
  return id
}

/** On Tuesday: signed by everybody on the spot, bound to a camera, and begun. */
export const beginHotWork = async (stage: Stage, plan: Id, camera: Id): Promise<Hands> => {
  const { crew, now, put, saying, site, manager, detectors: { infrared } } = stage
  const { hand } = crew
  const [yi, shan, luan, it] = [hand('yiliben'), hand('shan'), hand('luan'), openHands()]
  const point = (await manager.get(endpointsOf(measurementPointRegister).list, { search: 'GT-101', limit: 10 })).rows.find(({ data }) => data.tag === 'GT-101')?.id ?? ''
  put(GUARDIAN, { x: site.x + 3, y: site.y })
  await it.save(yi, plan, hotAsked(stage, { content: '储罐接管焊接', from: FROM, until: UNTIL, cameras: [camera], points: [point], detail: { kind: 'hot-work', methods: ['electric-welding'], firePlace: true, running: true, outdoor: true, powerSource: 'own' } }))
  await it.apply(yi)
  await it.hazards(shan, [{ step: '焊接', hazard: '火花引燃溶剂蒸气', measure: '清理、封堵地沟，铺灭火毯，连续检测' }])
  await it.measures(shan, 'hot-work', await now())
  await it.gas(yi, infrared, await now(), CLEAN)
  await it.submit(shan)
  await it.signAll('hot-work', { 'in-charge': shan, unit: hand('gao'), safety: hand('miao'), approver: hand('ling'), 'shift-check': hand('qiu') }, await now())
  await it.brief(shan, '火灾、爆炸风险，撤离路线', [crew.personOf('战胜利'), crew.personOf(GUARDIAN)].map(({ id }) => ({ person: id, picture: null })))
  await saying('the air and the guardian to be known', async () => (await it.see(luan)).troubles.length === 0)
  await it.must(luan, startWork, { proofs: it.code(await now()) })
  return it
}
