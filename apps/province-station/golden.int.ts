import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStation, type TestStation } from './testing/open-station.ts'
import { CHAIN, goldenText } from './testing/sample-rows.ts'

let station: TestStation
beforeAll(async () => {
  station = await openStation()
})
afterAll(() => station.close())

const REFUSED = readdirSync(new URL('../../standards/exchange/golden/refused/', import.meta.url)).toSorted()

describe('golden bytes', () => {
  it.each(CHAIN)('takes %s byte for byte', async (name, table) => {
    const answer = await station.post(`/${table}`, { datas: goldenText(`${name}.datas.txt`) })
    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject({ success: true, code: '200', state: 'accepted', data: { code: '200', data: [], counts: { rows: 1, stored: 1 } } })
  })

  it('holds the digests that the specification gives', async () => {
    const digests = JSON.parse(goldenText('digests.json')) as Record<string, string>
    for (const [name, table] of CHAIN) {
      const { body } = await station.get(`/reconcile/${table}`)
      expect(body.data).toMatchObject([{ digest: digests[name] }])
    }
  })

  it('keeps every field in its column', async () => {
    const { rows } = await station.client.query('select * from sec_hidden_danger_info')
    expect(rows).toMatchObject([
      {
        dangersSrc: '1', hazardDangerType: '4', hazardCategory: 3, cost: '0.2', occurrenceLink: '7', dangerState: '9',
        registTime: Date.UTC(2026, 10, 3, 2, 10), checkAcceptTime: Date.UTC(2026, 10, 4, 7, 30), dangerAcceptImg: null,
      },
    ])
    expect(await station.count('photo')).toBe(1)
  })

  it('has something to refuse', () => expect(REFUSED.length).toBeGreaterThanOrEqual(14))

  it.each(REFUSED)('refuses %s as the specification says', async (file) => {
    const vector = JSON.parse(goldenText(`refused/${file}`)) as { table: string; datas: string; answer: Record<string, unknown> }
    const { status, body } = await station.post(`/${vector.table}`, { datas: vector.datas })
    expect(status).toBe(200)
    expect(body).toMatchObject(vector.answer)
    expect(body.data.data).toEqual((vector.answer.data as { data: unknown }).data)
  })
})
