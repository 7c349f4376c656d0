import type { Id } from '@anlan/kernel/id'
import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { videoPicture } from '../contract/video-board.ts'

/** The small picture as it was delivered. */
export const AlarmPicture = ({ enterprise, id, words }: { readonly enterprise: Id; readonly id: Id; readonly words: string }) => (
  <div className="ds-picture">
    <Shown answer={useQueryOf(videoPicture, { enterprise, id })} lines={3}>{({ data }) => <img src={`data:image/jpeg;base64,${data}`} alt={`${words}的画面`} />}</Shown>
  </div>
)
