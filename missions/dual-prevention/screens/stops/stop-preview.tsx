import type { Instant } from '@anlan/kernel/time'
import { Note, Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { previewStop } from '../../contract/stops/get-stop.ts'
import { PausedMeasures } from './paused-measures.tsx'

interface PreviewProps {
  readonly unit: string
  readonly startAt?: Instant
  readonly endAt?: Instant
}

/** Before anybody asks or approves: what would pause, what goes on, what is already on the way. */
export const StopPreview = ({ unit, startAt, endAt }: PreviewProps) => {
  const answer = useQueryOf(previewStop, { unit, ...(startAt === undefined ? {} : { startAt }), ...(endAt === undefined ? {} : { endAt }) }, { keepFormer: true })
  return (
    <Shown answer={answer} lines={4}>
      {({ measures, begun, coming }) => (
        <div className="dp-preview">
          <Note>
            批准后，{coming} 项还没开始的排查不再要求；{begun} 项已经开始的仍须完成
          </Note>
          <PausedMeasures measures={measures} />
        </div>
      )}
    </Shown>
  )
}
