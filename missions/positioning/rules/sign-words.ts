import { beijingMinute, type Instant } from '@anlan/kernel/time'
import type { Judged } from '../contract/judged.ts'

type Words = readonly [title: string, text: string]
type Known = Partial<Pick<Judged, 'basis' | 'signedAt' | 'since'>>

const clock = (at: Instant): string => beijingMinute(at).slice(-5)
/** A duration grows old in a text that stands; the moment does not. */
const silentFor = (since: Instant | undefined, lasting: string): string => (since === undefined ? `已 ${lasting} 没有信号` : `${clock(since)} 起没有信号`)

/** 失联 in words: asked for a sign, answered, or asked in vain. It never says that somebody has left. */
export const lostWords = ({ basis, signedAt, since }: Known, who: string, place: string, lasting: string): Words => {
  const last = `最后位置：${place}，${silentFor(since, lasting)}`
  if (signedAt != null) return [`${who}终端失联，本人已应答`, `${clock(signedAt)} 已报平安，位置：${place}。请尽快恢复其定位终端`]
  if (basis === 'unanswered') return [`${who}失联且未应答，下落不明`, `${last}，请其报平安没有回音。请立即联系本人并到现场查找；失联不等于离开`]
  return [`${who}的定位终端失联`, `${last}，已请本人报平安，等待应答。失联不等于离开`]
}

/** 离岗 in words: by which of the two it is known. */
export const absenceWords = ({ basis, since }: Known, who: string, place: string, lasting: string): Words =>
  basis === 'unanswered'
    ? [`${who}离岗待核实：${place}`, `终端失联且未应答，${silentFor(since, lasting)}，没有看见人离开。请到岗位核实`]
    : [`${who}离岗：${place}`, `看见人在岗位外，已 ${lasting}`]

/** Why something is over, where it is more than that its condition is gone. */
export const endWords = ({ kind, basis, signedAt }: Pick<Judged, 'kind'> & Known): string => {
  if (kind === 'lost') return signedAt == null && basis !== 'unanswered' ? '终端恢复信号' : basis === 'unanswered' ? '终端恢复信号，此前未应答' : '终端恢复信号，此前本人已应答'
  if (kind === 'absence') return basis === 'unanswered' ? '已有本人消息，不再是下落不明' : '看见人回到岗位，或已不在值守时间'
  return '条件已消除'
}
