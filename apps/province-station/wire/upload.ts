import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { BrokenInvariant } from '@anlan/kernel/fault'
import type { Table } from '../checks/table.ts'
import { TABLES } from '../checks/tables.ts'
import type { Station } from '../station.ts'
import type { Enterprise } from '../store/enterprises.ts'
import { judged } from './answer.ts'
import { openDatas } from './cipher.ts'
import { turnAway } from './guard.ts'
import { receive } from './receive.ts'

const MOST_ROWS = 50
const BATCH_ID = /^[0-9A-Za-z_.:-]{1,64}$/

/** Behind `forEnterprises` there always is one. */
export const enterpriseOf = (request: FastifyRequest): Enterprise => {
  if (request.enterprise === null) throw new BrokenInvariant(`${request.url} is not behind the enterprises' guard`)
  return request.enterprise
}

interface UploadBody {
  readonly datas: string
  readonly batchId: string | null
}

/** The body's shape, or what is wrong with it. */
const readBody = (body: unknown): UploadBody | string => {
  if (typeof body !== 'object' || body === null || !('datas' in body)) return '请求体应为 {"datas": "…"}'
  if (typeof body.datas !== 'string' || body.datas === '') return 'datas 应为非空的字符串'
  const batchId = 'batchId' in body ? body.batchId : null
  if (batchId === null) return { datas: body.datas, batchId }
  return typeof batchId === 'string' && BATCH_ID.test(batchId)
    ? { datas: body.datas, batchId }
    : 'batchId 应为不超过 64 个字符的字母、数字、下划线、点、冒号、短横线'
}

const upload = (station: Station, table: Table) => async (request: FastifyRequest, reply: FastifyReply) => {
  const enterprise = enterpriseOf(request)
  const body = readBody(request.body)
  if (typeof body === 'string') return turnAway(request, reply, 400, body)
  const opened = openDatas(body.datas, enterprise.key)
  if (!opened.accepted) return turnAway(request, reply, 400, opened.refusal.message)
  const rows = opened.value
  if (rows.length === 0) return turnAway(request, reply, 400, '数组为空，没有可接收的数据')
  if (rows.length > MOST_ROWS) return turnAway(request, reply, 400, `每批不超过 ${MOST_ROWS} 条，本批 ${rows.length} 条`)
  const { requestId } = request
  const { batch, receipts } = await receive(station.database, {
    requestId,
    enterprise,
    table,
    batchId: body.batchId,
    rows,
    bytes: body.datas.length,
    now: station.now(),
  })
  return judged(batch, receipts)
}

/** `POST /{table}`, one path for each table. */
export const uploadRoutes = (server: FastifyInstance, station: Station): void => {
  for (const table of TABLES) server.post(`/${table.name}`, upload(station, table))
}
