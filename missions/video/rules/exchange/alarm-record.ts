import { analysisKind } from '../../contract/analysis-kinds.ts'
import type { Detection } from '../../contract/detection.ts'
import type { AnalysisDeviceRecord, VideoAlarmRecord } from '../../contract/records.ts'

type AlarmDraft = Omit<VideoAlarmRecord, 'id' | 'version' | 'createdAt' | 'createdBy' | 'updatedAt' | 'updatedBy'>
interface AlarmFacts {
  readonly source: VideoAlarmRecord['source']
  readonly device: Pick<AnalysisDeviceRecord, 'at' | 'unplaced'> | undefined
  readonly picture: VideoAlarmRecord['picture']
  /** What is kept of its recording. */
  readonly clip: VideoAlarmRecord['clip']
  readonly before: Pick<AlarmDraft, 'handled'> | undefined
}

const PERCENT = 100
const VERDICT_WORDS = { true: '复核属实', false: '误报' } as const

const textOf = ({ kind, name, count, score }: Detection): string => {
  const { words, suspected } = analysisKind(kind)
  return `${name}画面识别到${words}${count > 1 ? `，${count} 人` : ''}${score > 0 ? `，置信度 ${Math.round(score * PERCENT)}%` : ''}${suspected ? '（疑似，由人确认）' : ''}`
}

const verdictOf = ({ verdict, verdictBy, verdictAt, verdictNote }: Detection): AlarmDraft['verdict'] =>
  verdict === null ? null : { by: verdictBy ?? '', at: verdictAt ?? 0, words: verdictNote === null || verdictNote === '' ? VERDICT_WORDS[verdict] : verdictNote, misreport: verdict === 'false' }

/** An alarm as it is exchanged at one of its moments. What was done about it is told by the alarm's own house and stays. */
export const alarmDraft = (it: Detection, { source, device, picture, clip, before }: AlarmFacts): AlarmDraft => ({
  deleted: false, device: it.camera, camera: it.name, kind: it.kind, words: analysisKind(it.kind).words, level: it.level, text: textOf(it),
  place: it.area, at: device?.at ?? null, unplaced: device === undefined ? '摄像机已不在台账里' : device.unplaced, begunAt: it.beganAt, endedAt: it.endedAt, confidence: it.score, count: it.count,
  source, picture, clip, handled: before?.handled ?? null, verdict: verdictOf(it),
})
