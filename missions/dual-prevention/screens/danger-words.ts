import { addDays, type Instant, type PlantDay, startOfDay } from '@anlan/kernel/time'
import type { StateWord, TimelineEntry } from '@anlan/platform/ui/detail/detail'
import { dangerLife } from '../contract/danger-life.ts'
import type { DangerState } from '../contract/records.ts'
import type { TimelineEntry as Line } from '../contract/timeline.ts'

const TONES: Readonly<Record<DangerState, StateWord['tone']>> = { reported: 'open', rectifying: 'open', 'to-accept': 'open', accepted: 'done', rejected: 'off' }

/** The state in words; being late is part of them. */
export const dangerState = ({ state, overdue }: { readonly state: DangerState; readonly overdue: boolean }): StateWord =>
  overdue ? { words: `${dangerLife.states[state]}，已超期`, tone: 'late' } : { words: dangerLife.states[state], tone: TONES[state] }

/** The last moment of a deadline's day. */
export const deadlineAt = (day: PlantDay): Instant => startOfDay(addDays(day, 1)) - 1

/** Whom an overdue danger has reached so far. */
export const climbWords = (climbed: number): string | null => (climbed === 0 ? null : `已逐级上报到第 ${climbed} 级`)

/** What has to happen next, and by whom. */
export const dangerNext = (it: { readonly state: DangerState; readonly responsible: { readonly name: string } | null; readonly acceptor: { readonly name: string } | null }): string => {
  const steps: Readonly<Record<DangerState, string>> = {
    reported: '等待安全管理人员确认，定责任人、措施、资金、期限和验收人',
    rectifying: `等待${it.responsible?.name ?? '整改责任人'}整改并提交照片`,
    'to-accept': `等待${it.acceptor?.name ?? '验收人'}到现场验收`,
    accepted: '已验收，无需办理',
    rejected: '已驳回，无需办理',
  }
  return steps[it.state]
}

/** A record's history as the side of a page shows it, newest first. */
export const newestFirst = (lines: readonly Line[]): readonly TimelineEntry[] => lines.map(({ id, at, title, who, detail, photos }) => ({ id, at, title, who, detail, photos })).toReversed()
