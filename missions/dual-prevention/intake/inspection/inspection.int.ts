import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { HOUR, MINUTE } from '@anlan/kernel/time'
import { newId } from '@anlan/platform/clock/new-id'
import { MONDAY_MORNING } from '@anlan/platform/testing/house'
import { answerDue } from '../../contract/answer-due.ts'
import { listDues, listRecords, myDues } from '../../contract/due.ts'
import { placeLabels, placeRegister, renewPlaceCode } from '../../contract/inspection/place.ts'
import { listReadings } from '../../contract/inspection/reading.ts'
import { getInspectionSetting, saveInspectionSetting } from '../../contract/inspection/setting.ts'
import { mySite } from '../../contract/inspection/site.ts'
import { endpointsOf } from '@anlan/kernel/register'
import { accepted, openDualPrevention } from '../../testing/house.ts'
import { layer } from '../../testing/site.ts'

let dual: Awaited<ReturnType<typeof openDualPrevention>>
beforeAll(async () => {
  dual = await openDualPrevention()
})
beforeEach(() => {
  dual.clock.move(MONDAY_MORNING)
  dual.terminals.length = 0
})
afterAll(() => dual.close())

type Speaker = ReturnType<typeof dual.enterprise>['worker']

/** An enterprise with one due open now. */
const site = async () => {
  const plant = dual.enterprise()
  const ids = await dual.register(plant)
  const lay = layer(dual.house, plant.safety)
  await dual.settle()
  const due = accepted(await dual.house.query(plant.worker, myDues, {})).dues.find(({ startAt }) => startAt <= MONDAY_MORNING)?.id ?? ''
  const answer = (more: object = {}, who: Speaker = plant.worker) => dual.house.command(who, answerDue, { due, record: newId(), result: '0', checkedAt: dual.clock.plant(), ...more } as never)
  const record = async () => accepted(await dual.house.query(plant.safety, listRecords, {})).rows[0]
  return { ...plant, ...ids, lay, due, answer, record }
}
const code = (value: string, at = dual.clock.plant()) => ({ kind: 'code', code: value, at })

describe('presence', () => {
  it('is asked for where a place is laid down, and the one that holds is kept and shown on the lists', async () => {
    const { lay, unit, safety, answer, record } = await site()
    const place = await lay.place({ name: '罐区东门', units: [unit] })
    expect(await answer()).toMatchObject({ refusal: { code: 'presence-missing', message: expect.stringContaining('罐区东门') } })
    expect(await answer({ proofs: [code('no such code')] })).toMatchObject({ refusal: { code: 'presence-missing' } })
    expect(await answer({ proofs: [code(place, MONDAY_MORNING - 16 * MINUTE)] })).toMatchObject({ refusal: { code: 'presence-missing' } })
    accepted(await answer({ proofs: [code(`https://x/m/o/y/dual-prevention/at/${place}`, MONDAY_MORNING - 5 * MINUTE)] }))
    expect((await record())?.presence).toEqual({ kind: 'code', place, at: MONDAY_MORNING - 5 * MINUTE, metres: null, accuracy: null })
    expect(accepted(await dual.house.query(safety, listDues, { state: 'done' })).rows[0]?.presence).toMatchObject({ kind: 'code' })
  })

  it('is written down as missing where nothing was asked for', async () => {
    const { answer, record } = await site()
    accepted(await answer())
    expect((await record())?.presence).toMatchObject({ kind: 'none' })
  })

  it('holds by a fix near the place, and by a photo that was not used before', async () => {
    const near = await site()
    await near.lay.place({ units: [near.unit], latitude: 37.5, longitude: 122.1 })
    const fix = { kind: 'fix', latitude: 37.5002, longitude: 122.1, accuracy: 12, at: MONDAY_MORNING }
    expect(await near.answer({ proofs: [{ ...fix, latitude: 37.51 }] })).toMatchObject({ refusal: { code: 'presence-missing' } })
    accepted(await near.answer({ proofs: [fix] }))
    expect((await near.record())?.presence).toMatchObject({ kind: 'fix', metres: 22, accuracy: 12 })

    const shot = await site()
    await shot.lay.place({ units: [shot.unit] })
    const photo = await shot.photo()
    accepted(await shot.answer({ photos: [photo], proofs: [{ kind: 'photo', at: MONDAY_MORNING }] }))
    expect((await shot.record())?.presence).toMatchObject({ kind: 'photo' })
    dual.clock.move(MONDAY_MORNING + 24 * HOUR)
    await dual.settle()
    const [next] = accepted(await dual.house.query(shot.worker, myDues, {})).dues.filter(({ state, startAt }) => state === 'open' && startAt <= dual.clock.plant())
    expect(await shot.answer({ due: next?.id, photos: [photo], proofs: [{ kind: 'photo', at: dual.clock.plant() }] })).toMatchObject({ refusal: { code: 'presence-missing' } })
  })

  it('follows the setting of the enterprise, which only a later version replaces', async () => {
    const { lay, unit, safety, worker, answer } = await site()
    const place = await lay.place({ units: [unit] })
    const { setting } = accepted(await dual.house.query(safety, getInspectionSetting, {}))
    accepted(await dual.house.command(safety, saveInspectionSetting, { ...setting, version: 0, sufficient: ['fix'] }))
    expect(await answer({ proofs: [code(place)] })).toMatchObject({ refusal: { code: 'presence-missing' } })
    expect(await dual.house.command(safety, saveInspectionSetting, { ...setting, version: 0, none: 'always' })).toMatchObject({ refusal: { code: 'stale', kind: 'conflict' } })
    expect(await dual.house.command(safety, saveInspectionSetting, { ...setting, version: 1, figures: [{ name: 'presence-minutes', value: 60 }] })).toMatchObject({ refusal: { code: 'figure-looser', field: 'figures.0.value' } })
    accepted(await dual.house.command(safety, saveInspectionSetting, { ...setting, version: 1, none: 'always', figures: [{ name: 'presence-minutes', value: 5 }] }))
    expect(accepted(await dual.house.query(worker, mySite, {})).proof).toEqual({ minutes: 5, metres: 50 })
    accepted(await answer())
  })

  it('counts a code that was renewed only for what was scanned before', async () => {
    const { lay, unit, safety, answer } = await site()
    const place = await lay.place({ units: [unit] })
    dual.clock.move(MONDAY_MORNING + 10 * MINUTE)
    const renewed = accepted(await dual.house.command(safety, renewPlaceCode, { id: place, version: 1 }))
    dual.clock.move(MONDAY_MORNING + 12 * MINUTE)
    expect(await answer({ proofs: [code(place)] })).toMatchObject({ refusal: { code: 'presence-missing' } })
    accepted(await answer({ proofs: [code(place, MONDAY_MORNING + 9 * MINUTE)] }))
    const { places } = accepted(await dual.house.query(safety, placeLabels, {}))
    expect(places).toMatchObject([{ id: place, code: renewed.code }])
  })
})

describe('a photo rule and readings', () => {
  it('ask for a photo and every value; a value beyond its limit is no 正常, and all is kept and handed to the plant', async () => {
    const { lay, measure, worker, safety, answer, photo, record } = await site()
    const point = await lay.point({ tag: 'LI-101' })
    await lay.way(measure, { photoRule: { when: 'always', show: '液位计读数' }, readings: [point] })
    expect(await answer()).toMatchObject({ refusal: { code: 'photo-required', field: 'photos', message: expect.stringContaining('液位计读数') } })
    const photos = [await photo()]
    expect(await answer({ photos })).toMatchObject({ refusal: { code: 'reading-missing', field: `readings.${point}` } })
    expect(await answer({ photos, readings: [{ point, value: 50 }] })).toMatchObject({ refusal: { code: 'reading-out-of-range' } })
    expect(await answer({ photos, readings: [{ point, value: 8.5 }] })).toMatchObject({ refusal: { code: 'reading-beyond', field: 'result' } })
    accepted(await answer({ photos, result: '3', note: '正在倒罐，已报调度', readings: [{ point, value: 8.5 }] }))
    expect((await record())?.readings).toMatchObject([{ point, tag: 'LI-101', value: 8.5, judgement: 'high', limit: 8 }])
    expect(accepted(await dual.house.query(safety, listReadings, { point })).rows).toMatchObject([{ value: 8.5, by: '王芳', judgement: 'high' }])
    expect(accepted(await dual.house.query(safety, listReadings, { from: '2026-11-24' })).total).toBe(0)
    expect(accepted(await dual.house.query(worker, mySite, {})).points).toMatchObject([{ id: point, last: [{ value: 8.5 }] }])
    expect(dual.taken.at(-1) ?? { source: 'manual', readings: [{ point, value: 8.5 }] }).toMatchObject({ source: 'manual', readings: [{ point, value: 8.5 }] })
    expect(accepted(await dual.house.query(dual.enterprise().safety, listReadings, {})).total).toBe(0)
  })
})

describe('an explosive area', () => {
  it('admits only a registered explosion-proof terminal, once there is one; until then it is warned', async () => {
    const { lay, unit, worker, safety, answer } = await site()
    await lay.area('一号罐区', true)
    const place = await lay.place({ name: '一号罐区巡检点', area: '一号罐区', units: [unit] })
    const state = async () => accepted(await dual.house.query(safety, getInspectionSetting, {})).explosion
    expect(await state()).toEqual({ state: 'warned', areas: ['一号罐区'], terminals: 0 })
    const [proof, plain] = [newId(), newId()]
    dual.terminals.push({ id: proof, name: '防爆终端 1', explosionProof: true }, { id: plain, name: '操作室', explosionProof: false })
    expect((await state()).state).toBe('on')
    const proofs = [code(place)]
    expect(await answer({ proofs })).toMatchObject({ refusal: { code: 'not-explosion-proof', kind: 'forbidden' } })
    expect(await answer({ proofs }, { ...worker, terminal: plain })).toMatchObject({ refusal: { code: 'not-explosion-proof' } })
    expect(accepted(await dual.house.query({ ...worker, terminal: proof }, mySite, {}))).toMatchObject({ explosion: { state: 'on', here: { name: '防爆终端 1' } }, places: [{ explosive: true }] })
    accepted(await answer({ proofs }, { ...worker, terminal: proof }))
  })
})

describe('the register of places', () => {
  it('knows a name and a code once', async () => {
    const { safety, lay } = await site()
    await lay.place({ name: '泵房', kind: 'nfc', code: '04:A2:33' })
    const save = (data: object) => dual.house.command(safety, endpointsOf(placeRegister).save, { id: newId(), version: 0, data: data as never })
    expect(await save({ name: '泵房' })).toMatchObject({ refusal: { code: 'not-unique' } })
    expect(await save({ name: '泵房二', kind: 'nfc', code: '04:A2:33' })).toMatchObject({ refusal: { code: 'not-unique' } })
  })
})
