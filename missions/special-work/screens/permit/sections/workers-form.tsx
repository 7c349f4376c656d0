import { useState } from 'react'
import { Button } from '@anlan/platform/ui/button'
import { FaultNote, RefusalNote } from '@anlan/platform/ui/states'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import type { Permit, Worker } from '../../../contract/permit.ts'
import { changeWorkers } from '../../../contract/work-permit.ts'
import { PeopleFields } from '../form/people-fields.tsx'

/** Other workers after the approval: certificates are looked at again, newcomers are told before they begin. */
export const WorkersForm = ({ permit, close }: { readonly permit: Permit; readonly close: () => void }) => {
  const change = useCommandOf(changeWorkers)
  const [workers, setWorkers] = useState<readonly Worker[]>(permit.request.workers)
  const press = async () => {
    const done = await change.send({ id: permit.id, version: permit.version, workers: [...workers] })
    if (done?.accepted === true) close()
  }
  return (
    <div className="al-form">
      <div className="al-field">
        <label htmlFor="swd-workers">作业人员</label>
        <PeopleFields id="swd-workers" title="作业人员" role="worker" detail={permit.request.detail} value={workers} onChange={setWorkers} />
        <p className="al-clause">变更留有记录；新来的人员须交底签字后才能作业（AQ 3064.2-2025 5.6.4）</p>
      </div>
      {change.refusal === undefined ? null : <RefusalNote refusal={change.refusal} />}
      {change.fault === undefined ? null : <FaultNote fault={change.fault} />}
      <div className="al-form-feet">
        <Button onClick={close}>取消</Button>
        <Button kind="primary" busy={change.sending} disabled={workers.length === 0} onClick={() => void press()}>保存变更</Button>
      </div>
    </div>
  )
}
