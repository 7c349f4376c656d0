import type { Id } from '@anlan/kernel/id'
import type { Judged, JudgedKind } from '../../contract/judged.ts'
import type { AreaAlarm, Gathering, LonLat, PersonAlarm } from '../../contract/records.ts'
import { alarmWords } from '../alarm-words.ts'
import type { Draft } from './next-version.ts'

/** What is judged of an area, not of somebody in it (AQ 3064.3-2025 B.4). */
const OF_AREAS: readonly JudgedKind[] = ['over-count', 'under-count', 'crowd', 'unrelated', 'without-terminal']

/** As which record an alarm is exchanged. */
export const recordKindOf = (kind: JudgedKind): 'person-alarm' | 'area-alarm' | 'gathering' =>
  kind === 'gathering' ? 'gathering' : OF_AREAS.includes(kind) ? 'area-alarm' : 'person-alarm'

/** A cry for help may come from nobody knows where; it goes all the same. */
const UNKNOWN = '位置未知'

export interface AlarmFacts {
  readonly fence: string | null
  /** Degrees of the middle; null where the plan is not placed. */
  readonly at: LonLat | null
  /** Those of the alarm's carriers that are known. */
  readonly people: Gathering['people']
}

type Alarm = Draft<PersonAlarm> | Draft<AreaAlarm> | Draft<Gathering>

/**
 * An alarm as it is exchanged at one of its phases. An alarm that has ended says what it said when it stood.
 * @param before the version before, of the same alarm
 * @returns undefined for an alarm of somebody whom nobody knows
 */
export const alarmDraft = (it: Judged, { fence, at, people }: AlarmFacts, before: Alarm | undefined): Alarm | undefined => {
  const { title, text, place } = alarmWords(it, { fence, people: people.map(({ name }) => name) })
  const stands = it.phase === 'ended' && before !== undefined ? before : { level: it.level, text: `${title}。${text}`, place: place.trim() === '' ? UNKNOWN : place, at }
  const base = {
    deleted: false, kind: it.kind, level: stands.level, text: stands.text, place: stands.place, at: stands.at,
    begunAt: before?.begunAt ?? (it.kind === 'gathering' ? it.since : it.at), endedAt: it.phase === 'ended' ? it.at : null,
  }
  switch (recordKindOf(it.kind)) {
    case 'area-alarm':
      return { ...base, fence: it.fence }
    case 'gathering': {
      const those = it.phase === 'ended' && before !== undefined && 'people' in before ? before.people : people
      return { ...base, lastAt: it.at, people: those, carriers: those.map(({ id }): Id => id) }
    }
    case 'person-alarm': {
      const person = before !== undefined && 'person' in before ? before.person : people[0]?.id
      return person === undefined ? undefined : { ...base, person, fence: it.fence }
    }
  }
}
