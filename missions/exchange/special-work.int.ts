import fastify, { type FastifyInstance } from 'fastify'
import { readFile as readBytes } from 'node:fs/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { alarms } from '@anlan/alarms/module'
import { workCounts, drawPermits, openPermit, spotCheck, workPermit, workPermits, workPlans } from '@anlan/district-supervision/contract/works'
import { districtSupervision } from '@anlan/district-supervision/module'
import { cityHub } from '@anlan/edge-city-hub/city-hub'
import { districtInbox } from '@anlan/edge-district-inbox/district-inbox'
import { endpointsOf, type Register } from '@anlan/kernel/register'
import { HOUR, MINUTE, plantDay } from '@anlan/kernel/time'
import { people } from '@anlan/people/module'
import { plant } from '@anlan/plant/module'
import { openDistrict } from '@anlan/plant/testing/district'
import { newId } from '@anlan/platform/clock/new-id'
import { readFile } from '@anlan/platform/files/file-store'
import { FILES } from '@anlan/platform/files/migrations'
import { systemSpeaker } from '@anlan/platform/module/house'
import { REGISTERS } from '@anlan/platform/register/migrations'
import { openTestHouse, type TestHouse } from '@anlan/platform/testing/house'
import { groundRegister } from '@anlan/positioning/contract/ground'
import { positioning } from '@anlan/positioning/module'
import type { Permit } from '@anlan/special-work/contract/permit'
import { permitChanged, workAlarmBegun, workAlarmEnded } from '@anlan/special-work/contract/permits'
import { type Plan, planChanged } from '@anlan/special-work/contract/plan'
import { specialWork } from '@anlan/special-work/module'
import { permitOf, QIAN, requestOf, ZHAO, ZHOU } from '@anlan/special-work/testing/permit'
import { openStation, type TestStation } from '../../apps/province-station/testing/open-station.ts'
import { savePermitRow } from '../special-work/store/permits.ts'
import type { Adapters } from './contract/adapter.ts'
import { setSpecialWorkWire } from './contract/special-work-wire.ts'
import { exchange, startDelivery } from './module.ts'
import { accepted, openSender, POINTS } from './testing/sender.ts'

let [station, test, inbox, district, adapters]: [TestStation, TestHouse, FastifyInstance, Awaited<ReturnType<typeof openDistrict>>, Adapters] = [] as never
const settings: Record<string, string> = { acceptsProvisional: 'yes' }
let count = 0

beforeAll(async () => {
  station = await openStation({ now: () => Date.now() })
  test = await openTestHouse({ modules: [plant, people, alarms, positioning, specialWork, exchange, districtSupervision], folders: [FILES, REGISTERS], settings })
  inbox = fastify({ forceCloseConnections: true })
  inbox.get('/healthz', async () => ({ ok: true }))
  districtSupervision.routes?.(inbox, test.house)
  exchange.routes?.(inbox, test.house)
  settings['stationUrl'] = station.url
  settings['inboxUrl'] = await inbox.listen({ port: 0, host: '127.0.0.1' })
  district = await openDistrict(test)
  const readPaper = async (org: string, id: string) => {
    const found = await readFile(test.house, org, id)
    return found.accepted ? readBytes(found.value.path) : undefined
  }
  adapters = { 'city-hub': cityHub({ readPhoto: async () => undefined, readPaper }), 'district-inbox': districtInbox() }
})
afterAll(async () => {
  await inbox.close()
  await test.close()
  await station.close()
})

const openPlant = async () => {
  const sender = await openSender({ test, station, district }, { name: `作业测试企业${++count}`, companyCode: `3710031${String(count).padStart(2, '0')}` })
  const { org, manager } = sender
  const survey = async () => {
    accepted(await test.house.command(manager, endpointsOf(groundRegister as unknown as Register).save, { id: newId(), version: 0, data: { plan: '厂区', points: POINTS } } as never))
    await test.settle()
  }
  const says = async (work: Parameters<TestHouse['house']['act']>[1]) => {
    await test.house.act(systemSpeaker(org, '特殊作业'), work)
    await test.settle()
  }
  const now = test.clock.plant()
  const plan = async (over: Partial<Plan> = {}): Promise<Plan> => {
    const made: Plan = { id: newId(), version: 2, unit: '生产一车间', workUnit: '检维修班', contractor: false, content: '更换管线阀门', area: '甲苯罐区', spot: '3 号罐东侧', from: now, until: now + 8 * HOUR, works: [{ kind: 'hot-work', level: 'first' }], inCharge: QIAN, emergency: false, emergencyReason: '', state: 'approved', decided: { by: ZHOU, at: now, reason: '' }, filedAt: null, createdAt: now - HOUR, createdBy: ZHAO, updatedAt: now, updatedBy: ZHOU.name, ...over }
    await says(async (scope) => scope.record(planChanged, { subject: made.id, data: { plan: made } }))
    return made
  }
  /** One change after the other, as the house itself tells them. */
  const permit = async (id: string, states: readonly (readonly [Permit['state'], Partial<Permit>?])[], first = 1): Promise<Permit> => {
    let last = permitOf('hot-work', 'draft')
    for (const [at, [state, over = {}]] of states.entries()) {
      const moved = over.startedAt ?? (state === 'working' || state === 'finished' || state === 'closed' ? now : null)
      last = permitOf('hot-work', state, { id, version: first + at, number: `动火-${id.slice(-6)}`, request: requestOf('hot-work', { from: now, until: now + 8 * HOUR }), gas: state === 'draft' || state === 'preparing' ? [] : permitOf('hot-work').gas.map((it) => ({ ...it, sampledAt: now - 10 * MINUTE })), createdAt: now - HOUR, updatedAt: now + at * MINUTE, ...over, startedAt: moved })
      const one = last
      await says(async (scope) => {
        await savePermitRow(scope.tx, org, one)
        scope.record(permitChanged, { subject: id, data: { what: state, permit: one } })
      })
    }
    return last
  }
  return { ...sender, survey, says, plan, permit, now }
}

const running = async <T>(work: () => Promise<T>): Promise<T> => {
  const end = startDelivery(test.house, adapters)
  try {
    return await work()
  } finally {
    await end()
  }
}

let it1: Awaited<ReturnType<typeof openPlant>>
beforeEach(async () => {
  it1 = await openPlant()
})
const alarmOf = (permit: string, more: object = {}) => ({ id: newId(), permit, number: '动火', gate: 'guardian-left', code: '31' as const, text: '监护人离岗', at: test.clock.plant(), endedAt: null, result: null, ...more })

describe('records of special work', () => {
  it('arrive field by field at both receivers, every change in its order, drafts never; both sides agree', async () => {
    const { survey, plan, permit, says, settled, rows, compared, deliveries, now } = it1
    await survey()
    const planned = await plan()
    const id = newId()
    await permit(id, [['draft', { plan: planned.id }], ['preparing', { plan: planned.id }], ['signing', { plan: planned.id }], ['issued', { plan: planned.id }], ['working', { plan: planned.id }]])
    const [alarm, own] = [alarmOf(id), alarmOf(id, { code: null, gate: 'count' })]
    for (const one of [alarm, own]) await says(async (scope) => scope.record(workAlarmBegun, { subject: id, data: { alarm: one } }))
    await says(async (scope) => scope.record(workAlarmEnded, { subject: id, data: { alarm: { ...alarm, endedAt: now + MINUTE } } }))
    await running(async () => {
      await settled()
      expect(await rows('aq3064_work_plan')).toMatchObject([{ id: planned.id, APPLY_DEPARTMENT: '生产一车间', TICKET_TYPE: '02', IS_EMERGENCY: '0' }])
      expect(await rows('aq3064_work_ticket')).toMatchObject([{ id, TICKET_TYPE: '02', TICKET_STATUS: '2', GAS_NAME: '二甲苯', SUPERVISOR_NAME: '孙监护', WORKER_NAME: '李作业', CHECKED_TIME: null, LONGITUDE: expect.closeTo(122.4011, 3), MAJOR_PERSON_MOBILE: '13800000000' }])
      expect(await rows('aq3064_work_alarm')).toMatchObject([{ id: alarm.id, TICKET_ID: id, ALARM_TYPE: '31', ALARM_END_TIME: now + MINUTE, ALARM_RESULT: '情形已消除' }])
      const [file] = await rows('aq3064_work_ticket_file')
      expect(file).toMatchObject({ TICKET_ID: id, FILE_CONTENT: file?.['FILE_DIGEST'] })
      const told = (await deliveries({ record: id, receiverKind: 'province' })).toSorted((a, b) => a.seq - b.seq)
      expect(told.map(({ version }) => version)).toEqual(told.map((_, at) => at + 1))
      expect(told.length).toBeGreaterThanOrEqual(4)
      expect(new Set(told.map(({ state }) => state))).toEqual(new Set(['accepted']))
      expect((await deliveries({ state: 'refused' }))).toEqual([])
      for (const kind of ['province', 'district'] as const) expect(await compared(kind)).toMatchObject({ state: 'done', differences: 0 })
    })
  })

  it('wait with a reason while the ground is not surveyed, and go by themselves; what hangs on them waits, too', async () => {
    const { survey, permit, settled, rows, deliveries, compared } = it1
    await permit(newId(), [['signing'], ['issued']])
    await running(async () => {
      await settled()
      const held = await deliveries({ state: 'held', receiverKind: 'province' })
      expect(held.some(({ kind, answer }) => kind === 'work-permit' && (answer ?? '').includes('坐标基准未测量'))).toBe(true)
      expect([await rows('aq3064_work_ticket'), await rows('aq3064_work_ticket_file')]).toEqual([[], []])
      await survey()
      await settled()
      expect(await rows('aq3064_work_ticket')).toMatchObject([{ TICKET_STATUS: '1' }])
      expect(await compared('province')).toMatchObject({ differences: 0 })
    })
  })

  it('are written in the park’s form when that is chosen, everything again, the permit with its picture and its plan', async () => {
    const { survey, plan, permit, manager, receiver, settled, rows, compared } = it1
    await survey()
    const planned = await plan()
    await permit(newId(), [['issued', { plan: planned.id }]])
    await running(async () => {
      await settled()
      const { id, version } = await receiver('province')
      const chosen = { id, version, shape: 'park', unknownTime: 'null', checkedName: 'chechedTime' } as const
      expect(accepted(await test.house.command(manager, setSpecialWorkWire, chosen)).queued).toBe(3)
      expect(await test.house.command(manager, setSpecialWorkWire, chosen)).toMatchObject({ refusal: { kind: 'conflict' } })
      expect(await test.house.command(manager, setSpecialWorkWire, { ...chosen, id: (await receiver('district')).id })).toMatchObject({ refusal: { code: 'no-choice' } })
      await settled()
      expect(await rows('accept_ticket_activity')).toMatchObject([{ id: planned.id, jobContent: '更换管线阀门' }])
      expect(await rows('accept_ticket_formal')).toMatchObject([{ jobId: planned.id, ticketStatus: '1', chechedTime: null, ticketPic: expect.stringMatching(/^[0-9a-f]{64}$/) }])
      expect(await compared('province')).toMatchObject({ state: 'done', differences: 0 })
    })
  })

  it('a plan that is taken back is taken back there, and one that was never approved nobody hears of', async () => {
    const { plan, settled, rows } = it1
    await plan({ state: 'waiting', decided: null })
    const planned = await plan()
    await running(async () => {
      await settled()
      await plan({ ...planned, version: 3, state: 'withdrawn' })
      await settled()
      expect(await rows('aq3064_work_plan')).toMatchObject([{ id: planned.id, deleted: '1' }])
    })
  })
})

describe('the regulator', () => {
  const officer = () => test.speaker(['district-officer'], { org: district.district })
  const delivered = async () => {
    const { survey, plan, permit, says, settled } = it1
    await survey()
    const planned = await plan()
    const id = newId()
    await permit(id, [['issued', { plan: planned.id }], ['working', { plan: planned.id, signed: permitOf('hot-work').signed }]])
    const bare = newId()
    await permit(bare, [['issued']])
    await says(async (scope) => scope.record(workAlarmBegun, { subject: id, data: { alarm: alarmOf(id) } }))
    await running(settled)
    return { id, bare, planned }
  }

  it('sees plans of the day, permits by every filter, and counts them for the fortnight', async () => {
    const { id, bare, planned } = await delivered()
    const of = { enterprise: it1.org }
    expect(accepted(await test.house.query(officer(), workPlans, of))).toMatchObject({ total: 1, rows: [{ id: planned.id, permits: 1, late: true, emergency: false }] })
    const list = async (more: object) => accepted(await test.house.query(officer(), workPermits, { ...of, ...more })).rows.map((row) => row.id)
    expect((await list({})).toSorted()).toEqual([id, bare].toSorted())
    for (const [more, found] of [[{ state: 'working' }, [id]], [{ alarm: 'any' }, [id]], [{ alarm: '31' }, [id]], [{ alarm: '10' }, []], [{ kind: 'height' }, []], [{ level: 'hot-work:special' }, []], [{ level: 'hot-work:first', state: 'issued' }, [bare]], [{ unit: '检维修班', state: 'issued' }, [bare]], [{ contractor: 'true' }, []], [{ place: '3 号罐', state: 'working' }, [id]], [{ to: '2020-01-01' }, []], [{ from: plantDay(it1.now), state: 'working' }, [id]], [{ search: id.slice(-6), unchecked: 'true' }, [id]]] as const) expect([more, await list(more)]).toEqual([more, found])
    expect(accepted(await test.house.query(officer(), workCounts, of))).toMatchObject({ rows: [{ kind: 'hot-work', level: 'first', plans: 1, permits: 2, planOnly: 0, permitOnly: 1, alarms: 1, codes: '31×1', suspended: 0, checks: 0 }] })
  })

  it('draws the same again by the same seed, and finds on the permit’s face what speaks against it', async () => {
    const { bare } = await delivered()
    const drawn = async (seed: string) => accepted(await test.house.query(officer(), drawPermits, { enterprise: it1.org, seed, count: 1 }))
    expect(await drawn('2026-11-23')).toEqual(await drawn('2026-11-23'))
    expect(await drawn('x')).toMatchObject({ of: 2, rows: [expect.anything()] })
    const { issues } = accepted(await test.house.query(officer(), workPermit, { enterprise: it1.org, id: bare }))
    expect(issues.map(({ words }) => words)).toContain('没有作业预约')
    expect(await test.house.query(officer(), workPermit, { enterprise: newId(), id: bare })).toMatchObject({ refusal: { code: 'no-such-permit' } })
  })

  it('tells the enterprise what was found as an order, once, and not without words or a deadline', async () => {
    const { id } = await delivered()
    const check = { id: newId(), enterprise: it1.org, permit: id, findings: [{ item: '气体分析', fine: false, words: '取样部位不全' }, { item: '安全措施', fine: true, words: '' }], comment: '' }
    expect(await test.house.command(officer(), spotCheck, check)).toMatchObject({ refusal: { field: 'endAt' } })
    expect(await test.house.command(officer(), spotCheck, { ...check, endAt: it1.now + HOUR, findings: [{ item: '气体分析', fine: false, words: '' }] })).toMatchObject({ refusal: { field: 'findings' } })
    const { order } = accepted(await test.house.command(officer(), spotCheck, { ...check, endAt: it1.now + HOUR }))
    expect(await test.house.command(officer(), spotCheck, { ...check, endAt: it1.now + HOUR })).toMatchObject({ refusal: { code: 'check-known' } })
    expect(accepted(await test.house.query(officer(), workPermit, { enterprise: it1.org, id }))).toMatchObject({ checks: [{ findings: [{ words: '取样部位不全' }, { fine: true }], order: { id: order, state: 'issued', answer: null } }] })
    expect(accepted(await test.house.command(officer(), spotCheck, { ...check, id: newId(), findings: [{ item: '气体分析', fine: true, words: '' }] }))).toEqual({ id: expect.any(String), order: null })
  })

  it('opens one permit by a link: read-only, for a while, told in the enterprise’s journal; nothing else is reached', async () => {
    const { id, bare } = await delivered()
    const { address, until: over } = accepted(await test.house.command(officer(), openPermit, { enterprise: it1.org, permit: id }))
    const get = async (path: string) => {
      const answer = await inbox.inject({ method: 'GET', url: path })
      return { status: answer.statusCode, text: answer.body }
    }
    const page = await get(address)
    expect([page.status, page.text.includes(id.slice(-6)), page.text.includes('气体分析'), page.text.includes(bare.slice(-6)), /<(form|script|a )/.test(page.text)]).toEqual([200, true, true, false, false])
    const looked = async () => (await test.events(it1.org)).filter((type) => type === 'exchange.permit-looked').length
    expect(await looked()).toBe(1)
    await get(address)
    expect(await looked()).toBe(2)
    const [body = '', seal = ''] = address.split('token=')[1]?.split('.') ?? []
    const facts = JSON.parse(Buffer.from(body, 'base64url').toString()) as Record<string, unknown>
    const forged = (more: object) => `/look/permit?token=${Buffer.from(JSON.stringify({ ...facts, ...more })).toString('base64url')}.${seal}`
    for (const wrong of [forged({ permit: bare }), forged({ enterprise: newId() }), forged({ until: over + HOUR }), forged({ by: '别人' }), `${address}x`, '/look/permit', '/look/permit?token=', '/look/permit?token=a.b', `/look/permit?token=${body}`]) expect([wrong, (await get(wrong)).status]).toEqual([wrong, 404])
    expect(await looked()).toBe(2)
    const before = test.clock.plant()
    test.clock.move(over)
    expect((await get(address)).status).toBe(404)
    test.clock.move(before)
    expect(await test.house.command(officer(), openPermit, { enterprise: it1.org, permit: newId() })).toMatchObject({ refusal: { code: 'no-such-permit' } })
    expect(openPermit.may).toEqual(['district-officer'])
  })
})
