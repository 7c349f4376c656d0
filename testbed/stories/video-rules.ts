import { equal, match, ok } from 'node:assert/strict'
import type { Id } from '@anlan/kernel/id'
import { endpointsOf } from '@anlan/kernel/register'
import { SECOND } from '@anlan/kernel/time'
import { newId } from '@anlan/platform/clock/new-id'
import { analysisRules } from '@anlan/video/contract/analysis-rule'
import { askTrial, getTrial } from '@anlan/video/contract/rule-trial'
import { analysisHealth, openVisionWorker } from '@anlan/video/contract/vision-worker'
import { judgeLog } from '@anlan/video/rules/analysis/judge'
import { ruleOf } from '@anlan/video/rules/analysis/rule'
import type { Teller } from '../story.ts'
import type { System } from '../system.ts'
import { type Process, workerProcess } from './video-processes.ts'
import type { VideoStage } from './video-stage.ts'

export interface Workers {
  readonly names: Readonly<Record<Id, string>>
  readonly processes: ReadonlyMap<Id, Process>
  /** Which of them looks at a camera at this moment. */
  readonly watcherOf: (camera: Id) => Promise<Id | undefined>
}

/** Behind the yellow line, and where somebody has to be on duty. */
const BUND = [{ x: 0.65, y: 0.66 }, { x: 1, y: 0.66 }, { x: 1, y: 1 }, { x: 0.53, y: 1 }]
const POST = [{ x: 0.3, y: 0.6 }, { x: 0.75, y: 0.6 }, { x: 0.75, y: 1 }, { x: 0.3, y: 1 }]
const [TRIED, EMPTY_SECONDS] = [7 * SECOND, 4]

/** Two workers begin to look; a rule is drawn, tried on a recording, and goes live. */
export const tellRules = async ({ chapter, step }: Teller, system: System, stage: VideoStage): Promise<Workers> => {
  const { boxes: { cameras }, ids, manager, now, segments, found, wait } = stage
  const [names, processes] = [{} as Record<Id, string>, new Map<Id, Process>()]
  const { save } = endpointsOf(analysisRules)
  const intrusion = analysisRules.schema.parse({ camera: ids.tanks, kind: 'intrusion', zones: [BUND], coolSeconds: 0 })
  const health = () => manager.get(analysisHealth, {})
  const watcherOf = async (camera: Id): Promise<Id | undefined> =>
    (await health()).workers.find(({ state, cameras: own }) => (state === 'on' || state === 'behind') && own.some((it) => it.camera === camera && it.state === 'live' && it.fps > 0))?.id

  chapter('识别服务、画区域、试判')
  await step('two recognition workers run, each with a model that knows people, and none looks at anything yet', async () => {
    for (const name of ['中控室识别服务', '机房识别服务']) {
      const told = await manager.must(openVisionWorker, { id: newId(), name })
      const process = workerProcess(system, `worker-${processes.size + 1}`, told)
      names[told.id] = name
      processes.set(told.id, process)
      process.start()
    }
    const { workers } = await wait('both workers', async () => {
      const told = await health()
      return told.workers.every(({ state, models }) => state === 'on' && models.some((it) => it.ready)) && told
    })
    ok(workers.every((it) => it.models.some(({ classes }) => classes.includes('person')) && it.cameras.length === 0))
  })
  await step('refused: a rule about a forbidden zone that nobody has drawn', async () => {
    const decision = await manager.tell(save, { id: newId(), version: 0, data: { ...intrusion, zones: [] } as never })
    ok(!decision.accepted)
    match(JSON.stringify(decision.refusal), /先在画面上画出区域/)
  })
  await step('the zone is drawn behind the yellow line and tried on a recording in which somebody walks there: it would have been one alarm, and none is raised', async () => {
    const from = await now()
    cameras.tanks.show('visit')
    await wait('the recording', async () => (await segments(ids.tanks, from)).some(({ to }) => to >= from + TRIED))
    cameras.tanks.show('scene')
    const { id } = await manager.must(askTrial, { id: newId(), camera: ids.tanks, from, until: from + TRIED })
    const trial = await wait('what would have been', async () => {
      const told = await manager.get(getTrial, { id })
      return (told.state === 'done' || told.state === 'failed') && told
    })
    equal(trial.state, 'done', trial.tip)
    equal(judgeLog([ruleOf(id, intrusion)], trial.looks).filter(({ what }) => what === 'began').length, 1)
    equal((await found(ids.tanks)).length, 0)
  })
  await step('it goes live, with another one: somebody has to be in the control room', async () => {
    await manager.must(save, { id: newId(), version: 0, data: intrusion as never })
    await manager.must(save, { id: newId(), version: 0, data: { camera: ids.room, kind: 'post-empty', zones: [POST], seconds: EMPTY_SECONDS, people: 1, coolSeconds: 0 } as never })
    for (const id of [ids.tanks, ids.room]) await wait('somebody who looks', () => watcherOf(id))
    equal((await health()).idle.length, 0)
  })
  return { names, processes, watcherOf }
}
