import type { Parcel } from '@anlan/exchange/contract/adapter'
import { beijingStamp, type Instant } from '@anlan/kernel/time'
import type { AnalysisDeviceRecord, AnalysisStatusRecord, VideoAlarmRecord } from '@anlan/video/contract/records'
import { type Draft, filled, type WireRow } from './rows.ts'

/**
 * The sender's maps of intelligent video, written by hand from `standards/exchange/video.md`: a least set of our own, since the province's tables
 * were not found (待核). They import neither the specification's table nor the station.
 */
interface Picture {
  readonly base64: string
  readonly sha256: string
}

const OTHER = '99'
/** What has no code goes as another kind, under its own name. */
const ALARM_TYPE: Readonly<Record<string, string>> = {
  'post-empty': '11', asleep: '12', 'no-helmet': '21', 'no-vest': '22', intrusion: '31', crowd: '41', gathering: '42', flame: '51', smoke: '52', smoking: '61', 'phone-use': '62', fall: '71',
  'camera-black': '91', 'camera-blocked': '92', 'camera-frozen': '93', 'camera-moved': '94',
}
const DEVICE_KIND: Readonly<Record<AnalysisDeviceRecord['kind'], string>> = { camera: '1', detector: '2', worker: '3' }
const AREA_KIND: Readonly<Record<string, string>> = { duty: '01', control: '02', production: '03', storage: '04', loading: '05', filling: '06' }
const RUN_STATE: Readonly<Record<AnalysisStatusRecord['state'], string>> = { offline: '0', online: '1', fault: '2' }
const ALARM_LEVEL: Readonly<Record<VideoAlarmRecord['level'], string>> = { red: '1', orange: '2', yellow: '3', blue: '4' }
const SOURCE_KIND: Readonly<Record<VideoAlarmRecord['source']['kind'], string>> = { worker: '1', detector: '2', recorder: '3' }

/** As wide as the field takes, a character outside ASCII counting 2. */
const MOST_ROI = 15_000
/** Characters that fit whatever they are. */
const MOST_WORDS = 500
const DECIMALS = 3

const stamp = (at: Instant | null | undefined): string | null => (at === null || at === undefined ? null : beijingStamp(at))
const codeOf = (kind: string): string => ALARM_TYPE[kind] ?? OTHER
const codes = (kinds: readonly string[]): string => [...new Set(kinds.map(codeOf))].toSorted().join(',')
const rounded = (part: number): number => Number(part.toFixed(DECIMALS))

const roiOf = ({ algorithms }: AnalysisDeviceRecord): string => {
  const drawn: string[] = []
  for (const { kind, zones } of algorithms.filter((it) => it.zones.length > 0)) {
    const one = JSON.stringify({ code: codeOf(kind), zones: zones.map((ring) => ring.map(({ x, y }) => [rounded(x), rounded(y)])) })
    if (`[${[...drawn, one].join(',')}]`.length <= MOST_ROI) drawn.push(one)
  }
  return drawn.length === 0 ? '' : `[${drawn.join(',')}]`
}

const device = (it: AnalysisDeviceRecord): Draft => ({
  COMPANY_NAME: it.company, DEVICE_KIND: DEVICE_KIND[it.kind], DEVICE_NUM: it.number, DEVICE_NAME: it.name, PLACE: it.place, AREA_KIND: it.placeKind === null ? null : (AREA_KIND[it.placeKind] ?? OTHER),
  LONGITUDE: it.at?.[0], LATITUDE: it.at?.[1], VENDOR: it.vendor, MODEL: it.model?.slice(0, MOST_WORDS), GB_ID: it.gbId, ALGORITHMS: codes(it.algorithms.map(({ kind }) => kind)), ROI: roiOf(it),
})

const status = (it: AnalysisStatusRecord): Draft => ({ DEVICE_ID: it.device, DEVICE_NAME: it.name, RUN_STATE: RUN_STATE[it.state], STATE_TIME: beijingStamp(it.since), RUNNING: codes(it.algorithms), REASON: it.reason.slice(0, MOST_WORDS) })

/** What was done counts as the handling; where nobody did anything, what people said of it. */
const alarm = (it: VideoAlarmRecord, picture: Picture | undefined): Draft => {
  const handling = it.handled ?? it.verdict
  return {
    DEVICE_ID: it.device, ALARM_TYPE: codeOf(it.kind), ALARM_NAME: it.words, ALARM_LEVEL: ALARM_LEVEL[it.level], ALARM_START_TIME: beijingStamp(it.begunAt), ALARM_END_TIME: stamp(it.endedAt), DESCRIBE: it.text,
    PLACE: it.place, LONGITUDE: it.at?.[0], LATITUDE: it.at?.[1], CONFIDENCE: it.confidence, SOURCE_KIND: SOURCE_KIND[it.source.kind], SOURCE_NAME: it.source.name,
    PICTURE: picture?.base64, PICTURE_DIGEST: picture?.sha256, CLIP_START_TIME: stamp(it.clip?.from), CLIP_END_TIME: stamp(it.clip?.until),
    HANDLE_PERSON: handling?.by, HANDLE_TIME: stamp(handling?.at), HANDLE_RESULT: handling?.words, IS_MISREPORT: it.verdict === null ? null : it.verdict.misreport ? '1' : '0',
  }
}

interface Traced {
  readonly createdAt: Instant
  readonly createdBy: string
  readonly updatedBy: string
}

/** The file whose bytes a row carries. */
export const pictureIdOf = ({ kind, record }: Parcel): string | undefined => (kind === 'video-alarm' ? ((record as unknown as VideoAlarmRecord).picture?.id ?? undefined) : undefined)

/** @returns the row, or `undefined` for what is no video. A device that is gone goes too, deleted: alarms hang on it. */
export const videoRow = (companyCode: string, parcel: Parcel, picture?: Picture): WireRow | undefined => {
  const it = parcel.record as unknown
  const { createdAt, createdBy, updatedBy } = it as Traced
  const own = parcel.kind === 'analysis-device' ? device(it as AnalysisDeviceRecord) : parcel.kind === 'analysis-status' ? status(it as AnalysisStatusRecord) : parcel.kind === 'video-alarm' ? alarm(it as VideoAlarmRecord, picture) : undefined
  if (own === undefined) return undefined
  return filled({
    ID: parcel.id, COMPANY_CODE: companyCode, ...own, DELETED: parcel.record.deleted ? '1' : '0',
    CREATE_TIME: beijingStamp(createdAt), CREATE_BY: createdBy, UPDATE_TIME: beijingStamp(Math.max(parcel.updatedAt, createdAt)), UPDATE_BY: updatedBy,
  })
}
