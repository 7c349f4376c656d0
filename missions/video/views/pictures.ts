import type { Id } from '@anlan/kernel/id'
import { SECOND } from '@anlan/kernel/time'
import type { House } from '@anlan/platform/module/house'
import type { Speaker } from '@anlan/platform/module/scope'
import { snapshotOf } from '../contract/camera.ts'
import { recordingLookedAt } from '../contract/keep-recording.ts'
import { readRecorder } from '../store/recorders.ts'
import { readSegment } from '../store/segments.ts'
import { askRecorder } from './ask-recorder.ts'
import { cameraAt } from './camera-at.ts'
import { type Asked, fetchFrom, fetchPicture } from './fetch-picture.ts'
import { sharedFor } from './shared-for.ts'

/** However many look at a camera, it is asked once in so long. */
const FRESH = 0.7 * SECOND
/** What a player that seeks has to be told. */
const PASSED = ['content-range', 'accept-ranges', 'content-length']
/** Parts of motion JPEG, and what browsers play by themselves. */
const PLAYED = /^(?:multipart\/x-mixed-replace|image\/jpeg|video\/(?:mp4|webm))/

/** Fetches what recorders have, from their hosts and from nowhere else. Whether `speaker` may look, the asker has judged. */
export const openPictures = (house: House) => {
  const shared = sharedFor(FRESH, () => house.clock.wall(), (key) => fetchPicture(JSON.parse(key) as Asked))

  /** The picture of this moment; undefined where the camera has none. */
  const picture = async (speaker: Speaker, id: Id): Promise<Buffer | undefined> => {
    const found = await house.act(speaker, (scope) => cameraAt(scope, id))
    const asked = found === undefined ? null : askRecorder(snapshotOf(found.camera), found.recorder)
    return asked === null ? undefined : shared(JSON.stringify(asked))
  }

  /** A recording as its recorder has it, written down as looked at; undefined where it is gone. `range`: what a player that seeks asks for. */
  const segment = async (speaker: Speaker, id: Id, left: AbortSignal, range?: string) => {
    const asked = await house.act(speaker, async (scope) => {
      const found = await readSegment(scope.tx, scope.org, id)
      const recorder = found === undefined || found.goneAt !== null ? undefined : await readRecorder(scope.tx, scope.org, found.recorder)
      const at = found === undefined || recorder === undefined ? null : askRecorder(found.file, recorder)
      // A player that seeks asks again and again; it is one look.
      if (found !== undefined && at !== null && (range === undefined || range.startsWith('bytes=0-'))) scope.record(recordingLookedAt, { subject: found.camera, data: { camera: found.camera, from: found.from, to: found.to } })
      return at
    })
    const found = asked === null ? undefined : await fetchFrom(range === undefined ? asked : { ...asked, heads: { ...asked.heads, range } }, PLAYED, AbortSignal.any([left, house.signal]))
    if (found === undefined || found.answer.body === null) return undefined
    const { status, headers, body } = found.answer
    return { type: found.type, body, status, heads: Object.fromEntries(PASSED.map((name) => [name, headers.get(name)]).filter(([, value]) => value !== null)) as Readonly<Record<string, string>> }
  }

  return { picture, segment }
}
