import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { WORK_KINDS, type WorkKind } from '@anlan/standards/special-work/kinds'
import { detailSchema } from '../../contract/detail.ts'
import type { Shared } from '../../contract/package.ts'
import type { Permit, Request } from '../../contract/permit.ts'

export const requestFor = (kind: WorkKind, shared: Shared, links: readonly Id[]): Request => ({ ...shared, detail: detailSchema.parse({ kind }), links: [...links] })

/** Which kinds have to be made. What has been asked for already can be linked no more: nobody changes it (GB 30871-2022 4.17). */
export const kindsToMake = (kinds: readonly WorkKind[], standing: readonly Permit[]): Decision<WorkKind[]> => {
  const missing = [...new Set(kinds)].filter((kind) => !standing.some((it) => it.kind === kind))
  const begun = standing.find(({ state }) => state !== 'draft')
  return missing.length > 0 && begun !== undefined
    ? refuse('package-begun', `${WORK_KINDS[begun.kind]}票 ${begun.number} 已提交申请，不能再加入新的关联作业票。请另建作业包，或取消后重新办理`, { field: 'kinds', kind: 'conflict', clause: 'GB 30871-2022 4.17' })
    : accept(missing)
}

/** A draft of the package with what all share, naming all others. Its own detail and other links stay. */
export const joined = (permit: Permit, shared: Shared, all: readonly Id[]): Request => ({ ...permit.request, ...shared, links: [...new Set([...permit.request.links, ...all])].filter((id) => id !== permit.id) })
