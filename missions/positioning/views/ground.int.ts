import { afterAll, beforeAll, expect, it } from 'vitest'
import { endpointsOf } from '@anlan/kernel/register'
import { newId } from '@anlan/platform/clock/new-id'
import { defineModule } from '@anlan/platform/module/module'
import { REGISTERS } from '@anlan/platform/register/migrations'
import { registerAnswers } from '@anlan/platform/register/register'
import { openTestHouse, type TestHouse } from '@anlan/platform/testing/house'
import { groundFit, groundRegister } from '../contract/ground.ts'
import { groundFitView } from './ground.ts'

let test: TestHouse
beforeAll(async () => {
  test = await openTestHouse({ modules: [defineModule({ name: 'positioning', answers: [...registerAnswers(groundRegister), groundFitView] })], folders: [REGISTERS] })
})
afterAll(() => test.close())

it('tells how well the control points of each plan agree, or why they cannot be used', async () => {
  const org = newId()
  const manager = test.speaker(['safety-manager'], { org })
  const save = (plan: string, points: readonly object[]) => test.house.command(manager, endpointsOf(groundRegister).save, { id: newId(), version: 0, data: { plan, points } } as never)
  const corner = (x: number, y: number, more: object = {}) => ({ x, y, lon: 122 + x / 88_800, lat: 37.2 + y / 110_990, ...more })
  expect(await save('厂区', [corner(0, 0, { name: '西南角' }), corner(400, 0), corner(400, 300), corner(0, 300, { x: 2 })])).toMatchObject({ accepted: true })
  expect(await save('仓库', [corner(0, 0)])).toMatchObject({ accepted: true })
  expect(await save('码头', [{ x: 0, y: 0, lon: 37.2, lat: 122 }])).toMatchObject({ accepted: false, refusal: { field: 'data.points.0.lon', message: expect.stringContaining('填反') } })

  const found = await test.house.query(test.speaker(['worker'], { org }), groundFit, {})
  expect(found).toMatchObject({
    accepted: true,
    value: {
      plans: expect.arrayContaining([
        { plan: '厂区', refusal: null, fit: { kind: 'affine', surplus: 2, rms: expect.closeTo(0.5, 1), scale: expect.anything(), remarks: [], residuals: expect.arrayContaining([{ name: '西南角', dx: expect.any(Number), dy: expect.any(Number), metres: expect.closeTo(0.5, 1) }, expect.objectContaining({ name: '第 4 点' })]) } },
        { plan: '仓库', fit: null, refusal: expect.stringContaining('两个控制点') },
      ]),
    },
  })
  expect(await test.house.query(manager, groundFit, { plan: '仓库' })).toMatchObject({ value: { plans: [{ plan: '仓库' }] } })
})
