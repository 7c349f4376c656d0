import type { PlantDay } from '@anlan/kernel/time'
import type { ClauseId } from './clause.ts'
import { type Confidence, type Verification, verificationOf } from './confidence.ts'

export type Unit = '条' | '次' | '项' | '人' | '位' | '倍' | '%' | '分' | '元' | '字节' | '米' | '米/秒' | '吨' | '级' | '秒' | '分钟' | '时' | '小时' | '天' | '日' | '月' | '年' | '次/天' | '次/分钟'

/** Which way an org may go with its own figure; `fixed` where the other side prescribes it. */
export type Stricter = 'lower' | 'higher' | 'fixed'

/** A number from a standard, or a number that a standard leaves open and we therefore configure. Stands once. */
export interface Limit<Name extends string = string> {
  readonly name: Name
  /** As it stands on the settings page, in Chinese. */
  readonly title: string
  readonly value: number
  readonly unit: Unit
  /** Missing where no clause gives the number. */
  readonly clause?: ClauseId
  /** Where the number comes from when it is not the clause itself, in Chinese. */
  readonly source?: string
  readonly from: PlantDay
  /** First day no longer in force. */
  readonly until?: PlantDay
  readonly confidence: Confidence
  readonly stricter: Stricter
}

export const limit = <const Name extends string>(it: Limit<Name>): Limit<Name> => it

/** What stands beside the figure on screen. 待核 figures are defaults that a checked text may replace. */
export const limitStatus = (it: Limit): Verification => verificationOf(it.confidence)

export const holdsOn = (it: Limit, day: PlantDay): boolean =>
  it.from <= day && (it.until === undefined || day < it.until)

/** `1 小时（待核）` */
export const limitText = (it: Limit): string =>
  `${it.value} ${it.unit}${limitStatus(it) === '待核' ? '（待核）' : ''}`
