import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import { MASTERED_KINDS, type MasteredKind } from '../contract/masters.ts'

/** The fields that the master rules. Others of the same record are ours: levels, posts, areas. */
export const RULED_FIELDS = {
  unit: ['hazardCode', 'department', 'responsible', 'name', 'deleted'],
  'risk-event': ['unit', 'name', 'deleted'],
  measure: ['riskEvent', 'dataSrc', 'classify1', 'classify2', 'classify3', 'description', 'inspectionContent', 'deleted'],
  plan: ['measure', 'content', 'cycle', 'cycleUnit', 'firstStart', 'windowStart', 'windowEnd', 'workDayType', 'workType', 'taskNum', 'active', 'deleted'],
} as const satisfies Partial<Record<MasteredKind, readonly string[]>>
export type RuledKind = keyof typeof RULED_FIELDS

const elsewhere = (kind: MasteredKind): Decision<never> =>
  refuse('mastered-elsewhere', `本单位的${MASTERED_KINDS[kind]}以省平台为准，请在省平台修改，系统会自动导入`, { kind: 'conflict' })

/** A change of a record whose master is elsewhere: only in what the master does not know. A new one is made there. */
export const decideRuled = <Kept extends object>(kind: RuledKind, masters: readonly MasteredKind[], before: Kept | undefined, changes: Partial<Kept>): Decision<true> => {
  if (!masters.includes(kind)) return accept(true)
  const ruled: readonly string[] = RULED_FIELDS[kind]
  if (before === undefined) return elsewhere(kind)
  const touched = Object.entries(changes).some(([field, value]) => ruled.includes(field) && value !== before[field as keyof Kept])
  return touched ? elsewhere(kind) : accept(true)
}

/** A fact that is entered where its master is. */
export const decideEntered = (kind: 'record' | 'danger' | 'stop', masters: readonly MasteredKind[]): Decision<true> => (masters.includes(kind) ? elsewhere(kind) : accept(true))
