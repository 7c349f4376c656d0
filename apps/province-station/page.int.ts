import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ACME, ADMIN_KEY, basic, openStation, OTHER, type TestStation } from './testing/open-station.ts'
import { CHAIN, sample, sampleId, tableOf } from './testing/sample-rows.ts'

const EVIL = `"><script>alert(1)</script><img src=x onerror='alert(2)'>`
let station: TestStation
let requestId: string
beforeAll(async () => {
  station = await openStation({ enterprises: [{ ...ACME, name: EVIL }, OTHER] })
  for (const [name, table] of CHAIN) await station.send(table, [sample(name)])
  const { body } = await station.send(tableOf('unit'), [
    sample('unit', { id: sampleId(70), riskUnitName: EVIL, createBy: EVIL }),
    sample('unit', { id: EVIL, [EVIL]: EVIL }),
    sample('unit', { id: sampleId(71), deleted: EVIL }),
  ])
  requestId = body.requestId
  await station.admin('POST', '/admin/orders', { companyCodes: [ACME.companyCode], kind: 'notice', title: EVIL, content: EVIL, basis: EVIL })
})
afterAll(() => station.close())

describe('every page', () => {
  const pages = (): string[] => [
    '/', '/view/batches', `/view/batches/${requestId}`, '/view/refused', '/view/refused?all=1', '/view/orders',
    ...CHAIN.map(([, table]) => `/view/tables/${table}?companyCode=${ACME.companyCode}`),
    `/view/rows/${ACME.companyCode}/sec_security_risk_unit/${sampleId(70)}`,
    `/view/search?id=${encodeURIComponent(EVIL)}`,
  ]

  it('answers, says what it is not, and escapes whatever was sent', async () => {
    let shown = 0
    for (const path of pages()) {
      const { status, text } = await station.page(path)
      expect([path, status]).toEqual([path, 200])
      expect(text).toContain('演示接收站，不是省级监测预警系统')
      expect(text).not.toMatch(/<script|<img src=x|onerror='/)
      if (text.includes('&lt;script&gt;')) shown += 1
    }
    expect(shown).toBeGreaterThan(8)
  })

  it('forbids scripts', async () => {
    const response = await fetch(station.url)
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it.each(['/view/nothing', '/view/batches/1', '/view/tables/enterprise', `/view/rows/371002999/sec_security_risk_unit/none`, '/view/rows/%00/sec_security_risk_unit/%00'])(
    '%s is not found, in a page',
    async (path) => {
      const { status, text } = await station.page(path)
      expect(status).toBe(404)
      expect(text).toContain('没有找到')
    },
  )
})

describe('what the pages tell', () => {
  it('shows fields by their Chinese names and codes by their words', async () => {
    const { text } = await station.page(`/view/rows/${ACME.companyCode}/sec_hidden_danger_info/${sampleId(6)}`)
    for (const words of ['隐患来源', '日常排查（1）', '治理期限', '2026-11-05 18:00:00', '0.2 万元', 'V-102 储罐高液位报警被屏蔽']) expect(text).toContain(words)
    const src = /src="(\/view\/photos\/[^"]+)"/.exec(text)?.[1]
    const photo = await fetch(station.url + src)
    expect([photo.status, photo.headers.get('content-type')]).toEqual([200, 'image/png'])
  })

  it('leads a search for an id, or for a request, to its page', async () => {
    expect((await station.page(`/view/search?id=${sampleId(4)}`)).url).toContain(`/view/rows/${ACME.companyCode}/sec_hidden_check_mission/`)
    expect((await station.page(`/view/search?id=${requestId}`)).url).toContain(`/view/batches/${requestId}`)
    expect((await station.page(`/view/search?id=${sampleId(99)}`)).text).toContain('没有这个主键的入库数据')
  })

  it('lists a refusal with its reason until it is put right', async () => {
    const id = sampleId(72)
    await station.send(tableOf('unit'), [sample('unit', { id, hazardDep: '' })])
    await station.send(tableOf('unit'), [sample('unit', { id, hazardDep: '   ' })])
    const before = (await station.page('/view/refused')).text
    expect(before).toContain(id)
    expect(before.split(id).length - 1).toBe(1)
    expect(before).toContain('不能只有空格')
    await station.send(tableOf('unit'), [sample('unit', { id })])
    expect((await station.page('/view/refused')).text).not.toContain(id)
    const all = (await station.page('/view/refused?all=1')).text
    expect(all.split(id).length - 1).toBe(2)
    expect(all).toContain('之后已重报')
  })

  it('turns pages of 50', async () => {
    for (let batch = 0; batch < 3; batch += 1) {
      const rows = Array.from({ length: 25 }, (_, serial) =>
        sample('unit', { id: sampleId(3000 + batch * 100 + serial), companyCode: OTHER.companyCode }),
      )
      await station.send(tableOf('unit'), rows, OTHER)
    }
    const path = `/view/tables/sec_security_risk_unit?companyCode=${OTHER.companyCode}`
    const count = (text: string) => text.split('<tr>').length - 2
    const first = (await station.page(path)).text
    expect(count(first)).toBe(50)
    expect(first).toContain('下一页')
    const second = (await station.page(`${path}&page=2`)).text
    expect(count(second)).toBe(25)
    expect(second).toContain('上一页')
    expect(second).not.toContain('下一页')
  })
})

describe('outside a demonstration', () => {
  it('asks for the key and says nothing without it', async () => {
    const closed = await openStation({ mode: 'production' })
    for (const path of ['/', '/view/batches', `/view/photos/${ACME.companyCode}/x`]) {
      const response = await fetch(closed.url + path)
      expect(response.status).toBe(401)
      expect(response.headers.get('www-authenticate')).toContain('Basic')
    }
    expect((await fetch(closed.url, { headers: { authorization: basic(ACME) } })).status).toBe(401)
    const operator = `Basic ${Buffer.from(`operator:${ADMIN_KEY}`).toString('base64')}`
    const seen = await fetch(closed.url, { headers: { authorization: operator } })
    expect([seen.status, await seen.text()]).toEqual([200, expect.not.stringContaining('演示接收站')])
    await closed.close()
  })
})
