import './video.css'
import './analysis/analysis.css'
import type { Alarm } from '@anlan/alarms/contract/alarm'
import { getAlarm } from '@anlan/alarms/contract/handle-alarm'
import type { Instant } from '@anlan/kernel/time'
import { fileAddress } from '@anlan/platform/ui/file-link'
import type { PanelProps } from '@anlan/platform/ui/house-screens'
import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { camerasFor } from '../contract/cameras-for.ts'
import { getDetection } from '../contract/detection.ts'
import { MarkedPicture } from './analysis/marked-picture.tsx'
import { ClipLine } from './clip-line.tsx'

const FOUND = '/video/detections/'

/** What was recognised, as it was seen, and its clip. */
const Recognised = ({ id, org }: { readonly id: string; readonly org: string }) => (
  <Shown answer={useQueryOf(getDetection, { id })} lines={3}>
    {(it) => (
      <>
        <MarkedPicture address={it.picture === null ? undefined : fileAddress(org, it.picture)} about={`${it.name}识别时的画面`} none="识别时没有留下画面" boxes={it.boxes} />
        <ul className="vi-segments"><ClipLine org={org} camera={it.camera} name={it.name} at={it.since} /></ul>
      </>
    )}
  </Shown>
)

/** Cameras that see the place of an alarm that came from elsewhere. */
const Nearby = ({ area, at, org }: { readonly area: string; readonly at: Instant; readonly org: string }) => (
  <Shown answer={useQueryOf(camerasFor, { area })} lines={3}>
    {({ cameras }) => cameras.length === 0 ? <p className="al-none">没有看得到“{area}”的摄像机</p> : <ul className="vi-segments">{cameras.map(({ id, name }) => <ClipLine key={id} org={org} camera={id} name={name} at={at} />)}</ul>}
  </Shown>
)

const Of = ({ alarm: { link, place, raisedAt }, org }: { readonly alarm: Alarm; readonly org: string }) => {
  if (link?.startsWith(FOUND) === true) return <Recognised id={link.slice(FOUND.length)} org={org} />
  return place === null ? <p className="al-none">这条报警没有写明区域，找不到对应的摄像机</p> : <Nearby area={place} at={raisedAt} org={org} />
}

/** 当时的录像 beside an alarm: of the camera that raised it, else of those that see its place. */
export const Panel = ({ subject, org }: PanelProps) => <Shown answer={useQueryOf(getAlarm, { id: subject })} lines={3}>{({ alarm }) => <Of alarm={alarm} org={org.id} />}</Shown>
