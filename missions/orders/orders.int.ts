import { Readable } from 'node:stream'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listAlarms } from '@anlan/alarms/contract/alarm'
import { getIssuedOrder, issuedOrderFile, listIssuedOrders } from '@anlan/district-supervision/contract/order-views'
import { closeOrder, issueOrders, remindOrder, sendBackOrder, withdrawOrder } from '@anlan/district-supervision/contract/issue-orders'
import { getDanger } from '@anlan/dual-prevention/contract/get-danger'
import { reportDanger } from '@anlan/dual-prevention/contract/report-danger'
import { orderInlets } from '@anlan/exchange/contract/order'
import type { Id } from '@anlan/kernel/id'
import { HOUR, MINUTE } from '@anlan/kernel/time'
import { newId } from '@anlan/platform/clock/new-id'
import { sql } from '@anlan/platform/database/database'
import { storeFile } from '@anlan/platform/files/file-store'
import { MONDAY_MORNING } from '@anlan/platform/testing/house'
import { SMALLEST_PICTURE } from '@anlan/platform/testing/smallest-picture'
import { until } from '@anlan/platform/testing/until'
import { startStation } from '../../apps/province-station/start-station.ts'
import { ADMIN_KEY } from '../../apps/province-station/testing/open-station.ts'
import { getOrder, listOrders, orderSummary } from './contract/order-views.ts'
import { assignOrder, checkItem, replyOrder, signOrder } from './contract/work-order.ts'
import { accepted, type FromAbove, openFromAbove } from './testing/from-above.ts'

let above: FromAbove
let it1: Awaited<ReturnType<FromAbove['enterprise']>>
beforeAll(async () => {
  above = await openFromAbove()
})
afterAll(() => above.close())
beforeEach(async () => {
  above.clock.move(MONDAY_MORNING)
  it1 = await above.enterprise()
})

const fromStation = async (title: string, more: object = {}) => {
  const { body } = await above.station.admin('POST', '/admin/orders', { companyCodes: [it1.companyCode], kind: 'warning', title, content: '强对流天气，停止室外动火和吊装', level: '2', issuer: '省监测预警中心', ...more })
  return (body.data as unknown as { orderId: Id }[])[0]?.orderId ?? expect.fail('not issued')
}
const fromDistrict = async (more: object = {}) => {
  const input = { id: newId(), kind: 'supervision' as const, to: 'chosen' as const, enterprises: [it1.org], title: '限期整改储罐区防火堤', content: '请组织整改并报送照片', endAt: MONDAY_MORNING + 72 * HOUR, ...more }
  const { orders: [id = ''] } = accepted(await above.house.command(above.district.officer, issueOrders, input))
  return id
}
const view = async (id: Id) => accepted(await above.house.query(it1.manager, getOrder, { id }))
const seen = async (id: Id) => accepted(await above.house.query(above.district.officer, getIssuedOrder, { id }))
const sign = async (id: Id) => accepted(await above.house.command(it1.manager, signOrder, { id, version: (await view(id)).order.version }))
const reply = async (id: Id, content: string, more: object = {}) =>
  accepted(await above.house.command(it1.manager, replyOrder, { id, version: (await view(id)).order.version, reply: newId(), content, ...more }))
const photo = async () => accepted(await storeFile(above.house, it1.manager, Readable.from([SMALLEST_PICTURE]), '现场.png')).id
const alarmsOf = async (to = it1.principal) => accepted(await above.house.query(to, listAlarms, { limit: 50, mine: false })).rows
const atStation = async (orderId: Id) => {
  const { body } = await above.station.admin('GET', '/admin/orders')
  return (body.data as unknown as { orderId: Id; receiver: string | null; replies: { content: string; finished: boolean; files: Id[] }[] }[]).find((it) => it.orderId === orderId)
}

describe('a warning of the province', () => {
  it('arrives with an alarm, is signed for and answered with a photo, and the station has it all once', async () => {
    await above.running(async () => {
      const orderId = await fromStation('大风橙色预警', { endTime: '20261123200000' })
      const { id } = await it1.arrives('the warning', ({ title }) => title === '大风橙色预警')
      expect((await view(id)).order).toMatchObject({ state: 'received', level: 'orange', issuer: '省监测预警中心', from: 'province', signBy: MONDAY_MORNING + HOUR, endAt: MONDAY_MORNING + 11 * HOUR })
      expect((await alarmsOf()).map(({ title, level }) => [title, level])).toEqual([['收到橙色预警：大风橙色预警', 'orange']])
      await sign(id)
      await reply(id, '已停止室外动火和吊装')
      await reply(id, '预警解除前不复工', { photos: [await photo()], finished: true })
      const there = await until('both replies', async () => {
        const found = await atStation(orderId)
        return found?.replies.length === 2 && found
      }, 15_000)
      expect(there).toMatchObject({ receiver: '周安全', replies: [{ finished: false }, { finished: true }] })
      expect(there.replies[1]?.files).toHaveLength(1)
      expect(await above.station.count('downstream_file')).toBe(1)
      const page = await above.station.page('/view/orders')
      expect(page.text).toContain('附件 1')
      await until('told that they came', async () => (await view(id)).replies.every(({ delivery }) => delivery === 'taken'))
      expect((await view(id)).receipt).toEqual({ delivery: 'taken', note: null })
      expect((await view(id)).timeline.map(({ title }) => title)).toEqual(['收到', '签收', '回复上级', '回复上级'])
      expect((await alarmsOf()).every(({ clearedAt }) => clearedAt !== null)).toBe(true)
    })
  })

  it('that is red reaches the principal at once; nobody signs: it climbs twice and no more', async () => {
    await above.running(async () => {
      await fromStation('红色预警', { level: '1' })
      await it1.arrives('the warning', ({ title }) => title === '红色预警')
    })
    expect((await alarmsOf())[0]?.addressees.map(({ name }) => name).toSorted()).toEqual(['周安全', '钱总'])
    for (const minutes of [31, 61, 121, 300]) {
      above.clock.move(MONDAY_MORNING + minutes * MINUTE)
      await above.settle()
    }
    const events = await above.events(it1.org)
    expect(events.filter((type) => type === 'orders.order-unsigned')).toHaveLength(2)
    expect((await it1.list())[0]).toMatchObject({ overdue: true, state: 'received' })
    expect(accepted(await above.house.query(it1.manager, orderSummary, {}))).toMatchObject({ unsigned: 1, late: 1 })
  })

  it('that is withdrawn stands as withdrawn, its alarm is over, and nothing can be answered any more', async () => {
    await above.running(async () => {
      const orderId = await fromStation('误发的预警')
      const { id } = await it1.arrives('the warning', ({ title }) => title === '误发的预警')
      await above.station.admin('POST', `/admin/orders/${it1.companyCode}/${orderId}/withdraw`, { reason: '发错企业' })
      await it1.arrives('its withdrawal', ({ state }) => state === 'withdrawn')
      expect(await view(id)).toMatchObject({ order: { withdrawnReason: '发错企业' }, timeline: [{ title: '收到' }, { title: '上级撤回', detail: '发错企业' }] })
      expect(await above.house.command(it1.manager, signOrder, { id, version: 2 })).toMatchObject({ accepted: false, refusal: { code: 'order-not-sign', kind: 'conflict' } })
    })
  })
})

describe('the way between', () => {
  it('keeps a receipt and a reply while the station is dead, and brings them once when it is back', async () => {
    const { schema, databaseUrl } = above.station
    const own = await startStation({ databaseUrl, schema, port: 0, adminKey: ADMIN_KEY })
    above.settings['stationUrl'] = own.url
    const port = Number(new URL(own.url).port)
    try {
      const orderId = await fromStation('站点中断时的预警')
      await above.running(async () => {
        const { id } = await it1.arrives('the warning', ({ title }) => title === '站点中断时的预警')
        await own.stop()
        await sign(id)
        await reply(id, '已处置', { finished: true })
        await until('it is known to be away', async () => accepted(await above.house.query(it1.manager, orderInlets, {})).inlets.some(({ kind, condition }) => kind === 'province' && condition === 'down'))
        expect((await view(id)).replies).toMatchObject([{ delivery: 'waiting' }])
      })
      // Our own process has ended, too; both come back.
      const back = await startStation({ databaseUrl, schema, port, adminKey: ADMIN_KEY })
      try {
        await above.running(() => until('the reply', async () => (await atStation(orderId))?.replies.length === 1, 20_000))
        expect(await atStation(orderId)).toMatchObject({ receiver: '周安全', replies: [{ content: '已处置', finished: true }] })
      } finally {
        await back.stop()
      }
    } finally {
      above.settings['stationUrl'] = above.station.url
    }
  })

  it('tells nothing twice, whatever is asked again from the beginning', async () => {
    await above.running(async () => {
      await fromStation('只来一次的预警')
      await it1.arrives('the warning', ({ title }) => title === '只来一次的预警')
    })
    await above.database.within({ org: it1.org }, (tx) => tx.run(sql`update order_inlet set last_seq = 0, next_at = 0 where org_id = ${it1.org}`))
    await above.running(async () => {
      await fromStation('随后的预警')
      await it1.arrives('the next one', ({ title }) => title === '随后的预警')
    })
    expect((await above.events(it1.org)).filter((type) => type === 'exchange.order-received')).toHaveLength(2)
    expect(await it1.list()).toHaveLength(2)
  })

  it('shuts to a wrong key, says so, and opens when it has been put right', async () => {
    await fromStation('密钥错误时的预警')
    await above.database.within({ org: it1.org }, (tx) => tx.run(sql`update receiver set code = 'wrong-access-code' where org_id = ${it1.org} and kind = 'province'`))
    await above.running(() =>
      until('it is told', async () => accepted(await above.house.query(it1.manager, orderInlets, {})).inlets.some(({ kind, lastError }) => kind === 'province' && (lastError ?? '').includes('不让接入'))),
    )
    expect(await it1.list()).toEqual([])
    await above.database.within({ org: it1.org }, async (tx) => {
      await tx.run(sql`update receiver set code = 'access-code-of-test' where org_id = ${it1.org} and kind = 'province'`)
      await tx.run(sql`update order_inlet set retry_at = 0, next_at = 0 where org_id = ${it1.org}`)
    })
    await above.running(() => it1.arrives('the warning', ({ title }) => title === '密钥错误时的预警'))
  })
})

describe('a supervision order of the district', () => {
  it('names a danger, is assigned, answered, sent back, answered again and closed; both sides tell the same', async () => {
    const danger = newId()
    accepted(await above.house.command(it1.worker, reportDanger, { id: danger, description: '防火堤开裂', place: '储罐区' }))
    await above.running(async () => {
      const there = await fromDistrict({ subject: { kind: 'danger', id: danger } })
      const { id } = await it1.arrives('the order', ({ from }) => from === 'district')
      expect(await view(id)).toMatchObject({ subject: { kind: 'danger', id: danger, name: '防火堤开裂' }, order: { fromName: '区应急局', issuer: '测试员' } })
      expect(accepted(await above.house.query(it1.worker, listOrders, { subject: danger })).total).toBe(1)
      await sign(id)
      await until('signed there', async () => (await seen(there)).order.state === 'signed')
      const { order } = await view(id)
      const assign = (deadline: number) => above.house.command(it1.manager, assignOrder, { id, version: order.version, owner: above.people.worker.id, deadline, instruction: '三天内补好并拍照' })
      expect(await assign(MONDAY_MORNING + 100 * HOUR)).toMatchObject({ accepted: false, refusal: { field: 'deadline' } })
      accepted(await assign(MONDAY_MORNING + 48 * HOUR))
      expect(accepted(await above.house.query(it1.worker, listOrders, { mine: true })).rows).toMatchObject([{ id, state: 'working' }])
      await reply(id, '已修补', { photos: [await photo()], finished: true })
      const answer = await until('finished there', async () => {
        const found = await seen(there)
        return found.order.state === 'finished' && found
      })
      const file = answer.steps.at(-1)?.files[0]
      expect(accepted(await above.house.query(above.district.officer, issuedOrderFile, { order: there, id: file?.id ?? '' }))).toMatchObject({ name: '现场.png', data: expect.stringMatching(/^[A-Za-z0-9+/]/) })
      accepted(await above.house.command(above.district.officer, sendBackOrder, { id: there, version: answer.order.version, reason: '照片看不清裂缝位置' }))
      await it1.arrives('it is open again', ({ state, reminders }) => state === 'working' && reminders === 1)
      expect((await alarmsOf(it1.manager)).map(({ title }) => title)).toContain('上级催办：限期整改储罐区防火堤')
      await reply(id, '补拍照片', { photos: [await photo()], finished: true })
      const done = await until('finished again', async () => {
        const found = await seen(there)
        return found.order.state === 'finished' && found
      })
      accepted(await above.house.command(above.district.officer, closeOrder, { id: there, version: done.order.version, comment: '现场核实' }))
      await until('closed here', async () => {
        await above.settle()
        return (await view(id)).order.closedBySender
      })
      expect((await seen(there)).steps.map(({ what }) => what)).toEqual(['issued', 'signed', 'answered', 'sent-back', 'answered', 'closed'])
      expect((await view(id)).timeline.map(({ title }) => title)).toEqual(['收到', '签收', '安排办理', '回复上级', '上级催办', '回复上级', '上级销号'])
    })
    expect(accepted(await above.house.query(it1.worker, getDanger, { id: danger })).danger.state).toBe('reported')
  })

  it('is reminded of before its deadline and told of after it, to the principal, too', async () => {
    await above.running(async () => {
      await fromDistrict()
      await it1.arrives('the order', ({ from }) => from === 'district')
    })
    const [{ id = '' } = {}] = await it1.list()
    await sign(id)
    for (const hours of [49, 73]) {
      above.clock.move(MONDAY_MORNING + hours * HOUR)
      await above.settle()
    }
    expect((await above.events(it1.org)).filter((type) => type.startsWith('orders.order-due') || type === 'orders.order-overdue')).toEqual(['orders.order-due-soon', 'orders.order-overdue'])
    expect(await it1.list({ needs: 'late' })).toHaveLength(1)
    expect(accepted(await above.house.query(above.district.officer, listIssuedOrders, { enterprise: it1.org, needs: 'late' })).total).toBe(1)
  })

  it('asks again and withdraws; a stale officer is told', async () => {
    await above.running(async () => {
      const there = await fromDistrict()
      await it1.arrives('the order', ({ from }) => from === 'district')
      accepted(await above.house.command(above.district.officer, remindOrder, { id: there, version: 1, words: '今天下班前签收' }))
      await it1.arrives('the reminder', ({ reminders }) => reminders === 1)
      expect(await above.house.command(above.district.officer, withdrawOrder, { id: there, version: 1, reason: '不再需要' })).toMatchObject({ accepted: false, refusal: { kind: 'conflict', code: 'stale' } })
      accepted(await above.house.command(above.district.officer, withdrawOrder, { id: there, version: 2, reason: '不再需要' }))
      await it1.arrives('the withdrawal', ({ state }) => state === 'withdrawn')
    })
  })
})

describe('a special inspection', () => {
  it('is worked line by line; a finding becomes a danger; it cannot be finished before every line is answered', async () => {
    const items = '防雷接地检测报告是否在有效期内\n液位报警是否投用\n应急池是否空置'
    await above.running(async () => {
      await fromDistrict({ kind: 'special-inspection', title: '储罐区专项检查', items, startAt: MONDAY_MORNING, endAt: MONDAY_MORNING + 48 * HOUR })
      await it1.arrives('the inspection', ({ kind }) => kind === 'special-inspection')
    })
    const [{ id = '' } = {}] = await it1.list()
    await sign(id)
    const check = async (no: number, more: object) => above.house.command(it1.worker, checkItem, { id, version: (await view(id)).order.version, no, note: '', photos: [], result: 'good', ...more })
    accepted(await check(1, {}))
    expect(await check(2, { result: 'danger', danger: newId(), note: '报警被屏蔽' })).toMatchObject({ accepted: false, refusal: { field: 'place' } })
    const danger = newId()
    expect(accepted(await check(2, { result: 'danger', danger, note: '报警被屏蔽', place: 'V-102 储罐' }))).toMatchObject({ danger })
    expect(accepted(await above.house.query(it1.worker, getDanger, { id: danger })).danger).toMatchObject({ state: 'reported', place: 'V-102 储罐' })
    expect(await check(2, {})).toMatchObject({ accepted: false, refusal: { code: 'item-has-danger' } })
    const finish = async () => above.house.command(it1.manager, replyOrder, { id, version: (await view(id)).order.version, reply: newId(), content: '检查完毕', finished: true })
    expect(await finish()).toMatchObject({ accepted: false, refusal: { code: 'items-open', message: expect.stringContaining('1 个') } })
    accepted(await check(3, {}))
    expect(accepted(await finish())).toMatchObject({ state: 'finished' })
  })
})

describe('another enterprise', () => {
  it('sees nothing of it, by no door, with whatever key', async () => {
    const other = await above.enterprise()
    const there = await fromDistrict()
    await above.running(async () => {
      await it1.arrives('the order', ({ from }) => from === 'district')
    })
    const [{ id = '' } = {}] = await it1.list()
    expect(await other.list()).toEqual([])
    expect(await above.house.query(other.manager, getOrder, { id })).toMatchObject({ accepted: false, refusal: { kind: 'missing' } })
    expect(await above.house.command(other.manager, signOrder, { id, version: 1 })).toMatchObject({ accepted: false, refusal: { kind: 'missing' } })
    const { rows } = accepted(await above.house.query(above.district.officer, listIssuedOrders, { enterprise: other.org }))
    expect(rows).toEqual([])
    expect((await seen(there)).order.state).toBe('issued')
  })
})
