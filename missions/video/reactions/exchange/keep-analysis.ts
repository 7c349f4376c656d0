import type { Id } from '@anlan/kernel/id'
import { SECOND } from '@anlan/kernel/time'
import type { Scope } from '@anlan/platform/module/scope'
import { derivedId } from '../../intake/derived-id.ts'
import { stateOf } from '../../rules/camera-state.ts'
import { cameraDraft, detectorDraft, type DeviceDraft, workerDraft } from '../../rules/exchange/device-record.ts'
import { cameraStanding, detectorStanding, type Standing, statusDraft, workerStanding } from '../../rules/exchange/device-status.ts'
import { type DraftOf, draftsOf } from '../../store/video-records.ts'
import { type AnalysisFacts, gatherAnalysis } from './gather-analysis.ts'
import { keepRecord } from './keep-record.ts'

export const LOOK_AGAIN = 'video.tell-analysis'
/** What no event tells, a stream that stays away, a worker that comes back, is looked at so often. Our own figure. */
const AGAIN = 10 * SECOND

interface Device {
  readonly id: Id
  readonly draft: DeviceDraft
  readonly standing: Standing
}
const statusOf = (device: Id): Id => derivedId('analysis-status', device)

const camerasOf = (facts: AnalysisFacts, before: ReadonlyMap<Id, DraftOf<'analysis-status'>>, now: number): Device[] =>
  facts.cameras.map(({ id, data }) => {
    const rules = facts.rules.filter((it) => it.data.camera === id)
    const told = facts.told.filter(({ camera }) => camera === id)
    const silent = facts.bound.filter(({ camera, detector }) => camera === id && !told.some(({ source }) => source === detector)).map(({ detector }) => ({ state: facts.stateOfSource(detector), kind: null }))
    const looking = facts.workers.filter(({ state }) => state === 'on' || state === 'behind')
    const live = facts.live.get(id)
    return {
      id,
      draft: cameraDraft({ company: facts.company, id, camera: data, rules: rules.map((it) => it.data), told, placeKind: facts.placeKindOf(id, data.area), placed: facts.placedOf(id) }),
      standing: cameraStanding({
        state: stateOf(data, live), tip: live?.recording === false ? live.tip : '', watched: looking.flatMap((it) => it.cameras).find(({ camera }) => camera === id),
        rules: rules.filter((it) => it.data.active).map((it) => ({ kind: it.data.kind, idle: facts.idle.get(it.id) ?? '' })),
        bought: [...told.map(({ source, kind }) => ({ state: facts.stateOfSource(source), kind })), ...silent], before: before.get(statusOf(id)), now,
      }),
    }
  })

const othersOf = (facts: AnalysisFacts): Device[] => [
  ...facts.detectors.map((it): Device => {
    const told = facts.told.filter(({ source }) => source === it.id)
    return { id: it.id, draft: detectorDraft(facts.company, it, told), standing: detectorStanding(facts.stateOfSource(it.id), told.map(({ kind }) => kind)) }
  }),
  ...facts.workers.map((it): Device => {
    const seen = new Set(it.cameras.filter(({ state }) => state === 'live').map(({ camera }) => camera))
    const kinds = facts.rules.filter(({ id, data }) => data.active && seen.has(data.camera) && !facts.idle.has(id)).map(({ data }) => data.kind)
    return { id: it.id, draft: workerDraft(facts.company, it, kinds), standing: workerStanding(it.state, kinds) }
  }),
]

/** Those that are no more are told as deleted, their state first. */
const takeBack = async (scope: Scope, standing: ReadonlySet<Id>, known: readonly { readonly id: Id; readonly draft: DeviceDraft }[], states: ReadonlyMap<Id, DraftOf<'analysis-status'>>): Promise<void> => {
  for (const { id, draft } of known) {
    if (draft.deleted || standing.has(id)) continue
    const state = states.get(statusOf(id))
    if (state !== undefined) await keepRecord(scope, 'analysis-status', statusOf(id), { ...state, deleted: true })
    await keepRecord(scope, 'analysis-device', id, { ...draft, deleted: true })
  }
}

/** Devices and their state as they are now, each told where it is another than it was. As long as there are any they are looked at again. */
export const keepAnalysis = async (scope: Scope): Promise<void> => {
  const { tx, org, now } = scope
  const known = await draftsOf(tx, org, 'analysis-device')
  const states = new Map((await draftsOf(tx, org, 'analysis-status')).map(({ id, draft }) => [id, draft]))
  const facts = await gatherAnalysis(scope)
  const devices = [...camerasOf(facts, states, now), ...othersOf(facts)]
  // Asked for before a record is touched: whoever looks again holds that very row of the schedule and then waits for the records.
  if (devices.length > 0) await scope.schedule(LOOK_AGAIN, 'all', now + AGAIN)
  for (const { id, draft } of devices) await keepRecord(scope, 'analysis-device', id, draft)
  for (const { id, draft, standing } of devices) await keepRecord(scope, 'analysis-status', statusOf(id), statusDraft(id, draft.name, standing, states.get(statusOf(id)), now))
  await takeBack(scope, new Set(devices.map(({ id }) => id)), known, states)
}
