import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import type { JudgedKind } from '../../contract/judged.ts'
import type { Silence } from './facts.ts'

/** A call for help is heard whatever else is silent. */
export const isSilenced = (silences: readonly Silence[], kind: JudgedKind, fence: Id | null, now: Instant): boolean =>
  kind !== 'sos' && silences.some((it) => (it.kind === null || it.kind === kind) && (it.fence === null || it.fence === fence) && it.from <= now && now < it.until)
