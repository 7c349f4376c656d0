import type { Permit } from '../contract/permit.ts'
import type { Named } from '../contract/person.ts'

/** How an opened gate is told: as which kind of alarm, how bad, to whom first, and after how many minutes higher up. */
export interface AlarmCourse {
  readonly kind: 'guardian-left' | 'gas' | 'special-work'
  readonly level: 'red' | 'orange' | 'yellow'
  /** Everybody who is named on the permit, those who answer for it, or those whose turn it is to sign. */
  readonly to: 'everybody' | 'leaders' | 'signers'
  readonly climbMinutes: number
}

const course = (kind: AlarmCourse['kind'], level: AlarmCourse['level'], to: AlarmCourse['to'], climbMinutes: number): AlarmCourse => ({ kind, level, to, climbMinutes })
const STOPPED = course('special-work', 'orange', 'everybody', 5)
const WARNED = course('special-work', 'yellow', 'leaders', 15)

/** Our own choice (K): AQ 3064.2-2025 5.9.10 asks that whoever answers is told and that the loop is closed, not how fast. */
const COURSES: Readonly<Record<string, AlarmCourse>> = {
  guardian: course('guardian-left', 'red', 'everybody', 3),
  'feed-over': course('gas', 'red', 'everybody', 3), 'alarms-near': course('gas', 'red', 'everybody', 3), 'gas-passed': course('gas', 'red', 'everybody', 3),
  'feed-silent': course('gas', 'orange', 'everybody', 5),
  orders: course('special-work', 'red', 'everybody', 5), camera: STOPPED, heads: STOPPED, upgrade: STOPPED, expired: STOPPED,
  'guardian-silent': course('special-work', 'orange', 'leaders', 5), weather: course('special-work', 'orange', 'everybody', 10), certificates: course('special-work', 'orange', 'leaders', 10),
  'sign-overdue': course('special-work', 'yellow', 'signers', 30),
}
export const courseOf = (gate: string): AlarmCourse => COURSES[gate] ?? WARNED

export const alarmCause = (permit: string, gate: string): string => `special-work:${permit}:${gate}`

/** Whom an alarm of a permit goes to, each once: leaders are who guards, who is in charge and who signed last. */
export const toldOf = ({ request: { guardians, inCharge, workers }, signed, coordinator }: Permit, to: Exclude<AlarmCourse['to'], 'signers'>): Named['id'][] => {
  const last = signed.at(-1)
  const leaders = [...guardians, inCharge, ...(last === undefined ? [] : [last.by])]
  return [...new Set([...leaders, ...(to === 'everybody' ? [...workers, ...(coordinator === null ? [] : [coordinator])] : [])].map(({ id }) => id))]
}
