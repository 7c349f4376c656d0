import type { Id } from '@anlan/kernel/id'
import { SECOND } from '@anlan/kernel/time'
import { type House, systemSpeaker } from '@anlan/platform/module/house'
import { startRounds } from '@anlan/platform/schedule/rounds'
import type { LiveStep } from '../../contract/live-stream.ts'
import { heardNow } from '../../intake/heard-now.ts'
import { liveSteps, type NumberedPicture, numberPicture } from '../../rules/live/live-steps.ts'
import { standingAlarms } from '../../store/judged.ts'
import type { KnownPeople } from '../known-people.ts'
import { readLive } from '../live.ts'

const textOf = ({ kind, ...data }: LiveStep): string => `event: ${kind}\ndata: ${JSON.stringify(data)}\n\n`

/** One enterprise as everybody who follows it sees it: read once, however many they are. */
export interface LiveWatch {
  /** The newest picture; none before the first look. */
  readonly newest: NumberedPicture | undefined
  /** What leads from `before` to the newest picture. Made once for all who stand at the same. */
  textFrom(before: NumberedPicture | undefined): string
  /** `urgent`: an alarm began, changed or ended. */
  follow(heard: (urgent: boolean) => void): () => void
  /** Something happened in this enterprise: perhaps an alarm. */
  nudge(): void
  close(): Promise<void>
}

/** Looks once a second; at the alarms as often as the journal speaks. */
export const openLiveWatch = (house: House, org: Id): LiveWatch => {
  const followers = new Set<(urgent: boolean) => void>()
  const speaker = systemSpeaker(org, 'positioning')
  let newest: NumberedPicture | undefined
  let known: KnownPeople | undefined
  let [alarms, texts] = ['', new Map<NumberedPicture | undefined, string>()]
  let looking: Promise<void> | undefined

  const read = async (): Promise<void> => {
    const { picture, standing, ...found } = await house.act(speaker, async (scope) => ({
      standing: JSON.stringify(await standingAlarms(scope.tx, org)),
      ...(await readLive(scope, { known, fresh: heardNow(house, org) })),
    }))
    known = found.known
    newest = numberPicture(newest, picture)
    texts = new Map()
    const urgent = standing !== alarms
    alarms = standing
    for (const tell of followers) tell(urgent)
  }
  /** One look at a time. */
  const look = (): Promise<void> => {
    looking ??= read().finally(() => (looking = undefined))
    return looking
  }
  const haveAlarmsMoved = async (): Promise<boolean> => JSON.stringify(await house.act(speaker, ({ tx }) => standingAlarms(tx, org))) !== alarms
  let [nudging, again] = [false, false]
  const nudge = async (): Promise<void> => {
    again = true
    if (nudging) return
    nudging = true
    try {
      while (again) {
        again = false
        await looking
        if (await haveAlarmsMoved()) await look()
      }
    } finally {
      nudging = false
    }
  }
  const trouble = (cause: unknown): void => house.fault('positioning: live stream', cause)
  const stop = startRounds(SECOND, look, trouble)
  return {
    get newest() {
      return newest
    },
    textFrom: (before) => {
      if (newest === undefined) return ''
      const text = texts.get(before) ?? liveSteps(before, newest).map(textOf).join('')
      texts.set(before, text)
      return text
    },
    follow: (heard) => {
      followers.add(heard)
      return () => void followers.delete(heard)
    },
    nudge: () => void nudge().catch(trouble),
    close: stop,
  }
}
