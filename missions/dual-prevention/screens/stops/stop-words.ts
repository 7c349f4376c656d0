import type { StateWord } from '@anlan/platform/ui/detail/detail'
import { stopLife } from '../../contract/stops/stop-life.ts'
import type { StopRecord, StopState } from '../../contract/records.ts'

const TONES: Readonly<Record<StopState, StateWord['tone']>> = { requested: 'open', approved: 'open', refused: 'off', running: 'open', 'to-restart': 'late', ended: 'done', withdrawn: 'off' }

export const stateOf = ({ state }: Pick<StopRecord, 'state'>): StopState => state ?? 'ended'
export const stopState = (stop: Pick<StopRecord, 'state'>): StateWord => ({ words: stopLife.states[stateOf(stop)], tone: TONES[stateOf(stop)] })

const NEXT: Readonly<Record<StopState, string>> = {
  requested: '等待安全管理人员或主要负责人审批；批准前排查照常',
  approved: '已批准，到开始时间停用',
  refused: '没有批准，排查照常',
  running: '停用中；运行类排查暂停，复产检查后恢复',
  'to-restart': '停用已到期，请到现场逐项做复产检查；检查前运行类排查仍暂停',
  ended: '已复产，排查已恢复',
  withdrawn: '已撤回，排查照常',
}
/** What has to happen next, in one sentence. */
export const stopNext = (stop: Pick<StopRecord, 'state' | 'extension'>): string => (stop.extension == null ? NEXT[stateOf(stop)] : '有延期申请待审批；批准前按原结束时间')

/** What was found at one measure of the 复产检查, while it is filled in. */
export interface CheckDraft {
  readonly result?: '0' | '1'
  readonly note?: string
  readonly photos?: readonly string[]
}
export type CheckDrafts = Readonly<Record<string, CheckDraft>>

interface CheckContext {
  readonly place: string
  /** A danger keeps its id over all tries to send it. */
  readonly dangerId: (measure: string) => string
}

/** The checks as the command takes them: only those that were answered. */
export const checksOf = (measures: readonly string[], drafts: CheckDrafts, { place, dangerId }: CheckContext) =>
  measures.flatMap((measure) => {
    const { result, note = '', photos = [] } = drafts[measure] ?? {}
    if (result === undefined) return []
    const found = result === '1' && note.trim().length >= 2 ? { danger: { id: dangerId(measure), description: note, place, photos: [...photos] } } : {}
    return [{ measure, result, note, photos: [...photos], ...found }]
  })

export const checkedCount = (measures: readonly string[], drafts: CheckDrafts): number => measures.filter((measure) => drafts[measure]?.result !== undefined).length
