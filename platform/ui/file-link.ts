import type { Id } from '@anlan/kernel/id'

export const fileAddress = (org: Id, file: Id): string => `/api/orgs/${org}/files/${file}`
export const thumbnailAddress = (org: Id, file: Id): string => `${fileAddress(org, file)}/thumbnail`
