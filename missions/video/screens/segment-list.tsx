import './video.css'
import { useState } from 'react'
import { DAY } from '@anlan/kernel/time'
import { Button } from '@anlan/platform/ui/button'
import { usePlantNow } from '@anlan/platform/ui/clock'
import { Dialog } from '@anlan/platform/ui/dialog'
import { useHere } from '@anlan/platform/ui/here'
import { PlayedPicture } from '@anlan/platform/ui/played-picture'
import { Empty, Shown } from '@anlan/platform/ui/states'
import { fullTime } from '@anlan/platform/ui/time-words'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { listSegments, type Segment } from '../contract/keep-recording.ts'
import { segmentAddress } from '../contract/picture-address.ts'

const MINUTE = 60_000
const clock = (at: number): string => fullTime(at).slice(11)

/** What was recorded of a camera on the last day; each piece can be looked at. */
export const SegmentList = ({ camera }: { readonly camera: string }) => {
  const { org } = useHere()
  const now = Math.ceil(usePlantNow(MINUTE) / MINUTE) * MINUTE
  const [played, setPlayed] = useState<Segment | undefined>(undefined)
  const answer = useQueryOf(listSegments, { cameras: [camera], from: now - DAY, until: now }, { every: 10_000 })
  return (
    <Shown answer={answer} lines={3}>
      {({ segments }) => segments.length === 0 ? <Empty title="最近一天没有录像" hint="录像机上报的片段在这里列出" /> : (
        <>
          <ul className="vi-segments">
            {segments.toReversed().map((it) => (
              <li key={it.id}>
                <Button icon="next" disabled={it.goneAt !== null} onClick={() => setPlayed(it)}>播放</Button>
                <span>{fullTime(it.from)} 至 {clock(it.to)}</span>
                <span className="al-clause">{Math.max(1, Math.round(it.bytes / 1024)).toLocaleString('zh-CN')} KB{it.keptUntil === null ? '' : `，保存至 ${fullTime(it.keptUntil).slice(0, 10)}`}{it.goneAt === null ? '' : '，录像机已没有这段录像'}</span>
              </li>
            ))}
          </ul>
          {played === undefined ? null : (
            <Dialog title={`${played.name}的录像`} onClose={() => setPlayed(undefined)}>
              <PlayedPicture key={played.id} address={segmentAddress(org.id, played.id)} name={played.name} words={`${fullTime(played.from)} 至 ${clock(played.to)}`} />
            </Dialog>
          )}
        </>
      )}
    </Shown>
  )
}
