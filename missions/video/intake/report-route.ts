import { timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { badInput } from '@anlan/kernel/bad-input'
import { ID_PATTERN } from '@anlan/kernel/id'
import { tokenHash } from '@anlan/platform/auth/token'
import { reply } from '@anlan/platform/http/reply'
import { type House, systemSpeaker } from '@anlan/platform/module/house'
import { RECORDER_CAMERAS } from '../contract/recorder-cameras.ts'
import { recorderReportSchema } from '../contract/recorder-report.ts'
import { recorderById, type RecorderRow } from '../store/recorders.ts'
import { camerasOf } from './cameras-of-recorder.ts'
import { hearRecorder } from './hear-recorder.ts'

const NOT_LET_IN = { refusal: { code: 'not-let-in', message: '录像机编号或密钥不对，或已停用' } }
const BEARER = /^Bearer\s+(\S{1,200})$/i

const recorderOf = async (house: House, { headers }: FastifyRequest): Promise<RecorderRow | undefined> => {
  const [id, token] = [String(headers['x-recorder'] ?? ''), BEARER.exec(headers.authorization ?? '')?.[1]]
  if (token === undefined || !ID_PATTERN.test(id)) return undefined
  const row = await house.database.within({ worker: true }, (tx) => recorderById(tx, id))
  return row?.active === true && timingSafeEqual(row.tokenHash, tokenHash(token)) ? row : undefined
}

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
