import { useState } from 'react'
import { type Instant, MINUTE } from '@anlan/kernel/time'
import { Button } from '@anlan/platform/ui/button'
import { GoTo } from '@anlan/platform/ui/go-to'
import { fullTime } from '@anlan/platform/ui/time-words'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { listSegments } from '../contract/keep-recording.ts'
import { playFrom } from '../rules/motion-jumps.ts'
import { segmentAt } from '../rules/segment-at.ts'
import { PlayedSegment } from './played-segment.tsx'

/** What a camera recorded around a moment, played when it is asked for: whoever plays a recording is written down. */
export const ClipLine = ({ org, camera, name, at }: { readonly org: string; readonly camera: string; readonly name: string; readonly at: Instant }) => {
  const [playing, setPlaying] = useState<Instant | undefined>(undefined)
  const from = playFrom(at)
  const segments = useQueryOf(listSegments, { cameras: [camera], from: from - 10 * MINUTE, until: from + 10 * MINUTE }, { every: 15_000, keepFormer: true }).value?.segments ?? []
  const first = segmentAt(segments, camera, from) ?? segmentAt(segments, camera, at)
  const shown = playing === undefined ? undefined : segmentAt(segments, camera, playing)
  const next = segments.filter((it) => shown !== undefined && it.camera === camera && it.goneAt === null && it.from >= shown.to).toSorted((a, b) => a.from - b.from)[0]
  return (
    <li>
      <Button icon="next" disabled={first === undefined && playing === undefined} aria-pressed={playing !== undefined} onClick={() => setPlaying(playing === undefined ? Math.max(from, first?.from ?? from) : undefined)}>{playing === undefined ? '播放当时的录像' : '关闭'}</Button>
      <span><GoTo to={`/video/cameras/${camera}`}>{name}</GoTo></span>
      <span className="al-clause">{first === undefined ? '这一刻没有已写完的录像；正在录像的，一分钟左右可以播放' : `从 ${fullTime(Math.max(from, first.from)).slice(11)} 开始`}</span>
      {shown === undefined ? null : <PlayedSegment key={shown.id} org={org} segment={shown} at={playing ?? at} onEnded={() => next !== undefined && setPlaying(next.from)} />}
    </li>
  )
}
