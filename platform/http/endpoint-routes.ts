import type { FastifyInstance } from 'fastify'
import { refuse } from '@anlan/kernel/decision'
import { type CommandKind, endpointPath, type QueryKind } from '@anlan/kernel/endpoint'
import { ID_PATTERN } from '@anlan/kernel/id'
import type { House } from '../module/house.ts'
import type { Access } from './access.ts'
import { reply } from './reply.ts'

const NOT_YOURS = refuse('role', '您的岗位角色不能办理此业务，请联系本单位安全管理人员', { kind: 'forbidden' })
const NO_COMMAND_ID = refuse('command-id', '提交编号缺失，请刷新页面后重试', { field: 'commandId' })

interface OrgParams {
  org: string
}
interface CommandBody {
  commandId?: unknown
  input?: unknown
}

/** One route per endpoint: who speaks, may they, then the handler. Nothing else decides. */
export const endpointRoutes = (server: FastifyInstance, house: House, access: Access): void => {
  for (const { endpoint } of house.modules.flatMap((module) => module.answers ?? [])) {
    if (endpoint.may.length === 0) continue
    const path = `/api/orgs/:org${endpointPath(endpoint.name)}`
    if (endpoint.kind === 'query') {
      server.get<{ Params: OrgParams }>(path, async (request, to) => {
        const speaker = await access.speaker(request, request.params.org)
        if (!speaker.accepted) return reply(to, speaker)
        if (!endpoint.may.some((role) => speaker.value.roles.includes(role))) return reply(to, NOT_YOURS)
        return reply(to, await house.query(speaker.value, endpoint as QueryKind, request.query))
      })
    } else {
      server.post<{ Params: OrgParams; Body: CommandBody | null }>(path, async (request, to) => {
        const speaker = await access.speaker(request, request.params.org)
        if (!speaker.accepted) return reply(to, speaker)
        if (!endpoint.may.some((role) => speaker.value.roles.includes(role))) return reply(to, NOT_YOURS)
        const { commandId, input } = request.body ?? {}
        if (typeof commandId !== 'string' || !ID_PATTERN.test(commandId)) return reply(to, NO_COMMAND_ID)
        return reply(to, await house.command(speaker.value, endpoint as CommandKind, input ?? {}, commandId))
      })
    }
  }
}
