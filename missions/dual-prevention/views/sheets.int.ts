import fastify from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { accept } from '@anlan/kernel/decision'
import { newId } from '@anlan/platform/clock/new-id'
import { newWorkbook } from '@anlan/platform/excel/quick-merges'
import { sheetRoutes } from '@anlan/platform/excel/sheet-routes'
import { reportDanger } from '../contract/report-danger.ts'
import { openDualPrevention } from '../testing/house.ts'
import { sheets } from './sheets.ts'

let world: Awaited<ReturnType<typeof openDualPrevention>>
beforeAll(async () => {
  world = await openDualPrevention()
})
afterAll(() => world.close())

it('gives the list as its page shows it: filtered, in words, with nothing that Excel would run', async () => {
  const { house } = world
  const speaker = world.enterprise().worker
  for (const description of ['=cmd|calc', '护栏松动', '阀门内漏']) await house.command(speaker, reportDanger, { id: newId(), description, place: '罐区' })
  const server = fastify()
  sheetRoutes(server, house, async () => accept(speaker), sheets)
  const read = async (query: string) => {
    const answer = await server.inject({ url: `/api/orgs/${speaker.org}/dual-prevention/export-dangers${query}` })
    expect(answer.statusCode).toBe(200)
    const workbook = newWorkbook()
    await workbook.xlsx.load(answer.rawPayload as never)
    return (workbook.worksheets[0]?.getSheetValues() ?? []).slice(3).map((row) => (row as unknown[]).slice(1))
  }
  const [header, ...rows] = await read('')
  expect(header).toEqual(['隐患', '等级', '类型', '状态', '位置', '整改责任人', '整改期限', '上报人', '上报时间'])
  expect(rows).toHaveLength(3)
  expect(new Set(rows.map((row) => `${row[1]} ${row[3]}`))).toEqual(new Set(['一般隐患 待确认']))
  expect(rows.flat().filter((cell) => typeof cell === 'object')).toEqual([])
  expect((await read('?search=护栏')).slice(1).map((row) => row[0])).toEqual(['护栏松动'])
  const refused = await server.inject({ url: `/api/orgs/${speaker.org}/dual-prevention/export-dangers?state=nothing` })
  expect([refused.statusCode, refused.json()]).toMatchObject([422, { refusal: { code: 'bad-input' } }])
  await server.close()
})
