import { endpointsOf } from '@anlan/kernel/register'
import type { Id } from '@anlan/kernel/id'
import type { PlanPoint } from '@anlan/plant/contract/place'
import { newId } from '@anlan/platform/clock/new-id'
import { blindRegister } from '@anlan/special-work/contract/blind'
import { orderStop } from '@anlan/special-work/contract/hold'
import { addPoint, fitLock, verifyPoint } from '@anlan/special-work/contract/isolation'
import type { Crew } from './crew.ts'

/** What keeps energy and people off: blinds on their map, locks of a confined space, a stop. All by those who would. */

const BLINDS = [
  { number: 'MB-101', pipe: '二甲苯储罐进料线', medium: '二甲苯', pressure: '0.2 MPa', size: 'DN80 PN16', dx: -14, dy: 16, fittedAtFirst: false },
  { number: 'MB-102', pipe: '二甲苯储罐出料线', medium: '二甲苯', pressure: '0.3 MPa', size: 'DN80 PN16', dx: -14, dy: 6, fittedAtFirst: true },
  { number: 'MB-103', pipe: '丙酮储罐进料线', medium: '丙酮', pressure: '0.2 MPa', size: 'DN100 PN16', dx: -14, dy: -11, fittedAtFirst: false },
  { number: 'MB-104', pipe: '氮封总管至罐区支线', medium: '氮气', pressure: '0.4 MPa', size: 'DN50 PN16', dx: -14, dy: -21, fittedAtFirst: true },
] as const

/** 盲板位置图: numbers as they stand on the map of the tank farm. */
export const layBlinds = async ({ hand }: Crew, plan: string, { x, y }: PlanPoint): Promise<void> => {
  for (const { dx, dy, ...blind } of BLINDS)
    await hand('shan').visitor.must(endpointsOf(blindRegister).save, { id: newId(), version: 0, data: { ...blind, map: `MBT-01-${blind.number.slice(-3)}`, temperature: '常温', material: '20#', area: '溶剂储罐区', plan, x: Math.round(x + dx), y: Math.round(y + dy) } } as never)
}

/** Of three points one is locked and tried, one is locked, one is still open. */
export const isolate = async ({ hand }: Crew, permit: Id): Promise<void> => {
  const { visitor } = hand('gao')
  const [pump, inlet, mixer] = [newId(), newId(), newId()]
  await visitor.must(addPoint, { id: pump, permit, energy: 'electrical', what: '污水提升泵电源开关 2AN-05', way: 'lock' })
  await visitor.must(addPoint, { id: inlet, permit, energy: 'process', what: '调节池进水阀 V-201', way: 'lock' })
  await visitor.must(addPoint, { id: mixer, permit, energy: 'mechanical', what: '池内搅拌机联轴器', way: 'other' })
  await visitor.must(fitLock, { id: pump, version: 1, lock: 'S-05', tag: 'P-0112', note: '配电室内上锁，钥匙由作业负责人保管' })
  await visitor.must(fitLock, { id: inlet, version: 1, lock: 'S-06', tag: 'P-0113' })
  await hand('luan').visitor.must(verifyPoint, { id: pump, version: 2, note: '现场试启动无动作，验电无电压' })
}

export const stopArea = async ({ hand }: Crew, area: string, reason: string): Promise<void> => {
  await hand('miao').visitor.must(orderStop, { id: newId(), area, reason })
}
