import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listAlarms } from '@anlan/alarms/contract/alarm'
import { closeOrder, issueOrders, withdrawOrder } from '@anlan/district-supervision/contract/issue-orders'
import { getIssuedOrder } from '@anlan/district-supervision/contract/order-views'
import { endpointsOf, type Register } from '@anlan/kernel/register'
import { DAY, HOUR } from '@anlan/kernel/time'
import { areaRegister, planRegister } from '@anlan/plant/contract/place'
import { newId } from '@anlan/platform/clock/new-id'
import { until } from '@anlan/platform/testing/until'
import { liftStop, listHolds } from '@anlan/special-work/contract/hold'
import type { Permit } from '@anlan/special-work/contract/permit'
import { getPermit } from '@anlan/special-work/contract/permits'
import { beginWork } from '@anlan/special-work/testing/working'
import { signOrder } from './contract/work-order.ts'
import { accepted, type FromAbove, openFromAbove } from './testing/from-above.ts'

let above: FromAbove
beforeAll(async () => {
  above = await openFromAbove()
})
afterAll(() => above.close())

/** An enterprise with two areas, work going on in each. */
const lay = async () => {
  const at = await above.enterprise()
  const save = async (register: unknown, data: object) => accepted(await above.house.command(at.manager, endpointsOf(register as Register).save, { id: newId(), version: 0, data } as never))
  await save(planRegister, { name: '厂区', widthMetres: 200, heightMetres: 100 })
  for (const [name, x] of [['甲苯罐区', 0], ['码头', 100]] as const) await save(areaRegister, { name, plan: '厂区', polygon: [{ x, y: 0 }, { x: x + 20, y: 0 }, { x: x + 20, y: 20 }, { x, y: 20 }] })
  const work = (area: string) => beginWork(above, at.org, 'road-closure', { place: { area, spot: '路口', plan: '厂区', x: 10, y: 10, radius: 5, floor: 1, equipment: '' } })
  const [here, there] = [await work('甲苯罐区'), await work('码头')]
  const look = async ({ id }: Permit) => accepted(await above.house.query(at.manager, getPermit, { id })).permit
  const issue = async (more: object) =>
    accepted(await above.house.command(above.district.officer, issueOrders, { id: newId(), kind: 'supervision', to: 'chosen', enterprises: [at.org], title: '防火堤开裂', content: '立即治理', endAt: above.clock.plant() + 3 * DAY, ...more })).orders[0] ?? expect.fail('not issued')
  const standing = async () => accepted(await above.house.query(at.manager, listHolds, {})).holds
  const seen = async (id: string) => accepted(await above.house.query(above.district.officer, getIssuedOrder, { id })).order
  return { ...at, here, there, look, issue, standing, seen }
}

const passing = (what: string, look: () => Promise<boolean>) =>
  until(what, async () => {
    await above.settle()
    return look()
  }, 15_000)

describe('an order about a 重大事故隐患', () => {
  it('stops the work of its area from when it is heard of, tells the people, and ends when the district closes it', async () => {
    const it1 = await lay()
    await above.running(async () => {
      const issuedAt = above.clock.plant()
      above.clock.move(issuedAt + 1_000)
      const there = await it1.issue({ majorDanger: true, area: '甲苯罐区' })
      await passing('the work stopped', async () => (await it1.look(it1.here)).state === 'suspended')
      const { suspensions } = await it1.look(it1.here)
      expect(suspensions).toMatchObject([{ cause: 'orders', by: null, factAt: issuedAt + 1_000, text: expect.stringContaining('区应急局下发：防火堤开裂（甲苯罐区）') }])
      expect((await it1.look(it1.there)).state).toBe('working')
      const [hold] = await it1.standing()
      expect(hold).toMatchObject({ source: 'order', area: '甲苯罐区', begunAt: issuedAt + 1_000 })
      const { id } = await it1.arrives('the order', ({ title }) => title === '防火堤开裂')
      expect(hold?.link).toBe(`/orders/${id}`)
      await passing('everybody named was told', async () => accepted(await above.house.query(it1.manager, listAlarms, { limit: 200 })).rows.some(({ cause, clearedAt }) => cause === `special-work:${it1.here.id}:orders` && clearedAt === null))
      // Nobody at the enterprise ends what came from above, and neither does signing for it.
      expect(await above.house.command(it1.manager, liftStop, { id: hold?.id ?? '', reason: '已处理' })).toMatchObject({ refusal: { code: 'hold-not-by-hand' } })
      accepted(await above.house.command(it1.manager, signOrder, { id, version: 1 }))
      await passing('signed there', async () => (await it1.seen(there)).state === 'signed')
      expect(await it1.standing()).toHaveLength(1)
      accepted(await above.house.command(above.district.officer, closeOrder, { id: there, version: (await it1.seen(there)).version, comment: '现场核实' }))
      await passing('released', async () => (await it1.standing()).length === 0)
      expect(accepted(await above.house.query(it1.manager, listHolds, { standing: false })).holds).toMatchObject([{ source: 'order', endReason: '上级已销号' }])
      // Nothing goes on by itself.
      expect((await it1.look(it1.here)).state).toBe('suspended')
    })
  }, 120_000)

  it('that names no area, or one that the plant has not, stops everything, and ends when it is withdrawn', async () => {
    const it1 = await lay()
    await above.running(async () => {
      const there = await it1.issue({ majorDanger: true, area: '别家罐区' })
      await passing('all work stopped', async () => (await it1.look(it1.here)).state === 'suspended' && (await it1.look(it1.there)).state === 'suspended')
      expect(await it1.standing()).toMatchObject([{ area: null }])
      accepted(await above.house.command(above.district.officer, withdrawOrder, { id: there, version: 1, reason: '发错企业' }))
      await passing('released', async () => (await it1.standing()).length === 0)
    })
  }, 120_000)
})

describe('any other order', () => {
  it('stops nothing', async () => {
    const it1 = await lay()
    await above.running(async () => {
      await it1.issue({ endAt: above.clock.plant() + 2 * HOUR })
      await it1.arrives('the order', ({ title }) => title === '防火堤开裂')
    })
    await above.settle()
    expect(await it1.standing()).toEqual([])
    expect((await it1.look(it1.here)).state).toBe('working')
  }, 120_000)
})
