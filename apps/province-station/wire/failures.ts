import { Fault } from '@anlan/kernel/fault'
import type { FastifyInstance } from 'fastify'
import { turnAway } from './guard.ts'

/** The largest body taken: about seven photos of the greatest size, encoded twice. */
export const LARGEST_BODY = 64 * 1024 * 1024

const REFUSED: Readonly<Record<string, readonly [status: number, msg: string]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: [413, '请求体超过 64 MB，请减少每批的行数或照片'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [415, '请求头应为 Content-Type: application/json'],
  FST_ERR_CTP_EMPTY_JSON_BODY: [400, '请求体为空'],
  FST_ERR_CTP_INVALID_JSON_BODY: [400, '请求体不是有效的 JSON'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: [400, '请求体的长度与 Content-Length 不符'],
}

/** Every way a request can end badly, in the envelope that senders read. */
export const answerFailures = (server: FastifyInstance): void => {
  server.setNotFoundHandler((request, reply) => turnAway(request, reply, 404, `没有这个地址：${request.method} ${request.url.slice(0, 200)}`))
  server.setErrorHandler((error: Error & { code?: string; statusCode?: number }, request, reply) => {
    const refused = REFUSED[error.code ?? ''] ?? (error instanceof SyntaxError ? REFUSED.FST_ERR_CTP_INVALID_JSON_BODY : undefined)
    if (refused !== undefined) return turnAway(request, reply, ...refused)
    if (error instanceof Fault) {
      request.log.warn({ err: error, requestId: request.requestId }, 'fault')
      return turnAway(request, reply, 503, error.tip)
    }
    if (error.statusCode !== undefined && error.statusCode < 500) return turnAway(request, reply, error.statusCode, '请求不符合要求')
    request.log.error({ err: error, requestId: request.requestId }, 'bug')
    return turnAway(request, reply, 500, `接收站内部错误，请把请求编号 ${request.requestId} 告知接收站`)
  })
}
