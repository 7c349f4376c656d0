import type { Id } from '@anlan/kernel/id'
import { type AnalysisKindName, ANALYSIS_WORDS } from '../../contract/analysis-kinds.ts'
import type { AnalysisRuleData } from '../../contract/analysis-rule.ts'
import { isGbAddress } from '../../contract/camera.ts'
import type { KeyPlaceKind } from '../../contract/coverage.ts'
import type { AnalysisDeviceRecord } from '../../contract/records.ts'

export type DeviceDraft = Omit<AnalysisDeviceRecord, 'id' | 'version' | 'createdAt' | 'createdBy' | 'updatedAt' | 'updatedBy'>
export interface Placed {
  readonly at: readonly [number, number] | null
  readonly why: string | null
}
interface Told {
  readonly source: Id
  readonly kind: AnalysisKindName
}
interface CameraFacts {
  readonly company: string
  readonly id: Id
  readonly camera: { readonly number: string; readonly name: string; readonly area: string; readonly stream: string }
  readonly rules: readonly Pick<AnalysisRuleData, 'kind' | 'zones' | 'spans' | 'active'>[]
  readonly told: readonly Told[]
  readonly placeKind: KeyPlaceKind | null
  readonly placed: Placed
}

/** `gb28181://device/channel`: the channel is the camera. */
const channelOf = (stream: string): string | null => (isGbAddress(stream) ? (/\/(\d{20})$/.exec(stream)?.[1] ?? null) : null)

const order = <Algorithm extends { readonly kind: string; readonly by: Id }>(of: readonly Algorithm[]): Algorithm[] => of.toSorted((a, b) => (`${a.kind} ${a.by}` < `${b.kind} ${b.by}` ? -1 : 1))

/** A camera with rules, or of which a bought device has told. Rules that are switched off are no algorithms. */
export const cameraDraft = ({ company, id, camera: { number, name, area, stream }, rules, told, placeKind, placed }: CameraFacts): DeviceDraft => ({
  deleted: false, company, kind: 'camera', number, name, place: area, placeKind, at: placed.at === null ? null : [...placed.at], unplaced: placed.why, vendor: null, model: null, gbId: channelOf(stream),
  algorithms: order([
    ...rules.filter(({ active }) => active).map(({ kind, zones, spans }) => ({ kind, words: ANALYSIS_WORDS[kind], by: id, zones, spans })),
    ...told.map(({ source, kind }) => ({ kind, words: ANALYSIS_WORDS[kind], by: source, zones: [], spans: [] })),
  ]),
})

/** Boxes and programs hang nowhere on the plan. */
const NOWHERE = { place: '', placeKind: null, at: null, unplaced: '分析设备和识别服务不在平面图上标注', gbId: null } as const

export const detectorDraft = (company: string, { id, name, dialect }: { readonly id: Id; readonly name: string; readonly dialect: 'json' | 'hikvision' }, told: readonly Pick<Told, 'kind'>[]): DeviceDraft => ({
  deleted: false, company, kind: 'detector', number: id, name, ...NOWHERE, vendor: dialect === 'hikvision' ? '海康威视（按上报格式）' : null, model: null,
  algorithms: [...new Set(told.map(({ kind }) => kind))].toSorted().map((kind) => ({ kind, words: ANALYSIS_WORDS[kind], by: id, zones: [], spans: [] })),
})

const SHOWN = 8
export const workerDraft = (company: string, { id, name, models }: { readonly id: Id; readonly name: string; readonly models: readonly { readonly id: string; readonly sha256: string }[] }, kinds: readonly AnalysisKindName[]): DeviceDraft => ({
  deleted: false, company, kind: 'worker', number: id, name, ...NOWHERE, vendor: '本系统识别服务', model: models.length === 0 ? null : models.map((it) => `${it.id} ${it.sha256.slice(0, SHOWN)}`).join('，'),
  algorithms: [...new Set(kinds)].toSorted().map((kind) => ({ kind, words: ANALYSIS_WORDS[kind], by: id, zones: [], spans: [] })),
})
