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

interface OpenedUpload {
  readonly rows: readonly unknown[]
  readonly batchId: string | null
  readonly bytes: number
}

/** The rows of an upload, or why they cannot be had. */
export const openUpload = (given: unknown, key: string): OpenedUpload | string => {
  const body = readBody(given)
  if (typeof body === 'string') return body
  const opened = openDatas(body.datas, key)
  if (!opened.accepted) return opened.refusal.message
  const rows = opened.value
  return rows.length > MOST_ROWS ? `每批不超过 ${MOST_ROWS} 条，本批 ${rows.length} 条` : { rows, batchId: body.batchId, bytes: body.datas.length }
}

const upload = (station: Station, table: Table) => async (request: FastifyRequest, reply: FastifyReply) => {
  const enterprise = enterpriseOf(request)
  const opened = openUpload(request.body, enterprise.key)
  if (typeof opened === 'string') return turnAway(request, reply, 400, opened)
  const { rows, batchId, bytes } = opened
  if (rows.length === 0) return turnAway(request, reply, 400, '数组为空，没有可接收的数据')
  const { requestId } = request
  const { batch, receipts } = await receive(station.database, {
    requestId,
    enterprise,
    table,
    batchId,
    rows,
    bytes,
    now: station.now(),
  })
  return judged(batch, receipts)
}

/** `POST /{table}`, one path for each table. */
export const uploadRoutes = (server: FastifyInstance, station: Station): void => {
  for (const table of TABLES) server.post(`/${table.name}`, upload(station, table))
}
