import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { endpointsOf } from '@anlan/kernel/register'
import { addDays, HOUR, MINUTE, plantDay, SECOND, startOfDay } from '@anlan/kernel/time'
import { newId } from '@anlan/platform/clock/new-id'
import { MONDAY_MORNING } from '@anlan/platform/testing/house'
import { systemSpeaker } from '@anlan/platform/module/house'
import { ownFiguresSchema, setFigures } from './contract/own-figures.ts'
import { getPatrolRound, listPatrolRounds, myPatrols, patrolWay, proveStop } from './contract/patrol-round.ts'
import { patrolRouteRegister } from './contract/patrol-route.ts'
import { whereaboutsAt } from './contract/whereabouts.ts'
import { accepted, openPositioning } from './testing/laid-plant.ts'

let open: Awaited<ReturnType<typeof openPositioning>>
beforeAll(async () => (open = await openPositioning()))
beforeEach(() => open.test.clock.move(MONDAY_MORNING))
afterAll(() => open.close())

const { save: saveRoute, remove: removeRoute } = endpointsOf(patrolRouteRegister)
const stop = (name: string, x: number, more: object = {}) => ({ id: newId(), name, shape: { kind: 'circle', x, y: 50, radius: 5 }, code: `P-${name}`, minSeconds: 20, ...more })

/** Wang's route of three stops, from 09:00 to 10:00, the last in the shadow; he stands at the office. */
const patrol = async (more: object = {}) => {
  const laid = await open.lay(['王芳', '李强'])
  const [wang, li] = laid.carrying
  if (wang === undefined || li === undefined) return expect.fail()
  const stops = [stop('东门', 40), stop('泵房', 100), stop('地沟', 160)]
  const route = newId()
  const data = { name: '罐区巡检', plan: '厂区', stops, who: { posts: [], persons: [wang.id] }, windows: [{ days: [], from: '09:00', to: '10:00' }], ...more }
  const save = (version: number, changes: object = {}) => open.test.house.command(laid.manager, saveRoute, { id: route, version, data: { ...data, ...changes } } as never)
  accepted(await save(0))
  await open.test.settle()
  const today = async () => accepted(await open.test.house.query(laid.manager, listPatrolRounds, {})).rounds
  const round = async () => (await today())[0] ?? expect.fail('no round')
  /** Stands there for some seconds, a report every two. */
  const standAt = async (x: number, seconds = 40) => {
    const from = open.test.clock.plant()
    const said = Array.from({ length: seconds / 2 + 1 }, (_, n) => laid.report(wang, x, 50, { at: from + n * 2 * SECOND }))
    open.test.clock.move(from + seconds * SECOND)
    await open.intake.take(laid.source, said)
    await open.test.settle()
  }
  const asWang = laid.as(wang)
  const scan = (code: string, at = open.test.clock.plant(), who = asWang) => open.test.house.command(who, proveStop, { round: id, code, at })
  const { id } = await round()
  return { ...laid, wang, li, asWang, route, id, save, today, round, standAt, scan }
}

describe('a patrol', { timeout: 60_000 }, () => {
  it('shows by fixes what was reached and by a code what lies in the shadow; when all is walked it is done', async () => {
    const it = await patrol()
    expect(await it.round()).toMatchObject({ state: 'running', begunAt: null, personNames: ['王芳'], facts: [{ state: 'waiting' }, { state: 'waiting' }, { state: 'waiting' }] })
    await it.standAt(40)
    await it.standAt(100)
    expect(await it.round()).toMatchObject({ state: 'running', walkerName: '王芳', facts: [{ evidence: 'position' }, { evidence: 'position' }, { state: 'waiting' }] })
    const mine = accepted(await open.test.house.query(it.asWang, myPatrols, {}))
    expect(mine).toMatchObject({ rounds: [{ name: '罐区巡检' }], here: { plan: '厂区', x: expect.closeTo(100, 0), accuracy: 1 } })

    expect(await it.scan('P-东门', open.test.clock.plant(), it.as(it.li))).toMatchObject({ refusal: { code: 'not-your-patrol' } })
    expect(await it.scan('X')).toMatchObject({ refusal: { code: 'not-a-stop' } })
    expect(await open.test.house.command(it.asWang, proveStop, { round: newId(), code: 'x', at: 1 })).toMatchObject({ refusal: { code: 'no-such-patrol' } })
    expect(accepted(await it.scan('http://here/m/o/x/dual-prevention/at/P-地沟'))).toMatchObject({ name: '地沟' })
    accepted(await it.scan('P-地沟'))
    expect(await it.round()).toMatchObject({ facts: [{}, {}, { state: 'reached', evidence: 'code', staySeconds: null }] })
    open.test.clock.move(open.test.clock.plant() + 30 * SECOND)
    await it.standAt(180)
    expect(await it.round()).toMatchObject({ facts: [{ state: 'reached', leftAt: expect.any(Number) }, { state: 'reached', leftAt: expect.any(Number) }, { state: 'reached', leftAt: expect.any(Number) }], state: 'done' })
    const events = await open.test.events(it.org)
    expect(events.filter((type) => /patrol|stop-/.test(type) && !/patrol-route/.test(type))).toEqual([
      'positioning.patrol-begun', 'positioning.stop-reached', 'positioning.stop-reached', 'positioning.stop-proven', 'positioning.stop-reached', 'positioning.patrol-ended',
    ])
    const way = accepted(await open.test.house.query(it.manager, patrolWay, { id: it.id }))
    expect(way).toMatchObject({ name: '王芳', metres: expect.any(Number), spans: [{ plan: '厂区' }] })
    expect(await open.test.events(it.org)).toContain('positioning.track-looked-at')
    expect(accepted(await open.test.house.query(it.manager, getPatrolRound, { id: it.id })).round.state).toBe('done')
  })

  it('that was not walked is told to the team leader, and taken back when the code arrives late', async () => {
    const it = await patrol({ stops: [stop('东门', 40, { minSeconds: 0 }), stop('泵房', 100, { minSeconds: 0 })] })
    await it.standAt(40)
    open.test.clock.move(MONDAY_MORNING + HOUR + 2 * MINUTE)
    await open.test.settle()
    expect(await it.round()).toMatchObject({ state: 'partial', facts: [{ state: 'reached' }, { state: 'missed' }] })
    expect(await it.alarm('patrol-missed')).toMatchObject({ title: '“罐区巡检”漏检 1 处', level: 'yellow', link: `/positioning/patrols/rounds/${it.id}` })
    accepted(await it.scan('P-泵房', MONDAY_MORNING + 40 * MINUTE))
    expect(await it.round()).toMatchObject({ state: 'done' })
    expect(await it.alarm('patrol-missed')).toBeUndefined()
  })

  it('is put right by fixes that a terminal kept until it was out of the shadow', async () => {
    const it = await patrol({ stops: [stop('东门', 40), stop('泵房', 100)] })
    open.test.clock.move(MONDAY_MORNING + HOUR + 2 * MINUTE)
    await open.test.settle()
    expect(await it.round()).toMatchObject({ state: 'missed', walker: null })
    expect(await it.alarm('patrol-missed')).toMatchObject({ title: '“罐区巡检”到期没有人巡检' })
    const kept = (from: number, x: number) => Array.from({ length: 13 }, (_, n) => it.report(it.wang, x, 50, { at: MONDAY_MORNING + from * MINUTE + n * 2 * SECOND }))
    await open.intake.take(it.source, [...kept(10, 40), ...kept(20, 100)])
    open.test.clock.move(MONDAY_MORNING + HOUR + 20 * MINUTE)
    await open.test.settle()
    expect(await it.round()).toMatchObject({ state: 'done', walkerName: '王芳' })
    expect(await it.alarm('patrol-missed')).toBeUndefined()
  })

  it('goes by the enterprise’s own figure for when somebody has left a stop', async () => {
    const stay = async (seconds: number | null) => {
      open.test.clock.move(MONDAY_MORNING)
      const it = await patrol({ stops: [stop('东门', 40, { minSeconds: 30 }), stop('泵房', 160)] })
      accepted(await open.test.house.command(it.manager, setFigures, { version: 0, data: { ...ownFiguresSchema.parse({}), patrolAwaySeconds: seconds } }))
      for (const [x, lasting] of [[40, 18], [70, 22], [40, 18], [100, 60]] as const) {
        await it.standAt(x, lasting)
        open.test.clock.move(open.test.clock.plant() + 2 * SECOND)
      }
      await open.test.settle()
      return (await it.round()).facts[0]
    }
    expect(await stay(null)).toMatchObject({ state: 'short' })
    expect(await stay(40)).toMatchObject({ state: 'reached', evidence: 'position', reachedAt: MONDAY_MORNING })
  })

  it('that nobody walks has no way to be shown, and one that is gone is refused', async () => {
    const it = await patrol()
    expect(accepted(await open.test.house.query(it.manager, patrolWay, { id: it.id }))).toEqual({ person: null, name: null, spans: [], metres: 0 })
    expect(await open.test.house.query(it.manager, patrolWay, { id: newId() })).toMatchObject({ refusal: { code: 'no-such-patrol' } })
    expect(await open.test.house.query(it.manager, getPatrolRound, { id: newId() })).toMatchObject({ refusal: { kind: 'missing' } })
    expect(accepted(await open.test.house.query(it.manager, myPatrols, {}))).toMatchObject({ rounds: [], here: null })
  })
})

describe('rounds', { timeout: 60_000 }, () => {
  it('follow the route: made to the end of tomorrow, anew when it changes, gone with it', async () => {
    const it = await patrol({ windows: [{ days: [], from: '09:00', to: '10:00' }, { days: [], from: '20:00', to: '21:00' }] })
    const all = async () => {
      const days = [plantDay(MONDAY_MORNING), addDays(plantDay(MONDAY_MORNING), 1)]
      return (await Promise.all(days.map(async (day) => accepted(await open.test.house.query(it.manager, listPatrolRounds, { day })).rounds))).flat()
    }
    expect(await all()).toHaveLength(4)
    accepted(await it.save(1, { windows: [{ days: [], from: '20:00', to: '20:30' }] }))
    await open.test.settle()
    expect((await all()).map(({ startAt, endAt }) => [startAt, endAt])).toEqual([20, 44].map((hour) => [startOfDay('2026-11-23') + hour * HOUR, startOfDay('2026-11-23') + hour * HOUR + 30 * MINUTE]))
    const { counts } = accepted(await open.test.house.query(it.manager, listPatrolRounds, { state: 'running' }))
    expect(counts).toMatchObject({ planned: 1, running: 0 })
    open.test.clock.move(startOfDay('2026-11-24') + MINUTE)
    await open.test.settle()
    expect(accepted(await open.test.house.query(it.manager, listPatrolRounds, { day: '2026-11-25', route: it.route })).rounds).toHaveLength(1)
    accepted(await open.test.house.command(it.manager, removeRoute, { id: it.route, version: 2 }))
    await open.test.settle()
    expect(accepted(await open.test.house.query(it.manager, listPatrolRounds, { day: '2026-11-25' })).rounds).toEqual([])
  })

  it('of a route without stops, people or windows are refused where that is wrong', async () => {
    const it = await patrol()
    expect(await it.save(1, { stops: [{ ...stop('东门', 40), shape: null, code: '' }, stop('泵房', 100)] })).toMatchObject({ refusal: { facts: { fields: { 'data.stops.0': '请在图上点出位置，或填写巡检点编号' } } } })
    expect(await it.save(1, { who: { posts: [], persons: [] } })).toMatchObject({ refusal: { facts: { fields: { 'data.who': '请选择巡检的岗位或人员' } } } })
    expect(await it.save(1, { windows: [] })).toMatchObject({ refusal: { facts: { fields: { 'data.windows': '请填写巡检时段' } } } })
  })

  it('are nobody else’s business', async () => {
    const [it, other] = [await patrol(), await open.lay(['赵六'])]
    expect(accepted(await open.test.house.query(other.manager, listPatrolRounds, {})).rounds).toEqual([])
    expect(await open.test.house.query(other.manager, getPatrolRound, { id: it.id })).toMatchObject({ refusal: { code: 'no-such-patrol' } })
  })
})

describe('where somebody was', { timeout: 60_000 }, () => {
  it('is told to other houses with how sure it is; after a silence nobody knows', async () => {
    const it = await patrol()
    it.put(it.wang, 30, 40)
    let looks = 0
    await it.passing('ten reports', async () => (looks += 1) > 10)
    const house = systemSpeaker(it.org, 'dual-prevention')
    const ask = async (at: number, since?: number) => accepted(await open.test.house.query(house, whereaboutsAt, { person: it.wang.id, at, ...(since === undefined ? {} : { since }) }))
    const now = open.test.clock.plant()
    expect(await ask(now)).toMatchObject({ seen: { plan: '厂区', x: expect.closeTo(30, 0), y: expect.closeTo(40, 0), accuracy: 1 }, ageSeconds: 0, way: [], whole: false })
    const { way, whole } = await ask(now, now - 10 * SECOND)
    expect([way.length > 3, whole]).toEqual([true, true])
    expect(await ask(now, now - HOUR)).toMatchObject({ whole: false })
    expect(await ask(now + HOUR, now + HOUR - MINUTE)).toMatchObject({ seen: null, ageSeconds: null, way: [], whole: false })
  })
})
