import { addDays, HOUR, type Instant, startOfDay } from '@anlan/kernel/time'
import type { LimitName } from '@anlan/standards/limits'
import { figure, type Rules } from '@anlan/standards/profile'
import type { Danger } from '../contract/records.ts'

/** Whom an overdue danger reaches step by step, and how loud. Levels are those of `people.responsible-above`. */
const STEPS = [
  { level: 1, alarm: 'yellow', after: 'climb-leader-hours' },
  { level: 2, alarm: 'orange', after: 'climb-safety-hours' },
  { level: 3, alarm: 'red', after: 'climb-principal-hours' },
] as const satisfies readonly { level: 1 | 2 | 3; alarm: string; after: LimitName }[]

export interface Climb {
  readonly level: 1 | 2 | 3
  readonly alarm: 'yellow' | 'orange' | 'red'
  readonly at: Instant
}

/** The end of the day of the deadline. */
export const deadlineEnd = (deadline: string): Instant => startOfDay(addDays(deadline, 1))

/** A danger is overdue while it is being rectified after the day of its deadline. */
export const isOverdue = ({ state, deadline }: Pick<Danger, 'state' | 'deadline'>, now: Instant): boolean =>
  state === 'rectifying' && deadline !== null && now >= deadlineEnd(deadline)

/** The next step up and when it is due; none when it is rectified, without a deadline, or at the top. */
export const nextClimb = ({ state, deadline, climbed }: Pick<Danger, 'state' | 'deadline' | 'climbed'>, rules: Rules): Climb | null => {
  const next = STEPS[climbed]
  if (state !== 'rectifying' || deadline === null || next === undefined) return null
  return { level: next.level, alarm: next.alarm, at: deadlineEnd(deadline) + figure(rules, next.after).value * HOUR }
}
