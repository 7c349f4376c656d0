import type { Id } from '@anlan/kernel/id'
import { ID_PATTERN } from '@anlan/kernel/id'
import { endpointsOf } from '@anlan/kernel/register'
import type { Scope } from '@anlan/platform/module/scope'
import { type CameraData, cameraRegister } from '../contract/camera.ts'
import { readRecorder, type RecorderRow } from '../store/recorders.ts'

/** A camera that is in use and the recorder that serves it; undefined where either is not, or is switched off. */
export const cameraAt = async (scope: Scope, id: Id): Promise<{ readonly camera: CameraData; readonly recorder: RecorderRow } | undefined> => {
  const camera = ID_PATTERN.test(id) ? await scope.ask(endpointsOf(cameraRegister).get, { id }) : undefined
  if (camera?.accepted !== true || camera.value.data.stopped || !ID_PATTERN.test(camera.value.data.recorder)) return undefined
  const recorder = await readRecorder(scope.tx, scope.org, camera.value.data.recorder)
  return recorder?.active === true ? { camera: camera.value.data, recorder } : undefined
}
