import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type Decision, refuse } from '@anlan/kernel/decision'
import { ID_PATTERN } from '@anlan/kernel/id'
import { idSchema } from '@anlan/kernel/schema'
import { reply } from '@anlan/platform/http/reply'
import { type House, systemSpeaker } from '@anlan/platform/module/house'
import type { Scope } from '@anlan/platform/module/scope'
import { wireOrder } from '../rules/wire-order.ts'
import { ordersAfter } from '../store/issued-orders.ts'
import { senderOf } from './inbox-routes.ts'
import { type Answering, takeFile, takeReceipt, takeReply } from './take-answers.ts'

const MOST = 200
const text = (most: number) => z.string('应为文字').trim().min(1, '不能为空').max(most, `不超过 ${most} 个字`).refine((it) => !it.includes('\0') && it.isWellFormed(), '含有不能保存的字符')
const at = z.number('应为时刻（毫秒）').int('应为时刻（毫秒）').min(946_684_800_000, '时刻过早').max(4_102_444_800_000, '时刻过晚')

const receiptSchema = z.strictObject({ by: text(100), at })
const replySchema = z.strictObject({ id: idSchema, content: text(4_000), by: text(100), at, finished: z.boolean('应为 true 或 false'), files: z.array(idSchema).max(20, '不超过 20 个附件').default([]) })
const fileSchema = z.strictObject({ file: idSchema, name: text(200), data: z.string('应为 Base64').regex(/^[A-Za-z0-9+/]+={0,2}$/, '应为 Base64') })

const said = (error: z.ZodError): string => error.issues.map(({ path, message }) => `${path.join('.') || '请求体'}：${/\p{Script=Han}/u.test(message) ? message : '缺少或类型不对'}`).join('；')

/** What the district issues, for the enterprise that shows its own key: `standards/exchange/district-inbox.md` chapter 5. */
export const orderRoutes = (server: FastifyInstance, house: House): void => {
  const take = <Body>(path: string, schema: z.ZodType<Body>, work: (scope: Scope, to: Answering, body: Body) => Promise<Decision<unknown>>): void => {
    server.post(`/inbox/v1/orders/:id/${path}`, async (request: FastifyRequest, to: FastifyReply) => {
      const sender = await senderOf(house, request)
      if (!sender.accepted) return reply(to, sender)
      const body = schema.safeParse(request.body)
      if (!body.success) return reply(to, refuse('bad-answer', said(body.error)))
      const { id } = request.params as { id: string }
      const { enterprise, district } = sender.value
      if (!ID_PATTERN.test(id)) return reply(to, refuse('no-such-order', '没有这条下发，或不是发给本企业的', { kind: 'missing' }))
      return reply(to, await house.act(systemSpeaker(district, '收件箱'), (scope) => work(scope, { enterprise, id }, body.data)))
    })
  }

  server.get<{ Querystring: { after?: unknown } }>('/inbox/v1/orders', async (request, to) => {
    const sender = await senderOf(house, request)
    if (!sender.accepted) return reply(to, sender)
    const { after = '0' } = request.query
    if (typeof after !== 'string' || !/^[0-9]{1,15}$/.test(after)) return reply(to, refuse('bad-page', 'after 应为上次取得的最大 seq'))
    const { enterprise, district } = sender.value
    const found = await house.database.within({ org: district }, (tx) => ordersAfter(tx, district, enterprise, Number(after), MOST + 1))
    const page = found.slice(0, MOST)
    return to.send({ rows: page.map(({ seq, record }) => wireOrder(record, seq)), next: page.at(-1)?.seq ?? Number(after), more: found.length > MOST })
  })

  take('receipt', receiptSchema, takeReceipt)
  take('replies', replySchema, takeReply)
  take('files', fileSchema, (scope, to, { file, name, data }) => takeFile(scope, to, { id: file, name, bytes: Buffer.from(data, 'base64') }))
}
