import type { Refusal } from '@anlan/kernel/decision'
import type { Fault } from '@anlan/kernel/fault'
import { FaultNote, RefusalNote } from '@anlan/platform/ui/states'

/** What the server would not do, or could not. */
export const WrongNote = ({ refusal, fault }: { readonly refusal?: Refusal | undefined; readonly fault?: Fault | undefined }) => (
  <>
    {refusal === undefined ? null : <RefusalNote refusal={refusal} />}
    {fault === undefined ? null : <FaultNote fault={fault} />}
  </>
)
