import type { JournalEvent } from '@anlan/kernel/event'
import type { Id } from '@anlan/kernel/id'
import type { StateWord, TimelineEntry } from '@anlan/platform/ui/detail/detail'
import {
  type Alarm,
  alarmAcknowledged,
  alarmCleared,
  alarmClosed,
  alarmHandled,
  alarmLife,
  alarmMisreported,
  alarmNotified,
  alarmRaised,
  alarmStepDone,
} from '../contract/alarm.ts'

/** States in which somebody still has to do something. */
export const OPEN_STATES = ['raised', 'acknowledged', 'handled'] as const satisfies readonly Alarm['state'][]

export const isOpen = ({ state }: Pick<Alarm, 'state'>): boolean => (OPEN_STATES as readonly string[]).includes(state)

const TONES: Readonly<Record<Alarm['state'], StateWord['tone']>> = { raised: 'late', acknowledged: 'open', handled: 'open', closed: 'done', misreport: 'off' }

export const stateWord = ({ state }: Pick<Alarm, 'state'>): StateWord => ({ words: alarmLife.states[state], tone: TONES[state] })

const GRAVITY: Readonly<Record<Alarm['level'], number>> = { red: 0, orange: 1, yellow: 2, blue: 3 }

/** The gravest first; of one level the one that has lasted longest. */
export const worstFirst = (alarms: readonly Alarm[]): readonly Alarm[] =>
  alarms.toSorted((a, b) => GRAVITY[a.level] - GRAVITY[b.level] || a.raisedAt - b.raisedAt)

/** 王芳、李强等 5 人 */
export const namesOf = (names: readonly string[], most = 3): string =>
  names.length <= most ? names.join('、') : `${names.slice(0, most).join('、')}等 ${names.length} 人`

/** What the person is asked to do now, in few words. */
export const nextStep = ({ state, clearedAt }: Pick<Alarm, 'state' | 'clearedAt'>): string | undefined => {
  if (state === 'raised') return '等待签收'
  if (state === 'acknowledged') return clearedAt === null ? '等待处置' : '条件已消除，等待填写处置情况'
  if (state === 'handled') return clearedAt === null ? '已处置，报警条件尚未消除' : '等待关闭'
  return undefined
}

interface AlarmData {
  readonly alarm: Alarm
  readonly note?: string
  readonly photos?: readonly Id[]
}

const EVENTS = [alarmRaised, alarmNotified, alarmAcknowledged, alarmHandled, alarmCleared, alarmStepDone, alarmClosed, alarmMisreported]
const TITLES = new Map(EVENTS.map(({ type, title }) => [type, title]))

const titleOf = ({ type }: JournalEvent, { times, step }: Alarm): string => {
  if (type === alarmRaised.type && times > 1) return `再次触发（第 ${times} 次）`
  if (type === alarmNotified.type && step > 0) return '无人签收，通知上一级'
  return TITLES.get(type) ?? '报警有了新情况'
}

/** The time line of an alarm, newest first; a notice names whom it newly told. */
export const alarmTimeline = (events: readonly JournalEvent[]): readonly TimelineEntry[] => {
  const told = new Set<string>()
  return events
    .map((event): TimelineEntry => {
      const { alarm, note, photos } = event.data as AlarmData
      const fresh = alarm.addressees.filter(({ person }) => !told.has(person)).map(({ name }) => name)
      const isNotice = event.type === alarmNotified.type
      if (isNotice) for (const { person } of alarm.addressees) told.add(person)
      return {
        id: event.id,
        at: event.at,
        title: titleOf(event, alarm),
        who: event.actor.kind === 'person' ? event.actor.name : null,
        ...(isNotice ? { detail: fresh.length > 0 ? `通知 ${namesOf(fresh, 9)}` : '再次通知以上人员' } : note ? { detail: note } : {}),
        ...(event.type === alarmRaised.type ? { level: alarm.level } : {}),
        ...(photos === undefined || photos.length === 0 ? {} : { photos }),
      }
    })
    .toReversed()
}
