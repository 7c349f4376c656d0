import { Buffer } from 'node:buffer'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { DAY, MINUTE, SECOND } from '@anlan/kernel/time'
import { newId } from '@anlan/platform/clock/new-id'
import { MONDAY_MORNING } from '@anlan/platform/testing/house'
import { answerDue } from '../../contract/answer-due.ts'
import { myDues } from '../../contract/due.ts'
import { appealFormalism, getFormalism, listFormalism, myFormalism, raiseFormalism, upholdFormalism, withdrawFormalism } from '../../contract/formalism.ts'
import { accepted, openDualPrevention } from '../../testing/house.ts'
import { layer } from '../../testing/site.ts'

let dual: Awaited<ReturnType<typeof openDualPrevention>>
beforeAll(async () => {
  dual = await openDualPrevention()
})
beforeEach(() => dual.clock.move(MONDAY_MORNING))
afterAll(() => dual.close())

type Plant = ReturnType<typeof dual.enterprise>
type Speaker = Plant['worker']

const openDues = async ({ worker }: Plant) => {
  await dual.settle()
  return accepted(await dual.house.query(worker, myDues, {})).dues.filter(({ state, startAt }) => state === 'open' && startAt <= dual.clock.plant())
}
const answer = async (plant: Plant, due: string, more: object = {}) => {
  accepted(await dual.house.command(plant.worker, answerDue, { due, record: newId(), result: '0', checkedAt: dual.clock.plant(), ...more } as never))
}
const signs = async (who: Speaker) => {
  await dual.settle()
  return accepted(await dual.house.query(who, listFormalism, {})).rows
}

/** A scene of soft bands, as a camera would see it: bright where `seed` says. */
const scene = async (seed: number, quality = 80): Promise<Buffer> => {
  const pixels = Buffer.from(Array.from({ length: 64 * 64 }, (_, at) => Math.round(128 + 100 * Math.sin((at % 64) / (3 + seed) + Math.floor(at / 64) / (5 + seed * 2)))))
  return sharp(pixels, { raw: { width: 64, height: 64, channels: 1 } }).resize(320, 320).jpeg({ quality }).toBuffer()
}

describe('signs of formalism', () => {
  it('come from twenty answers in a minute, once a day, and only the person and the safety manager see them', async () => {
    const plant = dual.enterprise()
    for (let n = 0; n < 20; n++) await dual.register(plant)
    const dues = await openDues(plant)
    expect(dues).toHaveLength(20)
    for (const [n, { id }] of dues.entries()) await answer(plant, id, { checkedAt: MONDAY_MORNING - MINUTE + n * 2 * SECOND })
    expect(await signs(plant.safety)).toMatchObject([{ kind: 'many-answers', title: '一分钟内提交 20 项排查', personName: '王芳', state: 'raised' }])
    expect(await signs(plant.worker)).toHaveLength(1)
    expect(await signs(plant.night)).toHaveLength(0)
    expect(await signs(dual.enterprise().safety)).toHaveLength(0)
    const waiting = async (who: Speaker) => accepted(await dual.house.query(who, myFormalism, {})).items.map(({ asked }) => asked)
    expect([await waiting(plant.worker), await waiting(plant.safety), await waiting(plant.night)]).toEqual([['explain'], ['decide'], []])
  }, 60_000)

  it('come from a photo that was used before, also when it was made smaller or saved anew; not from another scene', async () => {
    const plant = dual.enterprise()
    for (let n = 0; n < 3; n++) await dual.register(plant)
    const [one, other, third] = await openDues(plant)
    await answer(plant, one?.id ?? '', { photos: [await plant.file(await scene(1), 'a.jpg')] })
    await answer(plant, third?.id ?? '', { photos: [await plant.file(await scene(4), 'b.jpg')] })
    expect(await signs(plant.safety)).toEqual([])
    await answer(plant, other?.id ?? '', { photos: [await plant.file(await scene(1, 40), 'c.jpg')] })
    expect(await signs(plant.safety)).toMatchObject([{ kind: 'same-photo', title: '两次排查的照片几乎相同', photos: [expect.any(String), expect.any(String)] }])
  })

  it('come from two places too far apart for the time, and from a reading that never changes', async () => {
    const plant = dual.enterprise()
    const lay = layer(dual.house, plant.safety)
    const [a, b] = [await dual.register(plant), await dual.register(plant)]
    const [near, far] = [await lay.place({ name: '东门', x: 0, y: 0, units: [a.unit] }), await lay.place({ name: '西罐', x: 300, y: 400, units: [b.unit] })]
    const dues = await openDues(plant)
    const at = (place: string, checkedAt: number) => ({ checkedAt, proofs: [{ kind: 'code', code: place, at: checkedAt }] })
    await answer(plant, dues.find(({ unit }) => unit === a.unit)?.id ?? '', at(near, MONDAY_MORNING - 30 * SECOND))
    await answer(plant, dues.find(({ unit }) => unit === b.unit)?.id ?? '', at(far, MONDAY_MORNING))
    expect(await signs(plant.safety)).toMatchObject([{ kind: 'no-walk', title: '“东门”到“西罐”来不及走到' }])

    const reader = dual.enterprise()
    const ids = await dual.register(reader, { cycle: 1, cycleUnit: '小时', windowStart: '08:00', windowEnd: '20:00' })
    const point = await layer(dual.house, reader.safety).point()
    await layer(dual.house, reader.safety).way(ids.measure, { readings: [point] })
    for (let day = 0; day < 4; day++)
      for (let hour = 0; hour < 2; hour++) {
        dual.clock.move(MONDAY_MORNING + day * DAY + hour * 60 * MINUTE + MINUTE)
        const due = (await openDues(reader)).at(-1)
        await answer(reader, due?.id ?? '', { readings: [{ point, value: 5.2 }] })
      }
    expect(await signs(reader.safety)).toMatchObject([{ kind: 'same-readings', facts: [{ value: '5.2 米' }, {}, {}, {}] }])
  }, 60_000)

  it('are appealed by the person, decided by somebody else, and told further only when upheld', async () => {
    const plant = dual.enterprise()
    const raise = async (key: string, person = dual.worker.id) =>
      accepted(await dual.house.command(plant.safety, raiseFormalism, { kind: 'card-still', key, title: '定位卡四小时没有移动', person, personName: '王芳', at: MONDAY_MORNING, facts: [{ title: '静止', value: '4 小时' }] })).id ?? ''
    const id = await raise('card-1')
    expect(accepted(await dual.house.command(plant.safety, raiseFormalism, { kind: 'card-still', key: 'card-1', title: '再次', person: dual.worker.id, personName: '王芳', at: MONDAY_MORNING, facts: [{ title: '静止', value: '5 小时' }] }))).toEqual({ id: null, again: true })
    const uphold = (who: Speaker, version: number, of = id) => dual.house.command(who, upholdFormalism, { id: of, version, decision: '情况属实' })
    expect(await uphold(plant.safety, 1)).toMatchObject({ refusal: { code: 'not-heard' } })
    const appeal = (who: Speaker, version = 1) => dual.house.command(who, appealFormalism, { id, version, reason: '卡忘在更衣室' })
    expect(await appeal(plant.night)).toMatchObject({ refusal: { code: 'not-yours', kind: 'forbidden' } })
    accepted(await appeal(plant.worker))
    expect(await appeal(plant.worker)).toMatchObject({ refusal: { code: 'stale' } })
    expect(await dual.events(plant.org)).not.toContain('dual-prevention.formalism-upheld')
    accepted(await uphold(plant.safety, 2))
    expect(await dual.events(plant.org)).toContain('dual-prevention.formalism-upheld')
    const { sign, timeline, mine } = accepted(await dual.house.query(plant.worker, getFormalism, { id }))
    expect([sign.state, sign.appeal, sign.decision, mine]).toEqual(['upheld', '卡忘在更衣室', '情况属实', true])
    expect(timeline.map(({ title }) => title)).toEqual(['发现形式主义迹象', '提出申诉', '认定为形式主义'])
    expect(await dual.house.query(plant.night, getFormalism, { id })).toMatchObject({ refusal: { kind: 'missing' } })

    const second = await raise('card-2')
    accepted(await dual.house.command(plant.safety, withdrawFormalism, { id: second, version: 1, decision: '误判' }))
    const unheard = await raise('card-3')
    dual.clock.move(MONDAY_MORNING + 3 * DAY)
    accepted(await uphold(plant.safety, 1, unheard))
    const own = await raise('card-4', dual.safety.id)
    expect(await uphold(plant.safety, 1, own)).toMatchObject({ refusal: { code: 'own-work', kind: 'forbidden' } })
  })
})
