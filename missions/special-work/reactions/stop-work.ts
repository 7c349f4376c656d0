import type { JournalEvent } from '@anlan/kernel/event'
import { pointAlarmCleared, pointAlarmRaised } from '@anlan/plant/contract/reading'
import { type Reaction, react } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { backAtPost, leftPost, watchedSilent } from '@anlan/positioning/contract/guardian-watch'
import { cameraBack, cameraLost } from '@anlan/video/contract/recording'
import { lookAtTouched } from '../intake/watch-work.ts'
import type { Touched } from '../store/watched-permits.ts'

const GASES: readonly string[] = ['combustible-gas', 'toxic-gas', 'oxygen']

const merged = (all: readonly Touched[]): Touched => ({ permits: all.flatMap(({ permits = [] }) => permits), points: all.flatMap(({ points = [] }) => points), cameras: all.flatMap(({ cameras = [] }) => cameras), areas: all.flatMap(({ areas = [] }) => areas) })

/** Several facts that wait are one look: at each permit once, however many facts touch it. Heard is the first of them. */
const lookingAt = <Event>(reaction: Reaction, touches: (event: JournalEvent<Event>) => Touched): Reaction => {
  const look = async (events: readonly JournalEvent<Event>[], scope: Scope): Promise<void> => {
    await lookAtTouched(scope, merged(events.map(touches)), Math.min(...events.map(({ at }) => at)))
  }
  return { ...reaction, handle: (event, scope) => look([event], scope), together: look, urgent: true }
}
const nothing = (): Promise<void> => Promise.resolve()

/** Gas, and detectors that fall silent: whoever is bound to the point, and whoever works in its area. */
export const airStops = lookingAt(react('special-work.air-stops', [pointAlarmRaised, pointAlarmCleared], nothing), ({ data: { point } }: JournalEvent<{ point: { point: string; area: string; quantity: string } }>) => ({
  points: [point.point], areas: GASES.includes(point.quantity) && point.area !== '' ? [point.area] : [],
}))

/** AQ 3064.2 alarm 31 监护人离岗. The subject of the watch is the permit. */
export const guardianStops = lookingAt(react('special-work.guardian-stops', [leftPost, watchedSilent, backAtPost], nothing), ({ data: { subject } }: JournalEvent<{ subject: string | null }>) => ({ permits: subject === null ? [] : [subject] }))

/** Hot work of the highest level goes on only while it is recorded (GB 30871-2022 5.2.11). */
export const cameraStops = lookingAt(react('special-work.camera-stops', [cameraLost, cameraBack], nothing), ({ data: { camera } }: JournalEvent<{ camera: string }>) => ({ cameras: [camera] }))
