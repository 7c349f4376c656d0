import { alarmClosed, alarmHandled } from '@anlan/alarms/contract/alarm'
import type { EventData, EventKind, JournalEvent } from '@anlan/kernel/event'
import { registerEventsOf, type Register } from '@anlan/kernel/register'
import { DAY } from '@anlan/kernel/time'
import { areaRegister } from '@anlan/plant/contract/place'
import type { Reaction, ScheduleKind } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { groundRegister } from '@anlan/positioning/contract/ground'
import { analysisRules } from '../../contract/analysis-rule.ts'
import { cameraRegister } from '../../contract/camera.ts'
import { keyPlaces } from '../../contract/coverage.ts'
import { detectionBegan, detectionEnded, detectionJudged } from '../../contract/detection.ts'
import { detectorBack, detectorChanged, detectorLost, detectorOpened, sourceBound } from '../../contract/detector.ts'
import { cameraBack, cameraLost } from '../../contract/recording.ts'
import { visionWorkerBack, visionWorkerChanged, visionWorkerLost, visionWorkerOpened } from '../../contract/vision-worker.ts'
import { readDetection } from '../../store/detections.ts'
import { pictureTaken } from '../../store/video-records.ts'
import { keepAlarm, keepHandled, noteSource } from './keep-alarm.ts'
import { keepAnalysis, LOOK_AGAIN } from './keep-analysis.ts'

type Told = JournalEvent<never>
type Keep = (event: Told, scope: Scope) => Promise<void>
const on = <Kind extends EventKind>(kind: Kind, keep: (event: JournalEvent<EventData<Kind>>, scope: Scope) => Promise<void>): readonly [string, Keep] => [kind.type, keep as Keep]

const registers = [cameraRegister, analysisRules, keyPlaces, areaRegister, groundRegister].flatMap((register) => {
  const { saved, removed } = registerEventsOf(register as unknown as Register)
  return [saved, removed]
})
/** What makes another device of one, or another state. */
const AROUND = new Set([...registers, visionWorkerOpened, visionWorkerChanged, visionWorkerLost, visionWorkerBack, detectorOpened, detectorChanged, detectorLost, detectorBack, sourceBound, cameraLost, cameraBack].map(({ type }) => type))

const seen = ({ data: { detection }, at }: JournalEvent<EventData<typeof detectionBegan>>, scope: Scope): Promise<void> => keepAlarm(scope, detection, at)
const done = ({ data: { alarm, note }, at, actor }: JournalEvent<EventData<typeof alarmHandled>>, scope: Scope): Promise<void> => keepHandled(scope, alarm.id, { by: actor.name, at, words: note || '已处置' })
const KEEPS = new Map<string, Keep>([on(detectionBegan, seen), on(detectionEnded, seen), on(detectionJudged, seen), on(alarmHandled, done), on(alarmClosed, done)])

/** Devices before the alarms that hang on them; once for however many events wait. */
const keepAll = async (events: readonly Told[], scope: Scope): Promise<void> => {
  let stale = events.some(({ type }) => AROUND.has(type))
  for (const event of events) if (event.type === detectionBegan.type) stale = (await noteSource(scope, (event as JournalEvent<EventData<typeof detectionBegan>>).data.detection)) || stale
  if (stale) await keepAnalysis(scope)
  for (const event of events) await KEEPS.get(event.type)?.(event, scope)
}

/** Whatever receivers are owed of video becomes a whole record as soon as it is different, in the order of the journal. */
export const keepVideoRecords: Reaction = { name: 'video.keep-records', on: [...AROUND, ...KEEPS.keys()], handle: (event, scope) => keepAll([event], scope), together: keepAll }

/** What no event tells: streams that stay away, and pictures that came later than their alarm. */
export const lookAgain: ScheduleKind = {
  kind: LOOK_AGAIN,
  handle: async (_job, scope) => {
    await keepAnalysis(scope)
    for (const id of await pictureTaken(scope.tx, scope.org, scope.now - DAY)) {
      const detection = await readDetection(scope.tx, scope.org, id)
      if (detection !== undefined) await keepAlarm(scope, detection, scope.now)
    }
  },
}
