import type { z } from 'zod'
import type { Scope } from '@anlan/platform/module/scope'
import { wholeRows } from '@anlan/platform/register/whole-rows'
import { cameraRegister, controlOf } from '../contract/camera.ts'
import type { recorderCamerasSchema } from '../contract/recorder-cameras.ts'
import type { RecorderRow } from '../store/recorders.ts'

/** What a recorder has to pull or to turn: its own cameras that are in use and have a stream or a control. */
export const camerasOf = async (scope: Scope, recorder: RecorderRow): Promise<z.output<typeof recorderCamerasSchema>> => {
  const rows = (await wholeRows(scope, cameraRegister)).filter(({ data }) => data.recorder === recorder.id && !data.stopped && (data.stream !== '' || controlOf(data) !== ''))
  return { now: scope.now, cameras: rows.map(({ data }) => ({ number: data.number, name: data.name, stream: data.stream, subStream: data.subStream, control: controlOf(data), days: Number(data.days) })) }
}
