import './video.css'
import { useState } from 'react'
import { DAY, HOUR, type Instant, plantDay, SECOND, startOfDay } from '@anlan/kernel/time'
import { Button } from '@anlan/platform/ui/button'
import { usePlantNow } from '@anlan/platform/ui/clock'
import { Empty, Shown } from '@anlan/platform/ui/states'
import { fullTime } from '@anlan/platform/ui/time-words'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { listSegments } from '../contract/keep-recording.ts'
import { listMarks } from '../contract/day-marks.ts'
import { listMotion } from '../contract/motion.ts'
import { listGaps } from '../contract/recording-gaps.ts'
import { playFrom } from '../rules/motion-jumps.ts'
import { segmentAt } from '../rules/segment-at.ts'
import { mergeSpans } from '../rules/merge-spans.ts'
import { ExportClip } from './export-clip.tsx'
import { GapList } from './gap-list.tsx'
import { MarkList, MarkStrip } from './mark-strip.tsx'
import { MotionJumps, MotionStrip } from './motion-strip.tsx'
import { PlayedSegment } from './played-segment.tsx'

const MINUTE = 60 * SECOND
const clock = (at: Instant): string => fullTime(at).slice(11)
/** How much of the day the line shows, hours. */
const WIDTHS = [1, 4, 24] as const
const MARKS = [0, 1, 2, 3, 4]

/** What was recorded of a camera on a day: a line of time with its holes; whatever is pointed at is played from there. */
export const RecordingDay = ({ org, camera }: { readonly org: string; readonly camera: string }) => {
  const now = Math.ceil(usePlantNow(MINUTE) / MINUTE) * MINUTE
  const today = plantDay(now)
  const [day, setDay] = useState(today)
  const [at, setAt] = useState<Instant | undefined>(undefined)
  const [width, setWidth] = useState<number>(1)
  const [from, until] = [startOfDay(day), startOfDay(day) + DAY]
  const every = day === today ? 20_000 : 600_000
  const answer = useQueryOf(listSegments, { cameras: [camera], from, until: Math.min(until, now) }, { every, keepFormer: true })
  const gaps = useQueryOf(listGaps, { camera, from, until: Math.min(until, now) }, { every, keepFormer: true }).value
  const motion = useQueryOf(listMotion, { camera, from, until: Math.min(until, now) }, { every, keepFormer: true }).value
  const marks = useQueryOf(listMarks, { camera, from, until: Math.min(until, now) }, { every, keepFormer: true }).value?.marks ?? []
  return (
    <>
      <p className="vi-filters">
        <label>日期 <input className="al-input" type="date" value={day} max={today} onChange={({ target }) => { if (target.value !== '') { setDay(target.value); setAt(undefined) } }} /></label>
        <label>时间线 <select className="al-input" value={width} onChange={({ target }) => setWidth(Number(target.value))}>{WIDTHS.map((it) => <option key={it} value={it}>{it === 24 ? '全天' : `${it} 小时`}</option>)}</select></label>
        <span className="vi-turn">
          <Button icon="back" disabled={at === undefined ? false : at - width * HOUR < from} onClick={() => setAt(Math.max(from, (at ?? now) - width * HOUR))}>向前</Button>
          <Button icon="next" disabled={at === undefined || at + width * HOUR >= Math.min(until, now)} onClick={() => at !== undefined && setAt(at + width * HOUR)}>向后</Button>
        </span>
      </p>
      <Shown answer={answer} lines={3}>
        {({ segments }) => {
          const there = segments.filter((it) => it.goneAt === null)
          if (segments.length === 0) return <Empty title="这一天没有录像" hint="录像机上报的录像在这里按时间列出" />
          const moment = at ?? there.at(-1)?.from ?? from
          const shown = segmentAt(there, camera, moment)
          const span = width * HOUR
          const begin = from + Math.floor((moment - from) / span) * span
          const end = begin + span
          const place = (instant: Instant): number => ((Math.min(end, Math.max(begin, instant)) - begin) / span) * 100
          const bar = (start: Instant, finish: Instant) => ({ left: `${place(start)}%`, width: `${place(finish) - place(start)}%` })
          const next = there.find((it) => shown !== undefined && it.from >= shown.to)
          return (
            <div className="vi-day">
              <MarkStrip marks={marks} place={place} begin={begin} end={end} onPlay={(wanted) => setAt(Math.max(from, wanted))} />
              <div className="vi-line">
                {mergeSpans(there.filter((it) => it.keptUntil === null)).map((it) => <i key={it.from} style={bar(it.from, it.to)} />)}
                {mergeSpans(there.filter((it) => it.keptUntil !== null)).map((it) => <i key={it.from} data-kind="kept" style={bar(it.from, it.to)} />)}
                {(gaps?.gaps ?? []).map((it) => <i key={it.from} data-kind="gap" style={bar(it.from, it.to)} />)}
                <b style={{ left: `${place(moment)}%` }} />
                <input type="range" aria-label="回放时刻" aria-valuetext={clock(moment)} min={begin} max={end} step={SECOND} value={moment} onChange={({ target }) => setAt(Number(target.value))} />
              </div>
              {motion === undefined ? null : <MotionStrip motion={motion} begin={begin} end={end} now={Math.min(until, now)} place={place} />}
              <p className="vi-hours" aria-hidden="true">{MARKS.map((mark) => <span key={mark}>{mark === 4 && end === until ? '24:00' : clock(begin + (mark * span) / 4).slice(0, 5)}</span>)}</p>
              <p className="vi-legend"><span>有录像</span><span data-kind="kept">已锁定</span><span data-kind="gap">缺失</span><span data-kind="mark">识别、报警</span><span data-kind="moving">有动静</span><span data-kind="unknown">没有分析，不知道动静</span><span>所选时刻 {clock(moment)}</span></p>
              {motion === undefined ? null : <MotionJumps motion={motion} moment={moment} from={from} until={Math.min(until, now)} width={width} onPlay={(wanted) => setAt(segmentAt(there, camera, playFrom(wanted)) === undefined ? Math.max(from, wanted) : playFrom(wanted))} />}
              {at === undefined ? <p className="al-none">点时间线上的时刻，从那里开始播放</p> : shown === undefined ? <p className="al-none">{clock(moment)} 没有录像</p> : <PlayedSegment key={`${shown.id}-${moment}`} org={org} segment={shown} at={moment} onEnded={() => next !== undefined && setAt(next.from)} />}
              <ExportClip key={at ?? 'now'} org={org} camera={camera} at={moment} />
              <MarkList marks={marks} onPlay={(wanted) => setAt(Math.max(from, wanted))} />
              {gaps === undefined ? null : <GapList {...gaps} />}
            </div>
          )
        }}
      </Shown>
    </>
  )
}
