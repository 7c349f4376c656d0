import type { z } from 'zod'
import { SECOND } from '@anlan/kernel/time'
import { fullTime } from '@anlan/platform/ui/time-words'
import { GAP_REASONS } from '../contract/recorder-report.ts'
import type { listGaps } from '../contract/recording-gaps.ts'

/** 3 分 20 秒. */
export const lasted = (ms: number): string => {
  const seconds = Math.round(ms / SECOND)
  if (seconds < 60) return `${seconds} 秒`
  const minutes = Math.floor(seconds / 60)
  return minutes < 60 ? `${minutes} 分 ${seconds % 60} 秒` : `${Math.floor(minutes / 60)} 小时 ${minutes % 60} 分`
}

/** The holes in words, the latest first; why, as far as the recorder said it. */
export const GapList = ({ gaps, recordedMs, lostMs }: z.output<typeof listGaps.output>) => (
  <>
    <p>共录像 {lasted(recordedMs)}，{gaps.length === 0 ? '没有缺失' : `缺失 ${gaps.length} 段，合计 ${lasted(lostMs)}`}</p>
    {gaps.length === 0 ? null : (
      <ul className="vi-segments">
        {gaps.toReversed().map((it) => (
          <li key={it.from}>
            <span>{fullTime(it.from).slice(11)} 至 {it.open ? '现在' : fullTime(it.to).slice(11)}</span>
            <span className="al-clause">{lasted(it.to - it.from)}，{it.reason === null ? '录像机没有说明原因' : GAP_REASONS[it.reason]}</span>
          </li>
        ))}
      </ul>
    )}
  </>
)
