import { labelOf } from '@anlan/standards/code-table'
import { CLASSIFY1, CLASSIFY2 } from '@anlan/standards/code-tables'
import type { Instant } from '@anlan/kernel/time'
import type { Measure, StopState } from '../contract/records.ts'
import type { Occurrence } from './plan-dues.ts'

/**
 * What controls a unit while it runs: 维护保养 and 操作行为. 工程技术 (instruments, interlocks, gas detection) guards what is
 * still inside a stopped unit, and 应急措施 are needed most while people work on it: neither ever pauses.
 */
const RUNNING_ONLY: readonly string[] = ['2', '3']

/**
 * What goes on whatever its class: stored goods, fire, gas, emergency, the work on the stopped unit, and what threatens it only
 * because it stands still. `reads` says where: the place, the measure's own words, the event that it prevents.
 */
const GOES_ON: readonly { readonly of: string; readonly words: RegExp; readonly reads: readonly (keyof PauseWords)[] }[] = [
  { of: '储存设施', reads: ['unitName', 'description', 'inspectionContent'], words: /储罐|罐区|储存|贮存|暂存|仓库|库房|库区|专库|球罐|气柜|堆场|料仓/ },
  { of: '消防设施', reads: ['unitName', 'description', 'inspectionContent'], words: /消防|灭火|消火栓|泡沫站|喷淋|水炮|火灾(自动)?(报警|探测)/ },
  { of: '气体检测', reads: ['unitName', 'description', 'inspectionContent'], words: /(可燃|有毒|有害|易燃)[^，。]{0,6}气体|气体(检测|报警|探测)|泄漏(检测|报警)|标气|LEL/ },
  { of: '应急设施', reads: ['unitName', 'description', 'inspectionContent'], words: /应急|事故(池|水)|急救|洗眼|疏散|逃生/ },
  { of: '检维修作业管控', reads: ['description', 'inspectionContent', 'riskEventName'], words: /动火|受限空间|盲板|作业票|特殊作业|检维?修/ },
  { of: '停用后才有的风险', reads: ['description', 'inspectionContent', 'riskEventName'], words: /停(炉|车|机|用|工|产)(后|期间)/ },
]

export interface PauseWords extends Pick<Measure, 'classify1' | 'classify2' | 'description' | 'inspectionContent'> {
  readonly unitName: string
  readonly riskEventName: string
}

export interface PauseVerdict {
  readonly paused: boolean
  readonly reason: string
}

const codeLabel = (code: string): string => labelOf(CLASSIFY2, code)

/**
 * Whether a stop of the unit pauses the measure, and why (or why not). In doubt it goes on: an inspection too many is a
 * walk, one too few may be a fire.
 */
export const pauseVerdict = (it: PauseWords): PauseVerdict => {
  const { classify1, classify2 } = it
  if (classify1 === '4') return { paused: false, reason: `照常：${classify2.startsWith('4-') ? codeLabel(classify2) : '应急措施'}` }
  if (!RUNNING_ONLY.includes(classify1)) return { paused: false, reason: `照常：${labelOf(CLASSIFY1, classify1)}措施，停用后仍在起作用` }
  const found = GOES_ON.find(({ words, reads }) => reads.some((field) => words.test(it[field])))
  return found === undefined ? { paused: true, reason: '暂停：只在运行时需要' } : { paused: false, reason: `照常：${found.of}` }
}

/** From when to when a stop pauses; `until` null is not over before the 复产检查. */
export interface Pause {
  readonly startAt: Instant
  readonly until: Instant | null
}

/** A stop whose end has passed goes on pausing until the restart inspection; one that nobody approved pauses nothing. */
export const pauseOf = (stop: { readonly state?: StopState | null | undefined; readonly startAt: Instant; readonly endAt: Instant; readonly endedAt?: Instant | null | undefined; readonly deleted: boolean }): Pause | undefined => {
  const state = stop.state ?? 'ended'
  if (stop.deleted || state === 'requested' || state === 'refused' || state === 'withdrawn') return undefined
  return { startAt: stop.startAt, until: state === 'ended' ? (stop.endedAt ?? stop.endAt) : null }
}

/** A due that lies wholly within a pause is not made. One that reaches beyond can still be done before or after. */
export const isPaused = ({ startAt, endAt }: Occurrence, pauses: readonly Pause[]): boolean =>
  pauses.some((pause) => pause.startAt <= startAt && (pause.until === null || endAt <= pause.until))
