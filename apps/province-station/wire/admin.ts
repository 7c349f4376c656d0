import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Station } from '../station.ts'
import { listEnterprises, saveEnterprise } from '../store/enterprises.ts'
import { turnAway } from './guard.ts'

export const enterpriseInput = z.strictObject({
  companyCode: z.string().regex(/^[0-9]{9}$/, '应为 9 位数字'),
  name: z.string().trim().min(1, '不能为空').max(200, '不超过 200 个字'),
  /** Absent: made up, and told in the answer. */
  code: z.string().regex(/^[\x21-\x7e]{8,64}$/, '应为 8 至 64 个可见字符').optional(),
  key: z.string().regex(/^[\x21-\x7e]{16}$/, '应为 16 个可见字符').optional(),
  enabled: z.boolean().default(true),
})

const made = (length: number): string => randomBytes(length).toString('base64url').slice(0, length)

/** The first fault of a body, in Chinese, with its field. */
export const inputFault = (error: z.ZodError): string => {
  const issue = error.issues[0]
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.join('、') : undefined
  if (unknown !== undefined) return `${unknown}：不是可填的项`
  const chinese = /\p{Script=Han}/u.test(issue?.message ?? '') ? issue?.message : '缺少或类型不对'
  return `${issue?.path.join('.') || '请求体'}：${chinese}`
}

export const adminRoutes = (server: FastifyInstance, { database, now }: Station): void => {
  server.post('/admin/enterprises', async (request, reply) => {
    const input = enterpriseInput.safeParse(request.body)
    if (!input.success) return turnAway(request, reply, 422, inputFault(input.error))
    const { code = made(24), key = made(16), ...rest } = input.data
    await database.within({}, (tx) => saveEnterprise(tx, { ...rest, code, key }, now()))
    const secrets = { ...(input.data.code === undefined ? { code } : {}), ...(input.data.key === undefined ? { key } : {}) }
    return { success: true, code: '200', data: { ...rest, ...secrets } }
  })

  server.get('/admin/enterprises', async () => ({
    success: true,
    code: '200',
    data: await database.within({}, (tx) => listEnterprises(tx)),
  }))
}
