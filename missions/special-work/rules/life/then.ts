import type { Instant } from '@anlan/kernel/time'
import type { Permit } from '../../contract/permit.ts'

/** Whether work went on at that moment: what a phone wrote down without a network is judged by then, not by now. */
export const wasWorking = ({ startedAt, finishedAt, suspensions }: Permit, at: Instant): boolean =>
  startedAt !== null && at >= startedAt && (finishedAt === null || at < finishedAt) && !suspensions.some((it) => at >= it.at && (it.resumed === null || at < it.resumed.at))

/** Whether it was signed and not yet finished, going on or standing still. */
export const wasInForce = ({ issuedAt, finishedAt, ended }: Permit, at: Instant): boolean => issuedAt !== null && at >= issuedAt && (finishedAt === null || at <= finishedAt) && (ended === null || at <= ended.at)
