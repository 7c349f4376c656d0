import { timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { inboxPurpose } from '@anlan/exchange/contract/inbox-key'
import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import { ID_PATTERN, type Id } from '@anlan/kernel/id'
import { idSchema } from '@anlan/kernel/schema'
import { ownOrg } from '@anlan/plant/contract/org'
import { installationKey } from '@anlan/platform/auth/installation-key'
import { reply } from '@anlan/platform/http/reply'
import { type House, systemSpeaker } from '@anlan/platform/module/house'
import { inboxBatchSchema, type InboxKind, inboxKindSchema } from '../contract/inbox-record.ts'
import { judgeRows } from '../rules/judge-rows.ts'
import { gatherFacts, holdingsPage, keepRows, touchEnterprise } from '../store/inbox.ts'
import { digestOf } from './digest.ts'
import { pictureFault } from './picture-fault.ts'

interface Sender {
  readonly enterprise: Id
  readonly district: Id
  readonly town: Id | null
}

const NO_KEY = refuse('not-signed-in', '请求头应为 Authorization: Bearer 企业编号.密钥，且密钥正确')
const NOT_OURS = refuse('not-ours', '企业不属于任何区，不能报送', { kind: 'forbidden' })
const NO_KIND = refuse('no-such-kind', '没有这类记录', { kind: 'missing' })

const same = (shown: string, right: string): boolean => {
  const [a, b] = [Buffer.from(shown), Buffer.from(right)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** Who knocks, by the key that both ends compute. */
export const senderOf = async (house: House, request: FastifyRequest): Promise<Decision<Sender>> => {
  const [, enterprise = '', key = ''] = /^Bearer ([0-9a-f-]{36})\.(\S+)$/.exec(request.headers.authorization ?? '') ?? []
  if (!ID_PATTERN.test(enterprise)) return NO_KEY
  if (!same(key, await installationKey(house.dataFolder, inboxPurpose(enterprise)))) return NO_KEY
  const found = await house.act(systemSpeaker(enterprise, '收件箱'), (scope) => scope.ask(ownOrg, {}))
  if (!found.accepted || !found.value.district) return NOT_OURS
  return accept({ enterprise, district: found.value.district, town: found.value.parent })
}

const receive = (house: House, { enterprise, district, town }: Sender, kind: InboxKind, batch: Id, rows: readonly unknown[]) =>
  house.act(systemSpeaker(district, '收件箱'), async (scope) => {
    await touchEnterprise(scope.tx, district, enterprise, town, scope.now)
    const judged = judgeRows(kind, rows, await gatherFacts(scope.tx, district, enterprise, kind, rows), digestOf, kind === 'video-alarm' ? pictureFault : undefined)
    await keepRows(scope.tx, district, enterprise, kind, batch, judged, scope.now)
    return judged.map(({ answer }) => answer)
  })

const pageSchema = z.object({ after: idSchema.optional(), limit: z.coerce.number().int().min(1).max(2_000).default(500) })

/** The district's inbox for machines: `standards/exchange/district-inbox.md`. */
export const inboxRoutes = (server: FastifyInstance, house: House): void => {
  server.post<{ Params: { kind: string } }>('/inbox/v1/:kind', async (request, to) => {
    const sender = await senderOf(house, request)
    if (!sender.accepted) return reply(to, sender)
    const kind = inboxKindSchema.safeParse(request.params.kind)
    if (!kind.success) return reply(to, NO_KIND)
    const body = inboxBatchSchema.safeParse(request.body)
    if (!body.success) return reply(to, refuse('bad-batch', body.error.issues.map(({ path, message }) => `${path.join('.') || '请求体'}：${message}`).join('；')))
    const { batch, rows } = body.data
    return to.send({ batch, rows: await receive(house, sender.value, kind.data, batch, rows) })
  })

  server.get<{ Params: { kind: string } }>('/inbox/v1/:kind/holdings', async (request, to) => {
    const sender = await senderOf(house, request)
    if (!sender.accepted) return reply(to, sender)
    const [kind, page] = [inboxKindSchema.safeParse(request.params.kind), pageSchema.safeParse(request.query)]
    if (!kind.success) return reply(to, NO_KIND)
    if (!page.success) return reply(to, refuse('bad-page', 'after 应为上一页最后一条的编号，limit 为 1 至 2000'))
    const { enterprise, district } = sender.value
    const { after, limit } = page.data
    const found = await house.database.within({ org: district }, (tx) => holdingsPage(tx, district, enterprise, kind.data, after, limit + 1))
    const rows = found.slice(0, limit)
    return to.send({ rows, next: found.length > limit ? (rows.at(-1)?.id ?? null) : null })
  })
}
