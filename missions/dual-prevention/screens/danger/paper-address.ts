import type { Id } from '@anlan/kernel/id'

export type DangerPaper = 'notice' | 'treatment' | 'acceptance'

/** Where a paper about a danger is printed, beside the API's other answers. */
export const paperAddress = (org: Id, paper: DangerPaper, id: Id): string => `/api/orgs/${org}/dual-prevention/print-danger-${paper}?id=${id}`
