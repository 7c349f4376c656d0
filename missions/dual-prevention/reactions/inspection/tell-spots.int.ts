import { afterAll, beforeAll, expect, it } from 'vitest'
import { endpointsOf } from '@anlan/kernel/register'
import { newId } from '@anlan/platform/clock/new-id'
import { giveSign } from '@anlan/positioning/contract/sign'
import { placeRegister, renewPlaceCode } from '../../contract/inspection/place.ts'
import { accepted, openDualPrevention } from '../../testing/house.ts'

let dual: Awaited<ReturnType<typeof openDualPrevention>>
beforeAll(async () => (dual = await openDualPrevention()))
afterAll(() => dual.close())

it('the code of an inspection point answers for whoever is asked where he is, until it is replaced or the point is gone', async () => {
  const { house, clock, settle } = dual
  const { safety, worker } = dual.enterprise()
  const id = newId()
  const sign = (code: string, at = clock.plant()) => house.command(worker, giveSign, { id: newId(), at, code })
  accepted(await house.command(safety, endpointsOf(placeRegister).save, { id, version: 0, data: { name: '循环泵区', area: '泵房' } }))
  await settle()
  expect(accepted(await sign(`https://anlan.example/m/o/x/dual-prevention/at/${id}`)).place).toBe('泵房 循环泵区')
  clock.move(clock.plant() + 60_000)
  const { code } = accepted(await house.command(safety, renewPlaceCode, { id, version: 1 }))
  await settle()
  expect(accepted(await sign(code)).place).toBe('泵房 循环泵区')
  expect(accepted(await sign(id, clock.plant() - 30_000)).place).toBe('泵房 循环泵区')
  clock.move(clock.plant() + 1_000)
  expect(await sign(id)).toMatchObject({ refusal: { code: 'no-such-code' } })
  accepted(await house.command(safety, endpointsOf(placeRegister).remove, { id, version: 2 }))
  await settle()
  expect(await sign(code)).toMatchObject({ refusal: { code: 'no-such-code' } })
})
