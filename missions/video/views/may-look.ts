import type { FastifyRequest } from 'fastify'
import { type Decision, refuse } from '@anlan/kernel/decision'
import type { Access } from '@anlan/platform/http/access'
import type { Speaker } from '@anlan/platform/module/scope'
import { recordingsOf } from '../contract/keep-recording.ts'

export interface LookedAt {
  readonly Params: { readonly org: string; readonly id: string }
}
export type Looked = FastifyRequest<LookedAt>
const NOT_YOURS = refuse('role', '您的岗位角色不能查看监控画面，请联系本单位安全管理人员', { kind: 'forbidden' })

/** Pictures and recordings are for staff of the enterprise only: not for administrators, not for other orgs. */
export const mayLook = async (request: Looked, speakerOf: Access['speaker']): Promise<Decision<Speaker>> => {
  const speaker = await speakerOf(request, request.params.org)
  return !speaker.accepted || recordingsOf.may.some((role) => speaker.value.roles.includes(role)) ? speaker : NOT_YOURS
}
