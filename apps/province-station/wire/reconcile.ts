import type { FastifyInstance } from 'fastify'
import { writeStamp } from '../checks/stamp.ts'
import { tableNamed, TABLES } from '../checks/tables.ts'
import type { Station } from '../station.ts'
import { countHoldings, pageOfHoldings } from '../store/holdings.ts'
import { turnAway } from './guard.ts'
import { enterpriseOf } from './upload.ts'

const MOST = 2000

interface Page {
  readonly after?: unknown
  readonly limit?: unknown
}

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

  server.get<{ Params: { table: string }; Querystring: Page }>('/reconcile/:table', async (request, reply) => {
    const { companyCode } = enterpriseOf(request)
    const table = tableNamed(request.params.table)
    if (table === undefined) return turnAway(request, reply, 404, '没有这张表')
    const { after = '', limit = '500' } = request.query
    if (typeof after !== 'string' || !/^[0-9A-Za-z-]{0,36}$/.test(after)) return turnAway(request, reply, 400, 'after 应为上一页最后一条的主键')
    const size = typeof limit === 'string' && /^[0-9]{1,4}$/.test(limit) ? Number(limit) : 0
    if (size < 1 || size > MOST) return turnAway(request, reply, 400, `limit 应为 1 至 ${MOST} 的整数`)
    const found = await database.within({}, (tx) => pageOfHoldings(tx, table, companyCode, after, size + 1))
    const page = found.slice(0, size)
    return {
      success: true,
      code: '200',
      companyCode,
      table: table.name,
      data: page.map((row) => ({ ...row, updateDate: writeStamp(row.updateDate) })),
      next: found.length > size ? page.at(-1)?.id : null,
    }
  })
}
