import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Id } from '@anlan/kernel/id'
import { endpointsOf } from '@anlan/kernel/register'
import { HOUR, MINUTE } from '@anlan/kernel/time'
import { newId } from '@anlan/platform/clock/new-id'
import { type AnalysisRuleData, analysisRules } from '@anlan/video/contract/analysis-rule'
import { keyPlaces } from '@anlan/video/contract/coverage'
import { analysisHealth, openVisionWorker, renewVisionToken } from '@anlan/video/contract/vision-worker'
import type { Visitor } from '../../visitor.ts'
import type { DemoCamera } from './scenes.ts'

/** What the safety manager of the fictitious plant has drawn and set: rules of its cameras, its key places, and who looks. */

const WORKER = '识别程序'
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]
const minutes = (hour: number): number => (hour * HOUR) / MINUTE
const [rules, places] = [endpointsOf(analysisRules), endpointsOf(keyPlaces)]
type Rule = Partial<AnalysisRuleData> & Pick<AnalysisRuleData, 'kind'>

const FLOOR = [{ x: 0, y: 0.7 }, { x: 1, y: 0.7 }, { x: 1, y: 1 }, { x: 0, y: 1 }]
const BUND = [{ x: 0.65, y: 0.66 }, { x: 1, y: 0.66 }, { x: 1, y: 1 }, { x: 0.53, y: 1 }]
const POST = [{ x: 0.3, y: 0.6 }, { x: 0.75, y: 0.6 }, { x: 0.75, y: 1 }, { x: 0.3, y: 1 }]
const RULES: Readonly<Record<DemoCamera, readonly Rule[]>> = {
  'CAM-01': [{ kind: 'intrusion', zones: [BUND] }, { kind: 'camera-moved' }],
  'CAM-02': [{ kind: 'crowd', zones: [FLOOR], people: 2 }],
  'CAM-03': [{ kind: 'camera-black', spans: [{ days: EVERY_DAY, from: 0, until: minutes(24) }] }, { kind: 'camera-blocked' }],
  'CAM-04': [{ kind: 'intrusion', zones: [FLOOR], spans: [{ days: EVERY_DAY, from: minutes(20), until: minutes(6) }] }, { kind: 'camera-black' }],
  'CAM-05': [{ kind: 'post-empty', zones: [POST], seconds: 60, people: 1 }],
}

const layRules = async (manager: Visitor, cameras: ReadonlyMap<DemoCamera, Id>): Promise<void> => {
  if ((await manager.get(rules.list, { limit: 1 })).total > 0) return
  for (const [number, camera] of cameras)
    for (const rule of RULES[number]) await manager.must(rules.save, { id: newId(), version: 0, data: { camera, zones: [], spans: [], ...rule } as never })
}

const layPlaces = async (manager: Visitor, cameras: ReadonlyMap<DemoCamera, Id>): Promise<void> => {
  if ((await manager.get(places.list, { limit: 1 })).total > 0) return
  const watched = cameras.get('CAM-05')
  await manager.must(places.save, { id: newId(), version: 0, data: { name: '消防控制室', kind: 'control', cameras: watched === undefined ? [] : [watched] } })
  await manager.must(places.save, { id: newId(), version: 0, data: { name: '涂料灌装线', kind: 'filling', cameras: [] } })
  await manager.must(places.save, { id: newId(), version: 0, data: { name: '门卫值班室', kind: 'duty', cameras: [] } })
}

/** Its token is told once: after a restart it is renewed. */
const workerFor = async (manager: Visitor): Promise<{ id: string; token: string }> => {
  const standing = (await manager.get(analysisHealth, {})).workers.find(({ name }) => name === WORKER)
  return standing === undefined ? manager.must(openVisionWorker, { id: newId(), name: WORKER }) : manager.must(renewVisionToken, { id: standing.id, version: standing.version })
}

/** Rules, places, and `vision-worker.json` in the data folder for the launcher. */
export const layRecognition = async (manager: Visitor, cameras: ReadonlyMap<DemoCamera, Id>, folder: string): Promise<void> => {
  await layRules(manager, cameras)
  await layPlaces(manager, cameras)
  const told = await workerFor(manager)
  // Whole or not at all: the launcher waits for it.
  await writeFile(join(folder, 'vision-worker.new'), JSON.stringify(told), { mode: 0o600 })
  await rename(join(folder, 'vision-worker.new'), join(folder, 'vision-worker.json'))
}
