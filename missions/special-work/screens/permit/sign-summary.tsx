import { placeWords } from '@anlan/kernel/place-words'
import { Note } from '@anlan/platform/ui/states'
import { When } from '@anlan/platform/ui/when'
import type { Found } from './found.ts'
import { LevelMark } from './level-mark.tsx'

/** What the pen is put under, and what would refuse it. */
export const SignSummary = ({ found: { permit, troubles }, stead }: { readonly found: Found; readonly stead?: string }) => (
  <>
    <p>
      <LevelMark kind={permit.kind} level={permit.level} upgraded={permit.upgraded} named />，{placeWords(permit.request.place)}，<When at={permit.request.from} /> 至 <When at={permit.request.until} />。{permit.request.content}
    </p>
    {stead === undefined ? null : <Note clause="AQ 3064.2-2025 5.5.3">受{stead}委托代为签批</Note>}
    {permit.state === 'signing' ? troubles.map(({ gate, message, clause }) => <Note key={gate} tone="refusal" clause={clause}>{message}</Note>) : null}
  </>
)
