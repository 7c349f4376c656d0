import { afterAll, beforeAll, expect, it } from 'vitest'
import { newId } from '@anlan/platform/clock/new-id'
import { systemSpeaker } from '@anlan/platform/module/house'
import { getDanger } from '../contract/get-danger.ts'
import { raiseDanger } from '../contract/raise-danger.ts'
import { accepted, openDualPrevention } from '../testing/house.ts'

let dual: Awaited<ReturnType<typeof openDualPrevention>>
beforeAll(async () => {
  dual = await openDualPrevention()
})
afterAll(() => dual.close())

const words = { description: '液位高报未处置', place: '储罐区', because: '液位 92 %，高限 85 %，持续 20 分钟' }

it('what another house has come upon begins as a report, once, with its facts and its proposals', async () => {
  const plant = dual.enterprise()
  const { measure, unit } = await dual.register(plant)
  const [id, subject] = [newId(), newId()]
  const raise = () => dual.house.command(systemSpeaker(plant.org, '测点监视'), raiseDanger, { id, ...words, measure, level: '1', source: '10-1', enforcementId: 'WH-2026-7', subject })
  expect(accepted(await raise())).toEqual({ id, state: 'reported', again: false })
  expect(accepted(await raise())).toEqual({ id, state: 'reported', again: true })
  expect(accepted(await dual.house.query(plant.safety, getDanger, { id })).danger).toMatchObject({
    state: 'reported', reporter: '测点监视', reporterId: null, level: '1', source: '10-1', enforcementId: 'WH-2026-7', measure, unit, department: '储运车间',
    origin: { because: words.because, subject },
  })
  expect((await dual.events(plant.org)).filter((type) => type === 'dual-prevention.danger-reported')).toHaveLength(1)
})

it('a measure or a photo that is not there is refused', async () => {
  const plant = dual.enterprise()
  const raise = (more: object) => dual.house.command(plant.safety, raiseDanger, { id: newId(), ...words, ...more })
  expect(await raise({ measure: newId() })).toMatchObject({ refusal: { code: 'no-such-measure' } })
  expect(await raise({ photos: [newId()] })).toMatchObject({ refusal: { code: 'photo-missing' } })
})
