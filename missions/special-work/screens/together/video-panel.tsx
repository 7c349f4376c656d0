import './together.css'
import { useState } from 'react'
import { Button } from '@anlan/platform/ui/button'
import { usePlantNow } from '@anlan/platform/ui/clock'
import { Dialog } from '@anlan/platform/ui/dialog'
import type { PanelProps } from '@anlan/platform/ui/house-screens'
import { LivePicture } from '@anlan/platform/ui/live-picture'
import { PlayedPicture } from '@anlan/platform/ui/played-picture'
import { Note, Shown } from '@anlan/platform/ui/states'
import { fullTime } from '@anlan/platform/ui/time-words'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { camerasFor, CHOSEN_WHY } from '@anlan/video/contract/cameras-for'
import { listSegments, recordingsOf, type Segment } from '@anlan/video/contract/keep-recording'
import { pictureAddress, segmentAddress } from '@anlan/video/contract/picture-address'
import { recordingState } from '@anlan/video/contract/recording'
import { OVER } from '../../contract/life.ts'
import type { Permit } from '../../contract/permit.ts'
import { getPermit } from '../../contract/permits.ts'

const MINUTE = 60_000
const clock = (at: number): string => fullTime(at).slice(11)

interface Seen {
  readonly id: string
  readonly name: string
  readonly recording: boolean
  readonly hint: string
}

/** The cameras that the permit names; before it starts, where nobody chose, those that it would be bound to. */
const useSeen = ({ request: { cameras, place: { area, plan, x, y } }, startedAt }: Permit): readonly Seen[] => {
  const chosen = cameras.length > 0
  const named = useQueryOf(recordingState, { cameras }, { skip: !chosen, every: 5_000 }).value?.cameras ?? []
  const seeing = useQueryOf(camerasFor, { area, plan, x, y }, { skip: chosen || startedAt !== null, every: 15_000 }).value?.cameras ?? []
  return chosen ? named.map((it) => ({ ...it, hint: '' })) : seeing.map(({ id, name, recording, why, metres }) => ({ id, name, recording, hint: `${CHOSEN_WHY[why]}${metres === null ? '' : `，${metres} 米`}` }))
}

const Recorded = ({ permit, org }: { readonly permit: Permit; readonly org: string }) => {
  const [played, setPlayed] = useState<Segment | undefined>(undefined)
  const now = Math.ceil(usePlantNow(MINUTE) / MINUTE) * MINUTE
  const { startedAt, finishedAt, ended, request: { cameras } } = permit
  const answer = useQueryOf(listSegments, { cameras, from: startedAt ?? 0, until: finishedAt ?? ended?.at ?? now }, { every: 10_000 })
  const keepUntil = useQueryOf(recordingsOf, { subject: permit.id }).value?.locks.map((it) => it.keepUntil) ?? []
  return (
    <Shown answer={answer} lines={2}>
      {({ segments }) => (
        <>
          <p className="al-clause">作业过程录像 {segments.length} 段{keepUntil.length === 0 ? '，作业暂停或结束时锁定保存' : `，已锁定，保存至 ${fullTime(Math.max(...keepUntil)).slice(0, 10)}（GB 30871-2022 附录 B）`}</p>
          <ul className="swt-rows swt-scroll">
            {segments.map((it) => <li key={it.id}><Button icon="next" disabled={it.goneAt !== null} onClick={() => setPlayed(it)}>播放</Button><span>{it.name}</span><span>{fullTime(it.from)} 至 {clock(it.to)}</span>{it.goneAt === null ? null : <strong>录像已丢失</strong>}</li>)}
          </ul>
          {played === undefined ? null : <Dialog title={`${played.name}的录像`} onClose={() => setPlayed(undefined)}><PlayedPicture key={played.id} address={segmentAddress(org, played.id)} name={played.name} words={`${fullTime(played.from)} 至 ${clock(played.to)}`} /></Dialog>}
        </>
      )}
    </Shown>
  )
}

const Videos = ({ permit, org }: { readonly permit: Permit; readonly org: string }) => {
  const seen = useSeen(permit)
  const { kind, level, startedAt, state } = permit
  const bound = permit.request.cameras.length > 0
  return (
    <>
      {kind === 'hot-work' && level === 'special' && !seen.some(({ recording }) => recording) && !OVER.includes(state) ? <Note tone="refusal" clause="GB 30871-2022 5.2.11">特级动火应全过程录像，现在没有正在录像的摄像机</Note> : null}
      {seen.length === 0 ? <p className="al-none">{startedAt === null ? '没有能看到作业地点的摄像机，可用移动布控球并在“摄像机”里登记' : '本次作业没有配置摄像机'}</p> : OVER.includes(state) ? null : (
        <ul className="swt-videos">{seen.map(({ id, name, recording, hint }) => <li key={id}><LivePicture address={pictureAddress(org, id)} name={name} state={`${recording ? '正在录像' : '录像中断'}${hint === '' ? '' : `，${hint}`}`} /></li>)}</ul>
      )}
      {bound || seen.length === 0 ? null : <p className="al-clause">没有选摄像机，开始作业时按规则配置以上摄像机</p>}
      {startedAt === null || !bound ? null : <Recorded permit={permit} org={org} />}
    </>
  )
}

/** 作业视频: live while it goes on, and what was recorded of it. */
export const Panel = ({ subject, org }: PanelProps) => <Shown answer={useQueryOf(getPermit, { id: subject })} lines={3}>{({ permit }) => <Videos permit={permit} org={org.id} />}</Shown>
