import type { Id } from '@anlan/kernel/id'

/** Answers are apart by account, so that a shared phone shows nobody another's. */
export const answerKey = (account: Id, org: Id, query: string, input: unknown): string => JSON.stringify([account, org, query, input])
