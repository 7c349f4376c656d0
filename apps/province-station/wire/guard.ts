import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { newRequestId, type Station } from '../station.ts'
import type { Enterprise } from '../store/enterprises.ts'
import { turnedAway } from './answer.ts'
import { isOperator, signIn } from './sign-in.ts'

declare module 'fastify' {
  interface FastifyRequest {
    enterprise: Enterprise | null
    requestId: string
  }
}

export const turnAway = (request: FastifyRequest, reply: FastifyReply, status: number, msg: string): FastifyReply =>
  reply.code(status).send(turnedAway(request.requestId, status, msg))

/** Gives every request its number. */
export const numberRequests = (server: FastifyInstance, station: Station): void => {
  server.decorateRequest('enterprise', null)
  server.decorateRequest('requestId', '')
  server.addHook('onRequest', async (request) => {
    request.requestId = newRequestId(station)
  })
}

/** Routes in this scope are for the enterprise that shows its access code; it is asked before the body is read. */
export const forEnterprises = (server: FastifyInstance, station: Station): void => {
  server.addHook('onRequest', async (request, reply) => {
    const who = await signIn(station.database, request.headers.authorization)
    if (!who.accepted) return turnAway(request, reply, who.refusal.kind === 'forbidden' ? 403 : 401, who.refusal.message)
    const asked = (request.query as { companyCode?: unknown }).companyCode
    if (asked !== undefined && asked !== who.value.companyCode) return turnAway(request, reply, 403, '只能查询本企业的数据')
    request.enterprise = who.value
  })
}

export const forOperator = (server: FastifyInstance, station: Station): void => {
  server.addHook('onRequest', async (request, reply) => {
    if (station.adminKey === undefined) return turnAway(request, reply, 403, '接收站没有设置管理密钥，管理接口已关闭')
    if (!isOperator(request.headers.authorization, station.adminKey)) return turnAway(request, reply, 401, '管理密钥不正确')
  })
}
