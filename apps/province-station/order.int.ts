import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { ACME, openStation, OTHER, type TestStation } from './testing/open-station.ts'
import { CHAIN, type Sample, sample, sampleId, type SampleRow, tableOf } from './testing/sample-rows.ts'

let station: TestStation
const opened: TestStation[] = []
beforeEach(async () => {
  station = await openStation()
  opened.push(station)
})
afterAll(async () => {
  for (const one of opened) await one.close()
})

const send = async (name: Sample, changes: SampleRow = {}) => (await station.send(tableOf(name), [sample(name, changes)])).body.data
const sendAll = async () => {
  for (const [name] of CHAIN) expect((await send(name)).counts).toMatchObject({ stored: 1 })
}
/** A commitment of the day hangs on nothing. */
const CHILDREN = CHAIN.slice(1).filter(([name]) => name !== 'promise')
const at = (minute: number): string => `2026112010${String(minute).padStart(2, '0')}00`

describe('parents before children', () => {
  it.each(CHILDREN)('%s is refused while its parent is away', async (name) => {
    expect((await send(name)).code).toBe('500')
  })

  it('takes a deletion whose parent was never seen', async () => {
    expect((await send('event', { deleted: '1' })).counts).toMatchObject({ stored: 1 })
  })

  it('does not hang a definition on a deleted parent', async () => {
    await send('unit', { deleted: '1' })
    expect((await send('event')).data[0]?.msg).toContain('父级数据已删除')
  })

  it('takes records, dangers and stops although their definition was withdrawn', async () => {
    for (const name of ['unit', 'event', 'measure', 'mission'] as const) await send(name)
    for (const name of ['mission', 'measure', 'event', 'unit'] as const) await send(name, { deleted: '1', updateDate: at(1) })
    for (const name of ['record', 'danger', 'stop'] as const) expect((await send(name)).counts).toMatchObject({ stored: 1 })
  })
})

describe('logical deletion', () => {
  it('goes from the leaves to the root', async () => {
    await sendAll()
    const away = { deleted: '1', updateDate: at(2) }
    for (const name of ['unit', 'event', 'measure'] as const) {
      const data = await send(name, away)
      expect(data.data[0]?.fields).toEqual(['deleted'])
      expect(data.data[0]?.msg).toContain('请先删除它们')
    }
    for (const name of ['mission', 'measure', 'event', 'unit'] as const) expect((await send(name, away)).counts).toMatchObject({ stored: 1 })
    const { body } = await station.get('/reconcile')
    expect((body.data as unknown as { live: number; deleted: number }[]).map(({ live, deleted }) => [live, deleted]).slice(0, 4)).toEqual([[0, 1], [0, 1], [0, 1], [0, 1]])
  })

  it('can be taken back', async () => {
    await send('unit', { deleted: '1' })
    await send('unit', { updateDate: at(3) })
    expect((await send('event')).code).toBe('200')
  })
})

describe('versions', () => {
  it('a repeated batch changes nothing and is answered yes', async () => {
    await send('unit')
    const again = await send('unit')
    expect(again).toMatchObject({ code: '200', counts: { stored: 0, unchanged: 1 } })
    expect(await station.count('sec_security_risk_unit')).toBe(1)
  })

  it('a repeated batch is harmless even after the parent went', async () => {
    await send('unit')
    await send('event')
    await send('event', { deleted: '1', updateDate: at(1) })
    await send('unit', { deleted: '1', updateDate: at(1) })
    expect((await send('event')).counts).toMatchObject({ outdated: 1, refused: 0 })
    expect((await send('event', { deleted: '1', updateDate: at(1) })).counts).toMatchObject({ unchanged: 1, refused: 0 })
  })

  it('an older version is taken without effect, an equal one replaces', async () => {
    await send('unit', { riskUnitName: '新名', updateDate: at(2) })
    expect((await send('unit', { riskUnitName: '旧名', updateDate: at(1) })).counts).toMatchObject({ outdated: 1, stored: 0 })
    expect((await send('unit', { riskUnitName: '同刻改名', updateDate: at(2) })).counts).toMatchObject({ stored: 1 })
    const { rows } = await station.client.query('select "riskUnitName" from sec_security_risk_unit')
    expect(rows).toEqual([{ riskUnitName: '同刻改名' }])
  })

  it('keeps every version that arrived', async () => {
    await send('unit')
    await send('unit')
    await send('unit', { riskUnitName: '第二版', updateDate: at(2) })
    await send('unit', { riskUnitName: '' })
    const { rows } = await station.client.query(`select outcome, raw->>'riskUnitName' as name from receipt order by seq`)
    expect(rows).toEqual([
      { outcome: 'stored', name: '溶剂储罐区单元' },
      { outcome: 'unchanged', name: null },
      { outcome: 'stored', name: '第二版' },
      { outcome: 'refused', name: '' },
    ])
  })

  it('of two versions in one batch the newer stays, in either order', async () => {
    const old = sample('unit', { riskUnitName: '旧' })
    const young = sample('unit', { riskUnitName: '新', updateDate: at(2) })
    expect((await station.send(tableOf('unit'), [young, old])).body.data.counts).toMatchObject({ stored: 1, outdated: 1 })
    const other = { id: sampleId(50) }
    expect((await station.send(tableOf('unit'), [{ ...old, ...other }, { ...young, ...other }])).body.data.counts).toMatchObject({ stored: 2 })
    const { rows } = await station.client.query('select distinct "riskUnitName" as name from sec_security_risk_unit')
    expect(rows).toEqual([{ name: '新' }])
  })

  it('the same batch sent ten times at once is stored once', async () => {
    const rows = Array.from({ length: 50 }, (_, serial) => sample('unit', { id: sampleId(100 + serial) }))
    const answers = await Promise.all(Array.from({ length: 10 }, () => station.send(tableOf('unit'), rows)))
    expect(answers.map(({ body }) => body.data.counts?.stored).toSorted()).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 50])
    expect(await station.count('sec_security_risk_unit')).toBe(50)
  })
})

describe('good rows are kept when others are refused', () => {
  it('row by row', async () => {
    const rows = [sample('unit'), sample('unit', { id: sampleId(60), hazardDep: '' }), sample('unit', { id: sampleId(61) })]
    const { body } = await station.send(tableOf('unit'), rows, ACME, { batchId: 'B-20261123-1' })
    expect(body).toMatchObject({ success: true, state: 'partial', data: { code: '500', batchId: 'B-20261123-1', counts: { rows: 3, stored: 2, refused: 1 } } })
    expect(body.data.data).toEqual([{ id: sampleId(60), index: 1, fields: ['hazardDep'], msg: 'hazardDep（责任部门）：不能为空' }])
    const looked = (await station.get(`/results/${body.requestId}`)).body
    expect(looked).toMatchObject(body)
    expect(looked.rows).toMatchObject([{ outcome: 'stored' }, { outcome: 'refused' }, { outcome: 'stored' }])
    const listed = (await station.get('/results?batchId=B-20261123-1')).body
    expect(listed.data).toMatchObject([{ requestId: body.requestId, counts: { refused: 1 } }])
  })
})

describe('two enterprises', () => {
  it('never see each other', async () => {
    await sendAll()
    const foreign = { companyCode: OTHER.companyCode }
    const child = await station.send(tableOf('event'), [sample('event', foreign)], OTHER)
    expect(child.body.data.data[0]?.msg).toContain('父级数据不存在')
    const own = await station.send(tableOf('unit'), [sample('unit', { ...foreign, riskUnitName: '另一家的单元' })], OTHER)
    expect(own.body.data.counts).toMatchObject({ stored: 1 })
    expect((await station.send(tableOf('unit'), [sample('unit')], OTHER)).body.data.data[0]?.fields).toEqual(['companyCode'])

    const { requestId } = own.body
    expect((await station.get(`/results/${requestId}`, OTHER)).status).toBe(200)
    expect((await station.get(`/results/${requestId}`)).status).toBe(404)
    expect((await station.get('/reconcile/sec_security_risk_events', OTHER)).body.data).toEqual([])
    expect((await station.get(`/reconcile/sec_security_risk_unit?companyCode=${ACME.companyCode}`, OTHER)).status).toBe(403)
    expect((await station.get(`/orders?companyCode=${ACME.companyCode}`, OTHER)).status).toBe(403)
    const { rows } = await station.client.query('select "riskUnitName" as name from sec_security_risk_unit order by "companyCode"')
    expect(rows).toEqual([{ name: '另一家的单元' }, { name: '溶剂储罐区单元' }])
  })
})

describe('reconciliation', () => {
  it('pages through all rows once, in order', async () => {
    const ids = Array.from({ length: 45 }, (_, serial) => sampleId(200 + serial))
    await station.send(tableOf('unit'), ids.toReversed().map((id) => sample('unit', { id })))
    const seen: string[] = []
    for (let after: string | null = ''; after !== null; ) {
      const { body } = await station.get(`/reconcile/sec_security_risk_unit?companyCode=${ACME.companyCode}&limit=20&after=${after}`)
      const page = body.data as unknown as { id: string; updateDate: string; deleted: string; digest: string }[]
      expect(page.length).toBeLessThanOrEqual(20)
      expect(page[0]).toMatchObject({ updateDate: '20261102083000', deleted: '0', digest: expect.stringMatching(/^[0-9a-f]{64}$/) })
      seen.push(...page.map((row) => row.id))
      after = body.next as string | null
    }
    expect(seen).toEqual(ids)
  })
})
