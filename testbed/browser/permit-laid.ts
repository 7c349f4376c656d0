import type { Id } from '@anlan/kernel/id'
import { HOUR, MINUTE } from '@anlan/kernel/time'
import { endpointsOf } from '@anlan/kernel/register'
import { newId } from '@anlan/platform/clock/new-id'
import { certificateRegister } from '@anlan/people/contract/certificate'
import { areaRegister } from '@anlan/plant/contract/place'
import { listPermits } from '@anlan/special-work/contract/permits'
import { decidePlan, savePlan } from '@anlan/special-work/contract/plan'
import { nameCoordinator } from '@anlan/special-work/contract/prepare-permit'
import { startWork } from '@anlan/special-work/contract/work-permit'
import { openHands } from '../demo/special-work/permit-hands.ts'
import { handOf } from '../demo/special-work/signature.ts'
import { havePlan } from './have-plan.ts'

export type LaidAt = 'preparing' | 'signing' | 'working'

/** A height permit at the paint maker, guarded by one, 衣立本 unless said otherwise, and signed by others, taken as far as `upTo`. Each `turn` stands in an area of its own. */
export const layPermit = async (base: string, upTo: LaidAt, turn = 0, guardian = 'yiliben') => {
  const [yi, mou, dou, gao, shan, miao] = [await handOf(base, guardian), await handOf(base, 'mou'), await handOf(base, 'dou'), await handOf(base, 'gao'), await handOf(base, 'shan'), await handOf(base, 'miao')]
  await havePlan(miao.visitor)
  const { now } = await miao.visitor.get(listPermits, { limit: 1 })
  const area = (await miao.visitor.get(endpointsOf(areaRegister).list, { limit: 100 })).rows.filter(({ data }) => data.polygon.length > 2)[turn]?.data
  const spot = area?.polygon[0] ?? { x: 10, y: 10 }
  const { list, save } = endpointsOf(certificateRegister)
  const held = (await miao.visitor.get(list, { limit: 500 })).rows.find(({ data }) => data.holder === yi.name && data.work === '监护人')
  const paper = { id: held?.id ?? newId(), work: '监护人', number: held?.data.number ?? newId(), validUntil: '2028-12-31' }
  if (held === undefined) await miao.visitor.must(save, { id: paper.id, version: 0, data: { holder: yi.name, kind: 'training', work: paper.work, number: paper.number, issuedOn: '2025-01-01', validUntil: paper.validUntil } })
  const [from, until] = [now - MINUTE, now + 8 * HOUR]
  const plan: Id = newId()
  await mou.visitor.must(savePlan, { id: plan, version: 0, unit: '设备动力部', workUnit: '维修班', content: '更换灯具', area: area?.name ?? '厂区', spot: '二层操作平台', from: from - HOUR, until: until + HOUR, works: [{ kind: 'height', level: 'i' }], emergency: true, emergencyReason: '照明故障', inCharge: { id: shan.person, name: shan.name } } as never)
  await gao.visitor.must(decidePlan, { id: plan, version: 1, approve: true })
  const it = openHands()
  await it.save(mou, plan, {
    unit: '设备动力部', workUnits: ['维修班'], content: '更换平台照明灯具', from, until, inCharge: { id: shan.person, name: shan.name }, inChargeMobile: '13900001001',
    guardians: [{ id: yi.person, name: yi.name, task: '监护', certificates: [paper] }], workers: [{ id: dou.person, name: dou.name, task: '辅助' }, { id: mou.person, name: mou.name, task: '辅助' }],
    place: { area: area?.name ?? '厂区', spot: '二层操作平台', plan: area?.plan ?? '', x: spot.x, y: spot.y, radius: 5 }, detail: { kind: 'height', metres: 3, outdoor: false },
  })
  await it.apply(mou)
  await it.hazards(shan, [{ step: '登梯', hazard: '坠落', measure: '系安全带，专人扶梯' }, { step: '换灯', hazard: '触电', measure: '断电、上锁、挂牌' }])
  await it.must(shan, nameCoordinator, { person: gao.person })
  if (upTo === 'preparing') return { it, yi, shan, gao, miao }
  await it.measures(shan, 'height', now)
  await it.brief(shan, '坠落、触电风险；发现异常立即停止、撤离并报告', [yi, mou, dou].map(({ person, picture }) => ({ person, picture })))
  await it.submit(shan)
  if (upTo === 'signing') return { it, yi, shan, gao, miao }
  await it.signAll('height', { 'in-charge': shan, unit: gao, review: miao, approve: gao }, now)
  await it.must(yi, startWork, { proofs: it.code(now) })
  return { it, yi, shan, gao, miao }
}
