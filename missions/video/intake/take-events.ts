import type { Id } from '@anlan/kernel/id'
import type { Scope } from '@anlan/platform/module/scope'
import { everyRow } from '@anlan/platform/register/every-row'
import type { AnalysisKindName } from '../contract/analysis-kinds.ts'
import { cameraRegister } from '../contract/camera.ts'
import type { Detector, DetectorEvent, Taken } from '../contract/detector-event.ts'
import { codeWords } from '../contract/event-codes.ts'
import { meaningOf, QUIET, timeOf, windowOf } from '../rules/read-event.ts'
import { isStanding } from '../store/detections.ts'
import { boundCodes, boundSources } from '../store/detectors.ts'
import { parkEvent, parkedIsThere } from '../store/parked-events.ts'
import { derivedId } from './derived-id.ts'
import { forgetLater } from './forget-later.ts'
import type { Camera } from './hear-recorder.ts'
import { keepPicture, takeFact } from './take-fact.ts'

export const DETECTOR_QUIET = 'video.detector-quiet'
type Speaking = Pick<Detector, 'id' | 'name' | 'dialect'>

/** There is no rule of ours behind it: what stands for one is the device, the camera and the kind. */
const ruleOf = (detector: Id, camera: Id, kind: string): Id => derivedId('rule', detector, camera, kind)

const park = async (scope: Scope, { id: detector, dialect }: Speaking, event: DetectorEvent): Promise<void> => {
  const at = timeOf(event.at, scope.now)
  const id = derivedId('parked', detector, event.source, event.code, String(windowOf(at)))
  // One picture of ten minutes is enough to see what it is.
  const picture = (await parkedIsThere(scope.tx, scope.org, id)) ? null : await keepPicture(scope, event.picture, id)
  await parkEvent(scope.tx, scope.org, { id, detector, dialect, source: event.source, sourceName: event.sourceName, code: event.code, words: codeWords(dialect, event.code) || event.words, lastEvent: event.id, at, picture })
  await forgetLater(scope)
}

const become = async (scope: Scope, { id: detector, name }: Speaking, camera: Camera, kind: AnalysisKindName, event: DetectorEvent): Promise<void> => {
  const [rule, at] = [ruleOf(detector, camera.id, kind), timeOf(event.at, scope.now)]
  const standing = event.what === 'once' && (await isStanding(scope.tx, scope.org, rule))
  if (!standing)
    await takeFact(scope, detector, camera, {
      id: derivedId('event', detector, event.id, kind), camera: camera.id, rule, kind, what: event.what === 'ended' ? 'ended' : 'began', at, since: at,
      count: event.count, score: event.score, boxes: event.boxes, model: `${name} ${event.code}`.slice(0, 60), picture: event.picture,
    })
  if (event.what === 'once') await scope.schedule(DETECTOR_QUIET, rule, scope.now + QUIET)
}

/** What a device that is not ours found goes the way of what our own worker finds. What we do not understand is parked and shown, never dropped. */
export const takeEvents = async (scope: Scope, speaking: Speaking, events: readonly DetectorEvent[]): Promise<Taken> => {
  if (events.length === 0) return { taken: 0, parked: 0 }
  const cameras = await everyRow(scope, cameraRegister)
  const [codes, sources] = [await boundCodes(scope.tx, scope.org), await boundSources(scope.tx, scope.org)]
  let [taken, parked] = [0, 0]
  for (const event of events) {
    const bound = sources.find((it) => it.detector === speaking.id && it.source === event.source)?.camera
    const camera = cameras.find(({ id, data }) => (bound === undefined ? event.source !== '' && data.number === event.source : id === bound))
    const kind = meaningOf(speaking.dialect, event.code, codes)
    if (kind === 'unwanted') continue
    if (kind !== 'unknown' && camera !== undefined) {
      await become(scope, speaking, camera, kind, event)
      taken += 1
    } else if (event.what !== 'ended') {
      await park(scope, speaking, event)
      parked += 1
    }
  }
  return { taken, parked }
}
