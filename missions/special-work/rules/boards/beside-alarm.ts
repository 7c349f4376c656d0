import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import type { PermitSpan, PermitThen } from '../../contract/permits-during.ts'
import { spanAt } from './permit-spans.ts'

/** What an alarm is about, as far as a permit can have to do with it. */
export interface AlarmFacts {
  readonly at: Instant
  /** It is not over yet: what is in force by now counts, too. */
  readonly open: boolean
  readonly area: string | null
  /** What it was raised for: a permit, a camera; or the camera that saw it. */
  readonly about: readonly (Id | null)[]
}
export interface PermitBeside {
  readonly permit: PermitThen
  readonly span: PermitSpan
  readonly why: string
}

const whyOf = ({ id, area, cameras }: PermitThen, alarm: AlarmFacts): string | undefined => {
  if (alarm.about.includes(id)) return '报警由这张作业票引起'
  if (cameras.some((it) => alarm.about.includes(it))) return '配置了这台摄像机'
  return area === alarm.area ? '与报警同一区域' : undefined
}

/** Permits that were in force when an alarm was raised, or are by now, and have to do with it: by itself, by a camera, or by the area. */
export const permitsBeside = (permits: readonly PermitThen[], alarm: AlarmFacts): PermitBeside[] =>
  permits.flatMap((permit) => {
    const why = whyOf(permit, alarm)
    const span = (alarm.open ? permit.spans.findLast(({ to }) => to === null) : undefined) ?? spanAt(permit.spans, alarm.at)
    return why === undefined || span === undefined ? [] : [{ permit, span, why }]
  })
