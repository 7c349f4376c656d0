import type { Instant } from '@anlan/kernel/time'
import type { AlarmCode, ApprovingOffice, HotLevel, WorkLevel } from '@anlan/standards/special-work/kinds'
import type { Permit } from '../../contract/permit.ts'

/** Times in which hot work has to be managed one level higher (GB 30871-2022 5.1.1). The standard names no hours: the enterprise does. */
export const WINDOW_REASONS = { holiday: '节假日', 'rest-day': '公休日', night: '夜间', 'major-event': '重大活动期间' } as const
export type WindowReason = keyof typeof WINDOW_REASONS
export interface UpgradeWindow {
  readonly reason: WindowReason
  readonly title: string
  readonly from: Instant
  readonly until: Instant
}

/** AQ 3064.2-2025 A.4. */
export const WINDOW_CODES: Readonly<Record<WindowReason, AlarmCode>> = { holiday: '40', 'rest-day': '41', night: '42', 'major-event': '43' }

export const windowAt = (windows: readonly UpgradeWindow[], at: Instant): UpgradeWindow | null => windows.find(({ from, until }) => from <= at && at < until) ?? null

/** What upgrading consists of is usage, not law (K): one level higher, and above the highest the principal himself. */
const HIGHER: Readonly<Record<HotLevel, HotLevel>> = { second: 'first', first: 'special', special: 'special' }

export const upgradedLevel = (level: WorkLevel): WorkLevel => HIGHER[level as HotLevel]
export const upgradedOffice = (level: WorkLevel, office: (level: WorkLevel) => ApprovingOffice): ApprovingOffice => (level === 'special' ? 'principal' : office(upgradedLevel(level)))

/** Hot work with a level, in such a time, that nobody has signed for at the higher one. */
export const lacksUpgrade = ({ kind, level, upgraded }: Pick<Permit, 'kind' | 'level' | 'upgraded'>, window: UpgradeWindow | null): boolean => kind === 'hot-work' && level !== null && !upgraded && window !== null
