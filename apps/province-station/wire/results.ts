import { ID_PATTERN } from '@anlan/kernel/id'
import type { FastifyInstance } from 'fastify'
import { writeStamp } from '../checks/stamp.ts'
import type { Station } from '../station.ts'
import { type Batch, findBatch, findBySender, receiptsOf } from '../store/batches.ts'
import { judged } from './answer.ts'
import { turnAway } from './guard.ts'
import { enterpriseOf } from './upload.ts'

const line = ({ requestId, batchId, table, receivedAt, rows, stored, unchanged, outdated, refused }: Batch) => ({
  requestId,
  batchId,
  table,
  receivedAt: writeStamp(receivedAt),
  counts: { rows, stored, unchanged, outdated, refused },
})

/** What became of an upload: by the station's number, or by the sender's own when the answer was lost on the way. */
export const resultRoutes = (server: FastifyInstance, { database }: Station): void => {
  server.get<{ Params: { requestId: string } }>('/results/:requestId', async (request, reply) => {
    const { companyCode } = enterpriseOf(request)
    const { requestId } = request.params
    const found = await database.within({}, async (tx) => {
      const batch = ID_PATTERN.test(requestId) ? await findBatch(tx, requestId, companyCode) : undefined
      return batch && { batch, receipts: await receiptsOf(tx, requestId) }
    })
    if (found === undefined) return turnAway(request, reply, 404, '没有这次上报，或不是本企业的上报')
    const rows = found.receipts.map(({ index, id, outcome }) => ({ index, id, outcome }))
    return { ...judged(found.batch, found.receipts), receivedAt: writeStamp(found.batch.receivedAt), rows }
  })

  server.get<{ Querystring: { batchId?: unknown } }>('/results', async (request, reply) => {
    const { companyCode } = enterpriseOf(request)
    const { batchId } = request.query
    if (typeof batchId !== 'string' || !/^[\x21-\x7e]{1,64}$/.test(batchId)) return turnAway(request, reply, 400, '请给出 batchId')
    const batches = await database.within({}, (tx) => findBySender(tx, companyCode, batchId))
    return { success: true, code: '200', data: batches.map(line) }
  })
}
