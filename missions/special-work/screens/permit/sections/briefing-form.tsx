import { useId, useState } from 'react'
import type { Id } from '@anlan/kernel/id'
import { Button } from '@anlan/platform/ui/button'
import { useDraft } from '@anlan/platform/ui/form/use-draft'
import { SignaturePad } from '@anlan/platform/ui/signature-pad'
import { FaultNote, Note, RefusalNote } from '@anlan/platform/ui/states'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import type { Permit } from '../../../contract/permit.ts'
import type { Named } from '../../../contract/person.ts'
import { briefWorkers } from '../../../contract/prepare-permit.ts'
import { briefingPoints } from '../../../rules/templates/carried.ts'

interface BriefingFormProps {
  readonly permit: Permit
  readonly untold: readonly Named[]
  readonly close: () => void
}

/** Everybody who is told signs, one after the other. */
export const BriefingForm = ({ permit, untold, close }: BriefingFormProps) => {
  const id = useId()
  const brief = useCommandOf(briefWorkers)
  const { input, change, forget } = useDraft(`brief-${permit.id}`, { points: briefingPoints(permit) })
  const points = String(input['points'] ?? '')
  const [signed, setSigned] = useState<Readonly<Record<Id, Id | undefined>>>({})
  const [at, setAt] = useState<Id | undefined>(untold[0]?.id)
  const receivers = untold.flatMap(({ id: person }) => (signed[person] === undefined ? [] : [{ person, picture: signed[person] }]))
  const press = async () => {
    const done = await brief.send({ id: permit.id, version: permit.version, points, receivers })
    if (done?.accepted !== true) return
    forget()
    close()
  }
  return (
    <div className="al-form">
      <div className="al-field">
        <label htmlFor={id}>交底内容</label>
        <textarea id={id} className="al-input" rows={6} maxLength={2_000} value={points} onChange={(event) => change({ points: event.target.value })} />
        <p className="al-clause">风险、控制措施、应急和逃生（GB 30871-2022 4.4）</p>
      </div>
      <ul className="swd-signers">
        {untold.map(({ id: person, name }) => (
          <li key={person}>
            <button type="button" className="swd-signer" aria-expanded={at === person} onClick={() => setAt(at === person ? undefined : person)}>{name}<span className="al-clause">{signed[person] === undefined ? '未签字' : '已签字'}</span></button>
            {at === person ? (
              <SignaturePad title={`${name}签字`} value={signed[person]} onChange={(picture) => {
                setSigned({ ...signed, [person]: picture })
                if (picture !== undefined) setAt(untold.find((it) => it.id !== person && signed[it.id] === undefined)?.id)
              }} />
            ) : null}
          </li>
        ))}
      </ul>
      {receivers.length < untold.length ? <Note>未签字的人员可以稍后补充交底，开始作业前须全部交底</Note> : null}
      {brief.refusal === undefined ? null : <RefusalNote refusal={brief.refusal} />}
      {brief.fault === undefined ? null : <FaultNote fault={brief.fault} />}
      <div className="al-form-feet">
        <Button onClick={close}>取消</Button>
        <Button kind="primary" busy={brief.sending} disabled={receivers.length === 0 || points.trim().length < 2} onClick={() => void press()}>登记交底（{receivers.length} 人）</Button>
      </div>
    </div>
  )
}
