import './video.css'
import { useState } from 'react'
import { MINUTE } from '@anlan/kernel/time'
import { Button } from '@anlan/platform/ui/button'
import type { PanelProps } from '@anlan/platform/ui/house-screens'
import { type ReplayMoment, useReplayMoment } from '@anlan/platform/ui/replay-moment'
import { Empty, Shown } from '@anlan/platform/ui/states'
import { fullTime } from '@anlan/platform/ui/time-words'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { type CameraStatus, listCameraStatus } from '../contract/camera-status.ts'
import { listSegments } from '../contract/keep-recording.ts'
import { segmentAt } from '../rules/segment-at.ts'
import { PlayedSegment } from './played-segment.tsx'

/** Recordings are asked for in such pieces, with as much on either side. */
const PIECE = 10 * MINUTE
const MOST = 500

/** Each camera of the plan with what it recorded then. Whatever is played follows the clock from piece to piece. */
const Cameras = ({ cameras, replay: { at }, org }: { readonly cameras: readonly CameraStatus[]; readonly replay: ReplayMoment; readonly org: string }) => {
  const [played, setPlayed] = useState<string | undefined>(undefined)
  const piece = Math.floor(at / PIECE) * PIECE
  const segments = useQueryOf(listSegments, { cameras: cameras.map(({ id }) => id), from: piece - PIECE, until: piece + 2 * PIECE }, { keepFormer: true })
  return (
    <Shown answer={segments} lines={3}>
      {({ segments: found }) => {
        const rows = cameras.map((camera) => ({ camera, segment: segmentAt(found, camera.id, at) }))
        const shown = rows.find(({ camera }) => camera.id === played)?.segment
        return (
          <>
            <p className="al-clause">{fullTime(at)} 有录像 {rows.filter(({ segment }) => segment !== undefined).length} 台，共 {cameras.length} 台</p>
            <ul className="vi-segments">
              {rows.map(({ camera: { id, name, area }, segment }) => (
                <li key={id}>
                  <Button icon="next" disabled={segment === undefined && played !== id} aria-pressed={played === id} onClick={() => setPlayed(played === id ? undefined : id)}>{played === id ? '关闭' : '播放'}</Button>
                  <span>{name}</span>
                  <span className="al-clause">{area}，{segment === undefined ? '此刻没有录像' : `录像 ${fullTime(segment.from).slice(11)} 至 ${fullTime(segment.to).slice(11)}`}</span>
                </li>
              ))}
            </ul>
            {played === undefined ? null : shown === undefined ? <Empty title="此刻没有录像" hint="拖动回放时刻，到有录像的时候会接着播放" /> : <PlayedSegment key={shown.id} org={org} segment={shown} at={at} />}
          </>
        )
      }}
    </Shown>
  )
}

const Then = ({ replay, org }: { readonly replay: ReplayMoment; readonly org: string }) => (
  <Shown answer={useQueryOf(listCameraStatus, { limit: MOST })} lines={3}>
    {({ rows }) => {
      const here = rows.filter(({ plan }) => replay.plan === '' || plan === '' || plan === replay.plan)
      return here.length === 0 ? <p className="al-none">这张平面图上没有登记摄像机</p> : <Cameras cameras={here} replay={replay} org={org} />
    }}
  </Shown>
)

/** 当时的录像: what the cameras of the plan recorded at the moment that is shown, played from there. */
export const Panel = ({ org }: PanelProps) => {
  const replay = useReplayMoment()
  return replay === undefined ? null : <Then replay={replay} org={org.id} />
}
