import type { FastifyInstance } from 'fastify'
import { tableNamed } from '../checks/tables.ts'
import type { Station } from '../station.ts'
import { pageOfWireRows } from '../store/wire-rows.ts'
import { sealDatas } from './cipher.ts'
import { turnAway } from './guard.ts'
import { readPage } from './page-asked.ts'
import { enterpriseOf } from './upload.ts'

const MOST = 200
const USUAL = 50

/** What is held of the enterprise that asks, whole, so that it can take it over. */
export const rowRoutes = (server: FastifyInstance, { database }: Station): void => {
  server.get<{ Params: { table: string }; Querystring: Record<string, unknown> }>('/rows/:table', async (request, reply) => {
    const { companyCode, key } = enterpriseOf(request)
    const table = tableNamed(request.params.table)
    if (table === undefined) return turnAway(request, reply, 404, '没有这张表')
    const asked = readPage(request.query, MOST, USUAL)
    if (typeof asked === 'string') return turnAway(request, reply, 400, asked)
    const found = await database.within({}, (tx) => pageOfWireRows(tx, table, companyCode, asked.after, asked.limit + 1))
    const page = found.slice(0, asked.limit)
    const datas = sealDatas(page.map(({ digest, row }) => ({ digest, row })), key)
    return { success: true, code: '200', companyCode, table: table.name, datas, next: found.length > asked.limit ? page.at(-1)?.id : null }
  })
}
