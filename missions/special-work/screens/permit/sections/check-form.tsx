import { useId, useState } from 'react'
import type { Id } from '@anlan/kernel/id'
import { Button } from '@anlan/platform/ui/button'
import { PhotoInput } from '@anlan/platform/ui/photo-input'
import { FaultNote, RefusalNote } from '@anlan/platform/ui/states'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { GUARDIAN_CHECKS } from '@anlan/standards/special-work/guardian-checks'
import { onSite } from '../../../contract/on-site.ts'
import type { Permit } from '../../../contract/permit.ts'
import { recordCheck } from '../../../contract/work-permit.ts'

/** What the guardian looks at: each fine or not. */
export const CheckForm = ({ permit, close }: { readonly permit: Permit; readonly close: () => void }) => {
  const id = useId()
  const check = useCommandOf(recordCheck)
  const rows = useQueryOf(onSite, { id: permit.id }).value?.checks ?? GUARDIAN_CHECKS[permit.kind]
  const [fine, setFine] = useState<Readonly<Record<string, boolean>>>({})
  const [note, setNote] = useState('')
  const [photos, setPhotos] = useState<readonly Id[]>([])
  const open = rows.filter((row) => fine[row] === undefined).length
  const press = async () => {
    const done = await check.send({ id: permit.id, items: rows.map((text) => ({ text, fine: fine[text] === true })), note, photos: [...photos] })
    if (done?.accepted === true) close()
  }
  return (
    <div className="al-form">
      <ul className="swd-checks">
        {rows.map((row) => (
          <li key={row}>
            <span>{row}</span>
            <span className="al-choices" role="radiogroup" aria-label={row}>
              {([true, false] as const).map((it) => <label key={String(it)} className="al-choice"><input type="radio" name={`${id}-${row}`} checked={fine[row] === it} onChange={() => setFine({ ...fine, [row]: it })} />{it ? '正常' : '异常'}</label>)}
            </span>
          </li>
        ))}
      </ul>
      <div className="al-field"><label htmlFor={id}>说明<span className="al-optional">选填</span></label><textarea id={id} className="al-input" rows={2} maxLength={500} value={note} onChange={(event) => setNote(event.target.value)} /></div>
      <PhotoInput value={photos} onChange={setPhotos} />
      {check.refusal === undefined ? null : <RefusalNote refusal={check.refusal} />}
      {check.fault === undefined ? null : <FaultNote fault={check.fault} />}
      <div className="al-form-feet">
        <Button onClick={close}>取消</Button>
        <Button kind="primary" busy={check.sending} disabled={open > 0} onClick={() => void press()}>登记</Button>
        {open > 0 ? <span className="al-clause">还有 {open} 项没有选择</span> : null}
      </div>
    </div>
  )
}
