import { HOUR, type Instant } from '@anlan/kernel/time'
import { Button } from '@anlan/platform/ui/button'
import { fullTime } from '@anlan/platform/ui/time-words'
import type { z } from 'zod'
import type { listMotion } from '../contract/motion.ts'
import { mergeSpans } from '../rules/merge-spans.ts'
import { motionBeside, unknownMs } from '../rules/motion-jumps.ts'
import { lasted } from './gap-list.tsx'

type Motion = z.output<typeof listMotion.output>
interface StripProps {
  readonly motion: Motion
  readonly begin: Instant
  readonly end: Instant
  readonly now: Instant
  /** Where a moment stands on the line, in percent of it. */
  readonly place: (at: Instant) => number
}
/** Pauses that could not be told apart on a line of so many hours. */
const seamOf = (hours: number): number => (hours * HOUR) / 500

/** Below the line of time: when something moved, and when nobody looked. For the eye; the words and buttons below say the same. */
export const MotionStrip = ({ motion: { watched, moving }, begin, end, now, place }: StripProps) => {
  const seam = seamOf((end - begin) / HOUR)
  const bars = (spans: Motion['moving'], kind: string) => mergeSpans(spans, seam).filter(({ from, to }) => to > begin && from < end).map((it) => <i key={`${kind}${it.from}`} data-kind={kind} style={{ left: `${place(it.from)}%`, width: `${place(it.to) - place(it.from)}%` }} />)
  return (
    <div className="vi-motion" aria-hidden="true">
      <i data-kind="unknown" style={{ left: 0, width: `${place(now)}%` }} />
      {bars(watched, 'watched')}
      {bars(moving, 'moving')}
    </div>
  )
}

interface JumpProps extends Pick<StripProps, 'motion'> {
  readonly moment: Instant
  readonly from: Instant
  readonly until: Instant
  /** Hours on the line. */
  readonly width: number
  readonly onPlay: (at: Instant) => void
}
const wordsOf = ({ watched, ruled }: Motion, count: number, unknown: number): string => {
  if (watched.length === 0) return ruled ? '这段时间没有识别服务在看这台摄像机，不知道有没有动静' : '这台摄像机没有启用的分析规则，没有识别服务在看，不知道有没有动静'
  return `${count === 0 ? '没有看到动静' : `动静 ${count} 处`}${unknown === 0 ? '' : `；${lasted(unknown)}没有识别服务在看，不知道`}`
}

/** From one motion to the next. */
export const MotionJumps = ({ motion, moment, from, until, width, onPlay }: JumpProps) => {
  const moving = mergeSpans(motion.moving, seamOf(width))
  const { before, after } = motionBeside(moving, moment)
  const jump = (title: string, icon: 'back' | 'next', at: Instant | undefined) => <Button icon={icon} disabled={at === undefined} {...(at === undefined ? {} : { title: fullTime(at).slice(11) })} onClick={() => at !== undefined && onPlay(at)}>{title}</Button>
  return (
    <p className="vi-jumps">
      <span className="vi-turn">{jump('上一处动静', 'back', before)}{jump('下一处动静', 'next', after)}</span>
      <span className="al-clause" role="status">{wordsOf(motion, moving.length, unknownMs(motion.watched, from, until))}</span>
    </p>
  )
}
