import { z } from 'zod'
import { type Endpoint, endpointPath } from '@anlan/kernel/endpoint'
import type { Module } from '../module/module.ts'

const refusal = {
  type: 'object',
  properties: {
    refusal: {
      type: 'object',
      required: ['code', 'message'],
      properties: {
        code: { type: 'string' },
        message: { type: 'string', description: '中文说明：错在哪里，怎么办' },
        field: { type: 'string' },
        clause: { type: 'string', description: '依据条款' },
        facts: { type: 'object' },
      },
    },
  },
}

const json = (schema: unknown) => ({ 'application/json': { schema } })
const schemaOf = (schema: z.ZodType, io: 'input' | 'output') => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return rest
}

const operation = (endpoint: Endpoint) => {
  const input = schemaOf(endpoint.input, 'input') as { properties?: Record<string, unknown>; required?: string[] }
  const asked =
    endpoint.kind === 'query'
      ? {
          parameters: [
            { $ref: '#/components/parameters/org' },
            ...Object.entries(input.properties ?? {}).map(([name, schema]) => ({
              name,
              in: 'query',
              required: input.required?.includes(name) ?? false,
              schema,
            })),
          ],
        }
      : {
          parameters: [{ $ref: '#/components/parameters/org' }, { $ref: '#/components/parameters/csrf' }],
          requestBody: {
            required: true,
            content: json({
              type: 'object',
              required: ['commandId', 'input'],
              properties: { commandId: { type: 'string', format: 'uuid', description: '提交编号，重复提交得到同一答复' }, input },
            }),
          },
        }
  return {
    operationId: endpoint.name,
    summary: endpoint.title,
    tags: [endpoint.name.split('.')[0]],
    'x-roles': endpoint.may,
    ...asked,
    responses: {
      200: { description: '办理成功', content: json(schemaOf(endpoint.output, 'output')) },
      ...Object.fromEntries([401, 403, 404, 409, 422].map((status) => [status, { $ref: '#/components/responses/refusal' }])),
    },
  }
}

/** OpenAPI 3.1 of everything that a person or another system may call. */
export const openApi = (modules: readonly Module[], version: string) => {
  const endpoints = modules.flatMap((module) => module.answers ?? []).map((it) => it.endpoint)
  return {
    openapi: '3.1.0',
    info: { title: '安澜接口', version, description: '危险化学品企业安全平台的开放接口。请求带会话 Cookie；除 GET 外须带 x-csrf。' },
    paths: Object.fromEntries(
      endpoints
        .filter((endpoint) => endpoint.may.length > 0)
        .map((endpoint) => [`/api/orgs/{org}${endpointPath(endpoint.name)}`, { [endpoint.kind === 'query' ? 'get' : 'post']: operation(endpoint) }]),
    ),
    components: {
      parameters: {
        org: { name: 'org', in: 'path', required: true, schema: { type: 'string', format: 'uuid' }, description: '单位编号' },
        csrf: { name: 'x-csrf', in: 'header', required: true, schema: { type: 'string' }, description: '登录时给出的校验码' },
      },
      responses: { refusal: { description: '不予办理及其原因', content: json(refusal) } },
    },
  }
}
