import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { badInput } from '@anlan/kernel/bad-input'
import { accept, refuse } from '@anlan/kernel/decision'
import { reply } from '@anlan/platform/http/reply'
import { type House, systemSpeaker } from '@anlan/platform/module/house'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { getTrial, trialToldSchema, WORKER_TRIALS } from '../contract/rule-trial.ts'
import { deviceAtDoor } from '../intake/device-at-door.ts'
import { tellTrial, trialOf } from '../intake/trials.ts'
import { visionWorkerById, type VisionWorkerRow } from '../store/vision-workers.ts'
import { askRecorder } from './ask-recorder.ts'
import { cameraAt } from './camera-at.ts'
import { fetchFrom } from './fetch-picture.ts'

const NO_TRIAL = refuse('no-such-trial', '没有这次试判，可能已过期，请重新试判', { kind: 'missing' })
const NOT_LET_IN = { refusal: { code: 'not-let-in', message: '识别服务编号或密钥不对，或已停用' } }
/** Two thousand looks with their tracks. */
const MOST_BYTES = 16 * 1024 * 1024

export const getTrialView = answer(getTrial, async ({ id }, scope) => {
  const trial = await trialOf(scope, id)
  return trial === undefined ? NO_TRIAL : accept({ state: trial.state, tip: trial.tip, looks: [...trial.looks] })
})

interface Asked {
  readonly Params: { readonly id: string }
}

/** The film of a trial for the worker that was given it, and what it saw. */
export const trialRoutes = (server: FastifyInstance, house: House): void => {
  const as = <Answer>(worker: VisionWorkerRow, work: (scope: Scope) => Promise<Answer>): Promise<Answer> => house.act(systemSpeaker(worker.org, worker.name, worker.id), work)
  const workerOf = (request: FastifyRequest) => deviceAtDoor(house, request, 'x-worker', visionWorkerById)

  server.get<Asked>(`${WORKER_TRIALS}/:id/film`, async (request, to) => {
    const worker = await workerOf(request)
    if (worker === undefined) return to.code(401).send(NOT_LET_IN)
    const [trial, found] = await as(worker, async (scope) => {
      const its = await trialOf(scope, request.params.id)
      return [its, its?.worker === worker.id ? await cameraAt(scope, its.camera) : undefined] as const
    })
    const asked = trial === undefined || found === undefined ? null : askRecorder(`clips/${encodeURIComponent(found.camera.number)}?from=${trial.from}&until=${trial.until}`, found.recorder)
    const answered = asked === null ? undefined : (await fetchFrom(asked, /^video\/mp4/, house.signal))?.answer
    if (answered?.body == null) return reply(to, NO_TRIAL)
    return to.headers({ 'content-type': 'video/mp4', 'x-from': answered.headers.get('x-from') ?? String(trial?.from), 'cache-control': 'no-store' }).send(Readable.fromWeb(answered.body as never))
  })

  server.post<Asked>(`${WORKER_TRIALS}/:id`, { bodyLimit: MOST_BYTES }, async (request, to) => {
    const worker = await workerOf(request)
    if (worker === undefined) return to.code(401).send(NOT_LET_IN)
    const told = trialToldSchema.safeParse(request.body)
    if (!told.success) return reply(to, badInput(told.error))
    return (await as(worker, (scope) => tellTrial(scope, worker.id, request.params.id, told.data))) ? to.send({}) : reply(to, NO_TRIAL)
  })
}
