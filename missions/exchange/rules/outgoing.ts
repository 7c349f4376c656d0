import type { Id } from '@anlan/kernel/id'
import type { RecordHead, RecordKind } from '../contract/records.ts'

/** A record as an event carried it. */
export interface Outgoing {
  readonly kind: RecordKind
  readonly record: RecordHead
}

/** Under which name of its data an event carries which kind. */
const CARRIED: readonly (readonly [name: string, kind: RecordKind])[] = [
  ['unit', 'unit'],
  ['riskEvent', 'risk-event'],
  ['measure', 'measure'],
  ['plan', 'plan'],
  ['record', 'record'],
  ['danger', 'danger'],
  ['stop', 'stop'],
  ['commitment', 'commitment'],
  ['deviceStatus', 'device-status'],
  ['commitmentTicket', 'commitment-ticket'],
  ['locatedPerson', 'located-person'],
  ['fenceRecord', 'fence'],
  ['personAlarm', 'person-alarm'],
  ['areaAlarm', 'area-alarm'],
  ['gathering', 'gathering'],
  ['workPlan', 'work-plan'],
  ['workPermit', 'work-permit'],
  ['workPaper', 'work-paper'],
  ['workAlarm', 'work-alarm'],
  ['analysisDevice', 'analysis-device'],
  ['analysisStatus', 'analysis-status'],
  ['videoAlarm', 'video-alarm'],
]

export const outgoingOf = (data: Readonly<Record<string, unknown>>): Outgoing | undefined => {
  for (const [name, kind] of CARRIED) if (data[name] !== undefined) return { kind, record: data[name] as RecordHead }
  return undefined
}

/** The fields in which a record names those it hangs on. */
const PARENTS: Readonly<Record<RecordKind, readonly string[]>> = {
  unit: [],
  'risk-event': ['unit'],
  measure: ['riskEvent'],
  plan: ['measure'],
  record: ['plan'],
  danger: ['measure', 'record'],
  stop: ['unit'],
  commitment: [],
  'device-status': ['commitment'],
  'commitment-ticket': ['commitment'],
  'located-person': [],
  fence: [],
  'person-alarm': ['person', 'fence'],
  'area-alarm': ['fence'],
  gathering: ['carriers'],
  'work-plan': [],
  // A receiver that was never told of the plan, since its levels have no code, may have the permit all the same: omitted counts as there.
  'work-permit': ['plan'],
  'work-paper': ['permit'],
  'work-alarm': ['permit'],
  'analysis-device': [],
  'analysis-status': ['device'],
  'video-alarm': ['device'],
}

/** A deleted record needs nobody above it. */
export const parentsOf = ({ kind, record }: Outgoing): Id[] =>
  record.deleted ? [] : PARENTS[kind].flatMap((field) => record[field]).filter((id): id is Id => typeof id === 'string')

const HEADLINES = ['name', 'title', 'description', 'content', 'reason', 'note', 'text'] as const
const LONGEST = 60

/** What a person recognises the record by. */
export const headlineOf = (record: RecordHead): string => {
  for (const field of HEADLINES) {
    const text = record[field]
    if (typeof text === 'string' && text !== '') return text.slice(0, LONGEST)
  }
  return typeof record['inspector'] === 'string' ? `${record['inspector']}的排查` : record.id
}
