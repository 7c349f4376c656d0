import { lazy, type ReactNode, Suspense, useId, useState } from 'react'
import type { z } from 'zod'
import type { CommandKind } from '@anlan/kernel/endpoint'
import type { Id } from '@anlan/kernel/id'
import { Button } from '@anlan/platform/ui/button'
import { useConfirm } from '@anlan/platform/ui/confirm'
import { FaultNote, Note, RefusalNote, Skeleton } from '@anlan/platform/ui/states'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import { DESK_PROOFS, PresenceLine } from './presence-line.tsx'

const SignaturePad = lazy(() => import('@anlan/platform/ui/signature-pad').then((it) => ({ default: it.SignaturePad })))

interface PenFormProps<I extends z.ZodType, O extends z.ZodType> {
  readonly command: CommandKind<I, O>
  readonly permit: Id
  /** Sent with the pen: id, version, node. */
  readonly fixed: object
  /** What stands in the field to begin with; left out: no opinion is asked for. */
  readonly opinion?: string
  readonly submit: string
  readonly tells: readonly string[]
  readonly clause: string
  readonly children?: ReactNode
  readonly close: () => void
}

/** A signature: drawn by hand, the password asked again, proof of standing there. Nothing of it is kept on this machine. */
export const PenForm = <I extends z.ZodType, O extends z.ZodType>({ command, permit, fixed, opinion: proposed, submit, tells, clause, children, close }: PenFormProps<I, O>) => {
  const id = useId()
  const ask = useConfirm()
  const sign = useCommandOf(command)
  const [opinion, setOpinion] = useState(proposed ?? '')
  const [picture, setPicture] = useState<Id | undefined>(undefined)
  const [secret, setSecret] = useState('')
  const [missing, setMissing] = useState<string | undefined>(undefined)
  const press = async () => {
    const lacks = proposed !== undefined && opinion.trim() === '' ? '请填写意见' : picture === undefined ? '请在框内手写签名，并点“用这个签名”' : secret === '' ? '请输入账号密码' : undefined
    setMissing(lacks)
    if (lacks !== undefined || !(await ask(submit, { tells, clause }))) return
    const done = await sign.send({ ...fixed, ...(proposed === undefined ? {} : { opinion: opinion.trim() }), picture, secret, proofs: DESK_PROOFS } as z.input<I>)
    if (done?.accepted === true) close()
  }
  return (
    <form className="al-form" noValidate aria-label={submit} onSubmit={(event) => {
      event.preventDefault()
      void press()
    }}>
      {children}
      <PresenceLine id={permit} />
      {proposed === undefined ? null : (
        <div className="al-field">
          <label htmlFor={`${id}-opinion`}>意见</label>
          <textarea id={`${id}-opinion`} className="al-input" rows={2} maxLength={200} value={opinion} onChange={(event) => setOpinion(event.target.value)} />
        </div>
      )}
      <div className="al-field">
        <label htmlFor={`${id}-pen`}>手写签名</label>
        <Suspense fallback={<Skeleton lines={3} />}><SignaturePad id={`${id}-pen`} value={picture} onChange={setPicture} disabled={sign.sending} /></Suspense>
      </div>
      <div className="al-field">
        <label htmlFor={`${id}-secret`}>账号密码</label>
        <input id={`${id}-secret`} className="al-input" type="password" autoComplete="current-password" value={secret} onChange={(event) => setSecret(event.target.value)} />
        <p className="al-clause">每次签名都要重新验证本人</p>
      </div>
      {missing === undefined ? null : <Note tone="refusal">{missing}</Note>}
      {sign.refusal === undefined ? null : <RefusalNote refusal={sign.refusal} />}
      {sign.fault === undefined ? null : <FaultNote fault={sign.fault} />}
      <div className="al-form-feet">
        <Button onClick={close}>取消</Button>
        <Button kind="primary" submit busy={sign.sending}>{submit}</Button>
      </div>
    </form>
  )
}
