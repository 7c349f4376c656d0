import type { FastifyInstance, FastifyRequest } from 'fastify'
import { badInput } from '@anlan/kernel/bad-input'
import { reply } from '@anlan/platform/http/reply'
import { type House, systemSpeaker } from '@anlan/platform/module/house'
import { RECORDER_CAMERAS } from '../contract/recorder-cameras.ts'
import { recorderReportSchema } from '../contract/recorder-report.ts'
import { recorderById, type RecorderRow } from '../store/recorders.ts'
import { camerasOf } from './cameras-of-recorder.ts'
import { deviceAtDoor } from './device-at-door.ts'
import { hearRecorder } from './hear-recorder.ts'

const NOT_LET_IN = { refusal: { code: 'not-let-in', message: '录像机编号或密钥不对，或已停用' } }

const recorderOf = (house: House, request: FastifyRequest): Promise<RecorderRow | undefined> => deviceAtDoor(house, request, 'x-recorder', recorderById)

/** `POST /api/video/reports` and `GET /api/video/recorders/cameras`: see contract/recorder-report.ts and recorder-cameras.ts. A report is answered after it is on disk. */
export const reportRoute = (server: FastifyInstance, house: House): void => {
  server.post('/api/video/reports', async (request, to) => {
    const recorder = await recorderOf(house, request)
    if (recorder === undefined) return to.code(401).send(NOT_LET_IN)
    const report = recorderReportSchema.safeParse(request.body)
    if (!report.success) return reply(to, badInput(report.error))
    return to.send(await house.act(systemSpeaker(recorder.org, recorder.name, recorder.id), (scope) => hearRecorder(scope, recorder, report.data)))
  })
  server.get(RECORDER_CAMERAS, async (request, to) => {
    const recorder = await recorderOf(house, request)
    if (recorder === undefined) return to.code(401).send(NOT_LET_IN)
    return to.header('cache-control', 'no-store').send(await house.act(systemSpeaker(recorder.org, recorder.name, recorder.id), (scope) => camerasOf(scope, recorder)))
  })
}
