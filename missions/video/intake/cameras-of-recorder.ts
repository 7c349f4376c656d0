import type { z } from 'zod'
import type { Scope } from '@anlan/platform/module/scope'
import { everyRow } from '@anlan/platform/register/every-row'
import { cameraRegister } from '../contract/camera.ts'
import type { recorderCamerasSchema } from '../contract/recorder-cameras.ts'
import type { RecorderRow } from '../store/recorders.ts'

/** What a recorder has to pull: its own cameras that are in use and have a stream. */
export const camerasOf = async (scope: Scope, recorder: RecorderRow): Promise<z.output<typeof recorderCamerasSchema>> => {
  const rows = (await everyRow(scope, cameraRegister)).filter(({ data }) => data.recorder === recorder.id && !data.stopped && data.stream !== '')
  return { now: scope.now, cameras: rows.map(({ data: { number, name, stream, subStream, days } }) => ({ number, name, stream, subStream, days: Number(days) })) }
}
