import type { Id } from '@anlan/kernel/id'
import { type Instant, SECOND } from '@anlan/kernel/time'
import type { AnalysisKindName } from '../../contract/analysis-kinds.ts'
import type { CameraState } from '../../contract/camera-status.ts'
import { DETECTOR_STATES, type DetectorStatus } from '../../contract/detector.ts'
import type { AnalysisStatusRecord } from '../../contract/records.ts'
import type { WorkerState } from '../../contract/vision-worker.ts'
import { STREAM_STATES } from '../../contract/worker-report.ts'

/** A stream that has been away for less is about to come back: no receiver is told of every hiccup. Our own figure. */
const GRACE = 20 * SECOND

export type Standing = Pick<AnalysisStatusRecord, 'state' | 'algorithms' | 'reason'>
type Watched = Pick<WorkerState['cameras'][number], 'state' | 'tip' | 'since'>
export interface CameraFacts {
  readonly state: CameraState
  /** Why it is not recorded, as its recorder says it. */
  readonly tip: string
  /** What a worker that is heard says of it. */
  readonly watched: Watched | undefined
  /** Rules that are switched on, each with why nobody judges it; empty where somebody does. */
  readonly rules: readonly { readonly kind: AnalysisKindName; readonly idle: string }[]
  /** Bought devices that told of it or are bound to it, each with what it told. */
  readonly bought: readonly { readonly state: DetectorStatus['state']; readonly kind: AnalysisKindName | null }[]
  readonly before: Standing | undefined
  readonly now: Instant
}

const SPEAKING: readonly DetectorStatus['state'][] = ['on', 'heard']
const kinds = (of: readonly AnalysisKindName[]): AnalysisKindName[] => [...new Set(of)].toSorted()
/** What a recorder or a worker says may name an address, with a password in it: no receiver hears of either. */
const ADDRESS = /[a-z][a-z0-9+.-]*:\/\/[^\s，。；、）]+|\d{1,3}(?:\.\d{1,3}){3}(?::\d{1,5})?/giu
const words = (...of: readonly string[]): string => [...new Set(of.filter((it) => it !== ''))].join('；').replaceAll(ADDRESS, '（地址略）')

const unseen = (watched: Watched | undefined): string => (watched === undefined ? '识别服务还没有开始分析这台摄像机' : watched.tip || `识别服务${STREAM_STATES[watched.state]}`)

/** A camera: nothing comes from it, it comes and nobody judges it, or it is judged. */
export const cameraStanding = ({ state, tip, watched, rules, bought, before, now }: CameraFacts): Standing => {
  if (state === 'stopped') return { state: 'offline', algorithms: [], reason: '摄像机已停用' }
  const seen = watched?.state === 'live' || (watched !== undefined && state !== 'lost' && before?.state === 'online' && now - watched.since < GRACE)
  const speaking = bought.filter((it) => SPEAKING.includes(it.state))
  if (!seen && state === 'lost') return { state: 'offline', algorithms: [], reason: words(tip) || '录像机没有收到画面' }
  if (!seen && state !== 'recording' && watched !== undefined && speaking.length === 0) return { state: 'offline', algorithms: [], reason: words(unseen(watched)) }
  const running = kinds([...(seen ? rules.filter(({ idle }) => idle === '').map(({ kind }) => kind) : []), ...speaking.flatMap(({ kind }) => kind ?? [])])
  const reason = words(
    ...rules.map(({ idle }) => idle),
    ...(rules.some(({ idle }) => idle === '') && !seen ? [unseen(watched)] : []),
    ...bought.filter((it) => !SPEAKING.includes(it.state)).map((it) => `分析设备${DETECTOR_STATES[it.state]}`),
  )
  if (running.length > 0 || speaking.length > 0) return { state: 'online', algorithms: running, reason }
  return { state: 'fault', algorithms: [], reason: reason || '没有启用的分析规则' }
}

/** A bought device: what it told of runs as long as it speaks. */
export const detectorStanding = (state: DetectorStatus['state'], told: readonly AnalysisKindName[]): Standing =>
  SPEAKING.includes(state) ? { state: 'online', algorithms: kinds(told), reason: state === 'heard' ? '设备不定时报到，按最近收到过上报判断' : '' } : { state: 'offline', algorithms: [], reason: `分析设备${DETECTOR_STATES[state]}` }

const WORKER_REASONS = { on: '', behind: '识别落后于画面', silent: '识别服务没有上报', never: '识别服务从未上报', off: '识别服务已停用' } as const
export const workerStanding = (state: WorkerState['state'], watching: readonly AnalysisKindName[]): Standing => ({
  state: state === 'on' || state === 'behind' ? 'online' : 'offline', algorithms: state === 'on' || state === 'behind' ? kinds(watching) : [], reason: WORKER_REASONS[state],
})

type StatusDraft = Omit<AnalysisStatusRecord, 'id' | 'version' | 'createdAt' | 'createdBy' | 'updatedAt' | 'updatedBy'>
/** Since when it is so goes on as long as the state does. */
export const statusDraft = (device: Id, name: string, standing: Standing, before: { readonly state: Standing['state']; readonly since: Instant; readonly deleted: boolean } | undefined, now: Instant): StatusDraft => ({
  deleted: false, device, name, ...standing, since: before !== undefined && !before.deleted && before.state === standing.state ? before.since : now,
})
