import { useState } from 'react'
import type { z } from 'zod'
import type { Id } from '@anlan/kernel/id'
import { Button } from '@anlan/platform/ui/button'
import { newId } from '@anlan/platform/ui/new-id'
import { SignaturePad } from '@anlan/platform/ui/signature-pad'
import { FaultNote, Note, RefusalNote } from '@anlan/platform/ui/states'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import { type commitmentDraft, type Declaration, type Deviation, publishCommitment } from '../contract/publish-commitment.ts'
import { CountFields } from './counts.tsx'
import { Deviations } from './deviations.tsx'
import { GradePick } from './grade-words.tsx'

type Draft = z.output<typeof commitmentDraft.output>

const FLAGS = [['contractorWork', '有承包商作业'], ['trialProduction', '处于试生产'], ['startStop', '有开停车'], ['pilotTest', '有中（扩）试'], ['majorDanger', '有重大隐患']] as const

/** Prefilled, corrected where people know better, signed by hand and proved by a secret. Differences are asked for one by one. */
export const SignCommitment = ({ draft, onDone }: { readonly draft: Draft; readonly onDone: (id: Id) => void }) => {
  const publish = useCommandOf(publishCommitment)
  const [id, setId] = useState(newId)
  const [said, setSaid] = useState<Declaration>(draft.declaration)
  const [content, setContent] = useState(draft.content)
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({})
  const [signature, setSignature] = useState<Id | undefined>(undefined)
  const [secret, setSecret] = useState('')
  const open = (publish.refusal?.facts?.['deviations'] as readonly Deviation[] | undefined) ?? []
  const press = async () => {
    const explanations = Object.entries(reasons).filter(([, reason]) => reason.trim() !== '').map(([key, reason]) => ({ key, reason }))
    const decision = await publish.send({ id, ...said, content, explanations, signature: signature ?? null, secret })
    if (decision?.accepted !== true) return
    setSecret('')
    setId(newId())
    onDone(decision.value.id)
  }
  return (
    <div className="rs-sign">
      <label>
        <span>承诺内容</span>
        <textarea className="al-input" rows={6} maxLength={2000} value={content} onChange={(event) => setContent(event.target.value)} />
      </label>
      <div className="rs-field">
        <span>综合研判风险等级（分级规则待核，可以填得更高）</span>
        <GradePick name="commitment-grade" value={said.riskGrade} onChange={(riskGrade) => setSaid({ ...said, riskGrade })} />
      </div>
      <div className="rs-choices">
        {FLAGS.map(([key, words]) => (
          <label key={key}>
            <input type="checkbox" checked={said[key]} onChange={(event) => setSaid({ ...said, [key]: event.target.checked })} />
            {words}
          </label>
        ))}
      </div>
      <details>
        <summary className="al-button">数量不对，我来改</summary>
        <CountFields counts={said.counts} onChange={(counts) => setSaid({ ...said, counts })} />
      </details>
      <div className="rs-field">
        <span>承诺人签名</span>
        <SignaturePad title="承诺人签名" value={signature} onChange={setSignature} />
      </div>
      <label>
        <span>登录密码或换人密码</span>
        <input className="al-input" type="password" autoComplete="current-password" value={secret} onChange={(event) => setSecret(event.target.value)} />
        <small className="al-clause">签署前再次核验本人，密码不保存</small>
      </label>
      {open.length === 0 ? null : (
        <>
          <Note tone="refusal" clause="AQ 3067-2026 5.7.7">与现场不一致的承诺不能签署（判定标准原文待核）。请逐项改正，或者说明原因后再签</Note>
          <Deviations deviations={open} reasons={reasons} onReason={(key, reason) => setReasons({ ...reasons, [key]: reason })} />
        </>
      )}
      {publish.refusal === undefined || open.length > 0 ? null : <RefusalNote refusal={publish.refusal} />}
      {publish.fault === undefined ? null : <FaultNote fault={publish.fault} />}
      <div className="al-form-feet">
        <Button kind="primary" busy={publish.sending} disabled={secret === '' || signature === undefined} onClick={() => void press()}>
          {draft.standing === null ? '签署并发布' : `签署并发布第 ${draft.standing.commitment.issue + 1} 次公告`}
        </Button>
        {signature === undefined ? <span className="al-clause">请先签名，并点“用这个签名”</span> : null}
      </div>
    </div>
  )
}
