import './boards.css'
import type { Instant } from '@anlan/kernel/time'
import { Button } from '@anlan/platform/ui/button'
import type { PanelProps } from '@anlan/platform/ui/house-screens'
import { type ReplayMoment, useReplayMoment } from '@anlan/platform/ui/replay-moment'
import { Shown } from '@anlan/platform/ui/states'
import { fullTime } from '@anlan/platform/ui/time-words'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { permitsDuring } from '../../contract/permits-during.ts'
import { spanAt } from '../../rules/boards/permit-spans.ts'
import { PermitThenLine } from './permit-then.tsx'

const clock = (at: Instant): string => fullTime(at).slice(11, 16)

const Then = ({ replay: { from, to, at, seek } }: { readonly replay: ReplayMoment }) => (
  <Shown answer={useQueryOf(permitsDuring, { from, to })} lines={3}>
    {({ permits }) => {
      const then = permits.flatMap((permit) => {
        const span = spanAt(permit.spans, at)
        return span === undefined ? [] : [{ permit, span }]
      })
      const later = permits.flatMap(({ spans }) => spans.filter((it) => it.from > at && it.from < to).map((it) => it.from))
      const next = later.length === 0 ? undefined : Math.min(...later)
      return (
        <>
          <p className="al-clause">{fullTime(at)} 有效 {then.length} 张，整段时间内共 {permits.length} 张</p>
          {then.length === 0 ? null : <ul className="swb-lines">{then.map((it) => <PermitThenLine key={it.permit.id} {...it} />)}</ul>}
          {next === undefined ? null : <Button icon="next" onClick={() => seek(next)}>到下一次变化（{clock(next)}）</Button>}
        </>
      )
    }}
  </Shown>
)

/** 当时的作业票: which permits were in force at the moment that is shown. */
export const Panel = (_props: PanelProps) => {
  const replay = useReplayMoment()
  return replay === undefined ? null : <Then replay={replay} />
}
