import type { Id } from '@anlan/kernel/id'
import { SECOND } from '@anlan/kernel/time'
import { ownOrg } from '@anlan/plant/contract/org'
import { areaRegister } from '@anlan/plant/contract/place'
import type { Scope } from '@anlan/platform/module/scope'
import { everyRow } from '@anlan/platform/register/every-row'
import { degreesOf } from '@anlan/positioning/contract/degrees'
import { analysisRules } from '../../contract/analysis-rule.ts'
import { type CameraData, cameraRegister } from '../../contract/camera.ts'
import { keyPlaces } from '../../contract/coverage.ts'
import type { DetectorStatus } from '../../contract/detector.ts'
import { SILENT_SECONDS } from '../../contract/recording.ts'
import { analysisHealth } from '../../contract/vision-worker.ts'
import { placesOf } from '../../rules/coverage.ts'
import type { Placed } from '../../rules/exchange/device-record.ts'
import { detectorStateOf } from '../../rules/read-event.ts'
import { liveOf } from '../../store/camera-live.ts'
import { boundSources, detectorsOf } from '../../store/detectors.ts'
import { recordersOf } from '../../store/recorders.ts'
import { toldKinds } from '../../store/video-records.ts'

const SPOTS = 500
const UNMARKED = '摄像机没有标注位置：请在摄像机页面上点图标注'

/** Where cameras hang in degrees, or why nobody can say. */
const placesInDegrees = async (scope: Scope, cameras: readonly { readonly id: Id; readonly data: CameraData }[]): Promise<(id: Id) => Placed> => {
  const marked = cameras.flatMap(({ id, data: { plan, x, y } }) => (x === null || y === null || plan === '' ? [] : [{ id, spot: { plan, x, y } }]))
  const found = new Map<Id, Placed>()
  for (let from = 0; from < marked.length; from += SPOTS) {
    const page = marked.slice(from, from + SPOTS)
    const answer = await scope.ask(degreesOf, { spots: page.map(({ spot }) => spot) })
    if (answer.accepted) for (const [index, { id }] of page.entries()) found.set(id, answer.value.places[index] ?? { at: null, why: UNMARKED })
  }
  return (id) => found.get(id) ?? { at: null, why: UNMARKED }
}

/** All that the records of devices and of their state are made of. */
export const gatherAnalysis = async (scope: Scope) => {
  const { tx, org, now } = scope
  const [rows, rules, told, bound] = [await everyRow(scope, cameraRegister), await everyRow(scope, analysisRules), await toldKinds(tx, org), await boundSources(tx, org)]
  const analysed = new Set([...rules.map(({ data }) => data.camera), ...told.map(({ camera }) => camera), ...bound.map(({ camera }) => camera)])
  const cameras = rows.filter(({ id }) => analysed.has(id))
  const [own, health, detectors, recorders] = [await scope.ask(ownOrg, {}), await scope.ask(analysisHealth, {}), await detectorsOf(tx, org), await recordersOf(tx, org)]
  const places = placesOf((await everyRow(scope, areaRegister)).map(({ id, data: { name, kind } }) => ({ id, name, kind })), (await everyRow(scope, keyPlaces)).map(({ id, data }) => ({ id, ...data })))
  const states = new Map<Id, DetectorStatus['state']>([
    ...recorders.map(({ id, active, heardAt }) => [id, !active ? 'off' : heardAt === null ? 'never' : now - heardAt < SILENT_SECONDS * SECOND ? 'on' : 'silent'] as const),
    ...detectors.map((it) => [it.id, detectorStateOf(it, now)] as const),
  ])
  return {
    company: own.accepted ? own.value.name : '', cameras, rules, told, bound, detectors,
    workers: health.accepted ? health.value.workers : [],
    idle: new Map(health.accepted ? health.value.idle.map(({ rule, why }) => [rule, why]) : []),
    live: new Map((await liveOf(tx, org)).map((it) => [it.camera, it])),
    stateOfSource: (id: Id) => states.get(id) ?? 'off',
    placeKindOf: (id: Id, area: string) => places.find(({ chosen, name }) => chosen.includes(id) || name === area)?.kind ?? null,
    placedOf: await placesInDegrees(scope, cameras),
  }
}
export type AnalysisFacts = Awaited<ReturnType<typeof gatherAnalysis>>
