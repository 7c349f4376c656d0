import { camerasFor } from '@anlan/video/contract/cameras-for'
import { recordingState } from '@anlan/video/contract/recording'
import type { Scope } from '@anlan/platform/module/scope'
import type { Permit } from '../../contract/permit.ts'
import type { CameraFact } from '../../rules/facts.ts'

/** Before it starts, where nobody chose: those that see the place, by the rule of the house of video. They are bound when it starts. */
const seeing = async (scope: Scope, { state, request: { cameras, place: { area, plan, x, y } } }: Permit): Promise<readonly string[]> => {
  if (cameras.length > 0 || (state !== 'issued' && state !== 'suspended')) return cameras
  const found = await scope.ask(camerasFor, { area, plan, x, y })
  return found.accepted ? found.value.cameras.map(({ id }) => id) : []
}

/** The cameras that the permit names, or that see its place, as their recorders report them. */
export const camerasOf = async (scope: Scope, permit: Permit): Promise<{ cameras: CameraFact[]; since: number | null }> => {
  const cameras = await seeing(scope, permit)
  const found = cameras.length === 0 ? undefined : await scope.ask(recordingState, { cameras: [...cameras] })
  const known = found?.accepted === true ? found.value.cameras : []
  const lost = known.flatMap(({ recording, since }) => (recording || since === null ? [] : [since]))
  // Nothing is recorded since the last of them went.
  return { cameras: known.map(({ id, name, recording }) => ({ id, name, recording })), since: lost.length === 0 ? null : Math.max(...lost) }
}
