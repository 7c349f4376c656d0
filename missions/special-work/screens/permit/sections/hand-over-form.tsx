import { useState } from 'react'
import { Button } from '@anlan/platform/ui/button'
import { FaultNote, RefusalNote } from '@anlan/platform/ui/states'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import type { Permit, Worker } from '../../../contract/permit.ts'
import { handOver } from '../../../contract/work-permit.ts'
import { PeopleFields } from '../form/people-fields.tsx'
import { DESK_PROOFS, PresenceLine } from '../presence-line.tsx'

/** 监护交接, both on the spot (AQ 3064.2-2025 5.6.4). */
export const HandOverForm = ({ permit, close }: { readonly permit: Permit; readonly close: () => void }) => {
  const give = useCommandOf(handOver)
  const [to, setTo] = useState<readonly Worker[]>([])
  const [one] = to
  const press = async () => {
    if (one === undefined) return
    const done = await give.send({ id: permit.id, version: permit.version, to: one, proofs: DESK_PROOFS })
    if (done?.accepted === true) close()
  }
  return (
    <div className="al-form">
      <PresenceLine id={permit.id} />
      <div className="al-field">
        <label htmlFor="swd-hand-over">接任的监护人</label>
        <PeopleFields id="swd-hand-over" title="接任的监护人" role="guardian" detail={permit.request.detail} value={to} onChange={(people) => setTo(people.slice(-1))} />
        <p className="al-clause">交接双方都应在现场，接任人用自己的账号签字接任后才换人；作业人员和签批人不能接任（GB 30871-2022 4.10）</p>
      </div>
      {give.refusal === undefined ? null : <RefusalNote refusal={give.refusal} />}
      {give.fault === undefined ? null : <FaultNote fault={give.fault} />}
      <div className="al-form-feet">
        <Button onClick={close}>取消</Button>
        <Button kind="primary" busy={give.sending} disabled={one === undefined} onClick={() => void press()}>提出交接</Button>
      </div>
    </div>
  )
}
