import type { FastifyInstance, FastifyRequest } from 'fastify'
import { badInput } from '@anlan/kernel/bad-input'
import { reply } from '@anlan/platform/http/reply'
import { type House, systemSpeaker } from '@anlan/platform/module/house'
import { WORKER_REPORTS, workerReportSchema } from '../contract/worker-report.ts'
import { visionWorkerById, type VisionWorkerRow } from '../store/vision-workers.ts'
import { deviceAtDoor } from './device-at-door.ts'
import { hearWorker } from './hear-worker.ts'

const NOT_LET_IN = { refusal: { code: 'not-let-in', message: '识别服务编号或密钥不对，或已停用' } }
/** Eight facts with their pictures. */
const MOST_BYTES = 8 * 1024 * 1024

const workerOf = (house: House, request: FastifyRequest): Promise<VisionWorkerRow | undefined> => deviceAtDoor(house, request, 'x-worker', visionWorkerById)

/** `POST /api/video/detections`: see contract/worker-report.ts. Answered after it is on disk. Who is not let in is told before anything of the body is read. */
export const workerRoute = (server: FastifyInstance, house: House): void => {
  const known = new WeakMap<FastifyRequest, VisionWorkerRow>()
  server.post(WORKER_REPORTS, {
    bodyLimit: MOST_BYTES,
    onRequest: async (request, to) => {
      const worker = await workerOf(house, request)
      if (worker === undefined) return to.code(401).send(NOT_LET_IN)
      known.set(request, worker)
      return undefined
    },
  }, async (request, to) => {
    const worker = known.get(request)
    if (worker === undefined) return to.code(401).send(NOT_LET_IN)
    const report = workerReportSchema.safeParse(request.body)
    if (!report.success) return reply(to, badInput(report.error))
    return to.send(await house.act(systemSpeaker(worker.org, worker.name, worker.id), (scope) => hearWorker(scope, worker, report.data)))
  })
}
