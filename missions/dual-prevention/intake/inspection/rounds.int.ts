import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listAlarms } from '@anlan/alarms/contract/alarm'
import { HOUR, MINUTE } from '@anlan/kernel/time'
import { newId } from '@anlan/platform/clock/new-id'
import { MONDAY_MORNING } from '@anlan/platform/testing/house'
import { finishRound, getRound, getRoundRun, listRoundRuns, listRounds, myRounds, saveRound } from '../../contract/inspection/round.ts'
import { takeRoundEvidence } from '../../contract/inspection/round-evidence.ts'
import { accepted, openDualPrevention } from '../../testing/house.ts'
import { layer } from '../../testing/site.ts'

let dual: Awaited<ReturnType<typeof openDualPrevention>>
beforeAll(async () => {
  dual = await openDualPrevention()
})
beforeEach(() => dual.clock.move(MONDAY_MORNING))
afterAll(() => dual.close())

type Speaker = ReturnType<typeof dual.enterprise>['worker']

const route = async (more: object = {}) => {
  const plant = dual.enterprise()
  const { place } = layer(dual.house, plant.safety)
  const [east, west] = [await place({ name: '罐区东门' }), await place({ name: '罐区西门' })]
  const id = newId()
  const words = { id, version: 0, name: '罐区巡检', stops: [{ place: east, minSeconds: 60 }, { place: west, minSeconds: 0 }], cycle: 2, cycleUnit: '小时', windowStart: '08:00', windowEnd: '20:00', post: dual.operator, ...more }
  const save = (changes: object = {}, who: Speaker = plant.safety) => dual.house.command(who, saveRound, { ...words, ...changes } as never)
  accepted(await save())
  await dual.settle()
  const runs = async (who: Speaker = plant.worker) => accepted(await dual.house.query(who, myRounds, {})).runs
  const [first] = await runs()
  const finish = (visits: object[], changes: object = {}, who: Speaker = plant.worker) =>
    dual.house.command(who, finishRound, { run: first?.id, startedAt: dual.clock.plant(), endedAt: dual.clock.plant() + 10 * MINUTE, visits, ...changes } as never)
  const visit = (at: string, minute: number, more: object = {}) => ({ place: at, arrived: MONDAY_MORNING + minute * MINUTE, left: MONDAY_MORNING + (minute + 2) * MINUTE, proof: { kind: 'code', code: at, at: MONDAY_MORNING + minute * MINUTE }, ...more })
  return { ...plant, id, save, runs, first, finish, visit, east, west }
}

describe('a round', () => {
  it('becomes due by its cycle, reaches whoever is on duty, and shows what was walked', async () => {
    const { first, runs, night, finish, visit, east, west, safety } = await route()
    expect(first).toMatchObject({ state: 'open', startAt: MONDAY_MORNING - HOUR, endAt: MONDAY_MORNING + HOUR, stops: [{ name: '罐区东门' }, { name: '罐区西门' }] })
    expect(await runs(night)).toHaveLength(0)
    dual.clock.move(MONDAY_MORNING + 20 * MINUTE)
    const done = accepted(await finish([visit(east, 0), visit(west, 5)], { startedAt: MONDAY_MORNING }))
    expect(done).toMatchObject({ state: 'done', facts: { complete: true, inOrder: true, tooFast: [], skipped: [], unproven: [] } })
    expect(await finish([visit(east, 0)])).toMatchObject({ refusal: { code: 'round-run-not-finish', kind: 'conflict' } })
    const { run } = accepted(await dual.house.query(safety, getRoundRun, { id: first?.id ?? '' }))
    expect(run).toMatchObject({ walker: '王芳', assigneeNames: ['王芳'], visits: [{ name: '罐区东门', presence: { kind: 'code' } }, { name: '罐区西门' }] })
    expect(await dual.events(safety.org)).toContain('dual-prevention.round-finished')
  })

  it('out of order, too fast or with a place passed over is said so; a place is passed over only with a reason', async () => {
    const { finish, visit, east, west } = await route()
    dual.clock.move(MONDAY_MORNING + 20 * MINUTE)
    expect(await finish([visit(east, 0)], { startedAt: MONDAY_MORNING })).toMatchObject({ refusal: { code: 'skip-unexplained', message: expect.stringContaining('罐区西门') } })
    const facts = accepted(await finish([visit(west, 0), visit(east, 5, { left: MONDAY_MORNING + 5 * MINUTE + 10, proof: null })], { startedAt: MONDAY_MORNING })).facts
    expect(facts).toEqual({ complete: true, inOrder: false, tooFast: [east], skipped: [], unproven: [east] })
  })

  it('that nobody walked is missed, and told; what was walked in time and sent late takes its place', async () => {
    const { finish, visit, east, west, safety, first, id } = await route()
    dual.clock.move(MONDAY_MORNING + 90 * MINUTE)
    await dual.settle()
    expect(accepted(await dual.house.query(safety, listRoundRuns, { state: 'missed', round: id })).rows.map((run) => run.id)).toEqual([first?.id])
    expect(accepted(await dual.house.query(safety, listAlarms, {})).rows).toMatchObject([{ kind: 'round-missed', level: 'yellow' }])
    expect(await finish([visit(east, 0), visit(west, 5)], { startedAt: MONDAY_MORNING + 80 * MINUTE })).toMatchObject({ refusal: { code: 'round-expired' } })
    expect(accepted(await finish([visit(east, 0), { place: west, arrived: null, left: null, skipped: '西门道路施工封闭' }], { startedAt: MONDAY_MORNING })).facts).toMatchObject({ complete: false, skipped: [west] })
  })

  it('is proven afterwards by what another house saw', async () => {
    const { finish, visit, east, west, safety, first } = await route()
    dual.clock.move(MONDAY_MORNING + 20 * MINUTE)
    accepted(await finish([visit(east, 0, { proof: null }), visit(west, 5)], { startedAt: MONDAY_MORNING }))
    const run = first?.id ?? ''
    const evidence = [{ place: east, from: MONDAY_MORNING + MINUTE, to: MONDAY_MORNING + 3 * MINUTE, source: '人员定位' }]
    expect(accepted(await dual.house.command(safety, takeRoundEvidence, { run, evidence }))).toEqual({ run, proven: 1 })
    expect(accepted(await dual.house.query(safety, getRoundRun, { id: run })).run).toMatchObject({ facts: { unproven: [] }, visits: [{ presence: { kind: 'position' } }, {}], evidence })
  })

  it('is saved by version, with known places, for a post or a person', async () => {
    const { save, safety, id, east, runs } = await route()
    expect(await save({ version: 5 })).toMatchObject({ refusal: { code: 'stale', kind: 'conflict' } })
    expect(await save({ version: 1, stops: [{ place: east }, { place: newId() }] })).toMatchObject({ refusal: { code: 'no-such-place', field: 'stops.1.place' } })
    expect(await save({ version: 1, post: null })).toMatchObject({ refusal: { code: 'who-walks' } })
    expect(await save({ id: newId() })).toMatchObject({ refusal: { code: 'name-taken' } })
    expect(await save({ id: newId(), version: 3, name: '没有的' })).toMatchObject({ refusal: { code: 'no-such-round', kind: 'missing' } })
    expect(accepted(await dual.house.query(safety, getRound, { id })).round).toMatchObject({ postName: '储罐区操作工', stopNames: ['罐区东门', '罐区西门'] })
    accepted(await save({ version: 1, deleted: true }))
    await dual.settle()
    expect((await runs()).filter(({ startAt }) => startAt > dual.clock.plant())).toEqual([])
    expect(accepted(await dual.house.query(safety, listRounds, {})).total).toBe(0)
  })
})
