import type { FastifyInstance } from 'fastify'
import { writeStamp } from '../checks/stamp.ts'
import { tableNamed, TABLES } from '../checks/tables.ts'
import type { Station } from '../station.ts'
import { countHoldings, pageOfHoldings } from '../store/holdings.ts'
import { turnAway } from './guard.ts'
import { readPage } from './page-asked.ts'
import { enterpriseOf } from './upload.ts'

const MOST = 2000
const USUAL = 500


/** What is held of the enterprise that asks, so that it can compare with its own. */
export const reconcileRoutes = (server: FastifyInstance, { database }: Station): void => {
  const summary = async (companyCode: string) => {
    const counts = await database.within({}, (tx) => countHoldings(tx, companyCode))
    const data = TABLES.map(({ name }) => {
      const found = counts.find((count) => count.table === name)
      return { table: name, live: found?.live ?? 0, deleted: found?.deleted ?? 0 }
    })
    return { success: true, code: '200', companyCode, data }
  }

  server.get('/reconcile', (request) => summary(enterpriseOf(request).companyCode))

  server.get<{ Params: { table: string }; Querystring: Record<string, unknown> }>('/reconcile/:table', async (request, reply) => {
    const { companyCode } = enterpriseOf(request)
    const table = tableNamed(request.params.table)
    if (table === undefined) return turnAway(request, reply, 404, '没有这张表')
    const asked = readPage(request.query, MOST, USUAL)
    if (typeof asked === 'string') return turnAway(request, reply, 400, asked)
    const found = await database.within({}, (tx) => pageOfHoldings(tx, table, companyCode, asked.after, asked.limit + 1))
    const page = found.slice(0, asked.limit)
    return {
      success: true,
      code: '200',
      companyCode,
      table: table.name,
      data: page.map((row) => ({ ...row, updateDate: writeStamp(row.updateDate) })),
      next: found.length > asked.limit ? page.at(-1)?.id : null,
    }
  })
}
