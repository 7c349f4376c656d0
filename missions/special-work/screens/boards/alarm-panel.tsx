import './boards.css'
import type { Alarm } from '@anlan/alarms/contract/alarm'
import { getAlarm } from '@anlan/alarms/contract/handle-alarm'
import { MINUTE } from '@anlan/kernel/time'
import { usePlantNow } from '@anlan/platform/ui/clock'
import type { PanelProps } from '@anlan/platform/ui/house-screens'
import { Shown } from '@anlan/platform/ui/states'
import { fullTime } from '@anlan/platform/ui/time-words'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { getDetection } from '@anlan/video/contract/detection'
import { permitsDuring } from '../../contract/permits-during.ts'
import { permitsBeside } from '../../rules/boards/beside-alarm.ts'
import { PermitThenLine } from './permit-then.tsx'

const FOUND = '/video/detections/'

const Beside = ({ alarm: { subject, place, link, raisedAt, overAt } }: { readonly alarm: Alarm }) => {
  const found = link?.startsWith(FOUND) === true ? link.slice(FOUND.length) : undefined
  const camera = useQueryOf(getDetection, { id: found ?? '' }, { skip: found === undefined }).value?.camera ?? null
  const now = Math.ceil(usePlantNow(MINUTE) / MINUTE) * MINUTE
  const open = overAt === undefined
  return (
    <Shown answer={useQueryOf(permitsDuring, { from: raisedAt, to: open ? now : raisedAt + 1 }, { keepFormer: true })} lines={2}>
      {({ permits }) => {
        const beside = permitsBeside(permits, { at: raisedAt, open, area: place, about: [subject, camera] })
        if (beside.length === 0) return <p className="al-none">{open ? '此刻和' : ''}{fullTime(raisedAt).slice(0, 16)} {place === null ? '没有和它有关的有效作业票' : `“${place}”没有有效的作业票`}</p>
        return <ul className="swb-lines">{beside.map((it) => <PermitThenLine key={it.permit.id} {...it} />)}</ul>
      }}
    </Shown>
  )
}

/** 相关作业票 beside an alarm: those of its area, of its camera, or the one that it is about. */
export const Panel = ({ subject }: PanelProps) => <Shown answer={useQueryOf(getAlarm, { id: subject })} lines={2}>{({ alarm }) => <Beside alarm={alarm} />}</Shown>
