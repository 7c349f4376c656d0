import { useState } from 'react'
import type { z } from 'zod'
import { Button } from '@anlan/platform/ui/button'
import { newId } from '@anlan/platform/ui/new-id'
import { FaultNote, Note, RefusalNote } from '@anlan/platform/ui/states'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import { When } from '@anlan/platform/ui/when'
import { type Finding, type Judgement, type judgementSheet, signJudgement, TOPICS } from '../contract/judgement.ts'
import { ChainLevel } from './chain.tsx'
import { GradePick, GradeTag } from './grade-words.tsx'

type Sheet = z.output<typeof judgementSheet.output>

const Topic = ({ finding, onChange }: { readonly finding: Finding; readonly onChange: (finding: Finding) => void }) => (
  <fieldset className="rs-topic" data-open={!finding.controlled}>
    <legend>{TOPICS[finding.topic]}</legend>
    <p>系统已知：{finding.known}</p>
    <div className="rs-choices">
      {[true, false].map((controlled) => (
        <label key={String(controlled)}>
          <input type="radio" name={finding.topic} checked={finding.controlled === controlled} onChange={() => onChange({ ...finding, controlled })} />
          {controlled ? '受控' : '未受控'}
        </label>
      ))}
    </div>
    {finding.controlled ? null : (
      <label className="rs-field">
        <span>情况和采取的措施</span>
        <textarea className="al-input" rows={2} maxLength={300} value={finding.note} onChange={(event) => onChange({ ...finding, note: event.target.value })} />
      </label>
    )}
  </fieldset>
)

/** What was signed, to be read. */
const Signed = ({ judgement }: { readonly judgement: Judgement }) => (
  <div className="rs-stack">
    <Note>
      {judgement.signedBy.name}已研判，<When at={judgement.signedAt} />　<GradeTag grade={judgement.riskGrade} />
    </Note>
    <ul className="rs-lines">
      {judgement.findings.map(({ topic, known, controlled, note }) => (
        <li key={topic}>
          <span>{TOPICS[topic]}</span>
          <b>{controlled ? '受控' : '未受控'}</b>
          <small>{known}</small>
          {note === '' ? null : <small>{note}</small>}
        </li>
      ))}
    </ul>
    {judgement.comment === '' ? null : <p>{judgement.comment}</p>}
  </div>
)

const Signing = ({ sheet, level }: { readonly sheet: Sheet; readonly level: 'shift' | 'workshop' }) => {
  const sign = useCommandOf(signJudgement)
  const [id] = useState(newId)
  const [findings, setFindings] = useState(sheet.findings)
  const [grade, setGrade] = useState<Judgement['riskGrade'] | undefined>(undefined)
  const [comment, setComment] = useState('')
  const missing = sheet.lower.filter(({ state }) => state === 'missing')
  return (
    <div className="rs-stack">
      {missing.length === 0 ? null : <Note>下级尚未研判：{missing.map(({ place }) => place.name).join('、')}</Note>}
      {findings.map((finding, at) => (
        <Topic key={finding.topic} finding={finding} onChange={(next) => setFindings(findings.map((it, n) => (n === at ? next : it)))} />
      ))}
      <div className="rs-field">
        <span>综合风险等级</span>
        <GradePick name="judgement-grade" value={grade} onChange={setGrade} />
      </div>
      <label className="rs-field">
        <span>其他说明</span>
        <textarea className="al-input" rows={2} maxLength={500} value={comment} onChange={(event) => setComment(event.target.value)} />
      </label>
      {sign.refusal === undefined ? null : <RefusalNote refusal={sign.refusal} />}
      {sign.fault === undefined ? null : <FaultNote fault={sign.fault} />}
      <div className="al-form-feet">
        <Button
          kind="primary"
          busy={sign.sending}
          disabled={grade === undefined || sheet.place === null}
          onClick={() => void sign.send({ id, level, place: sheet.place?.id ?? '', findings: findings.map(({ topic, controlled, note }) => ({ topic, controlled, note })), riskGrade: grade ?? '3', comment })}
        >
          签署研判
        </Button>
        {grade === undefined ? <span className="al-clause">请先选择综合风险等级</span> : null}
      </div>
    </div>
  )
}

interface JudgementFormProps {
  readonly sheet: Sheet
  readonly level: 'shift' | 'workshop'
  readonly onPlace: (place: string) => void
}

/** One level's sheet at the desk and on the phone: seven topics prefilled, judged and signed. */
export const JudgementForm = ({ sheet, level, onPlace }: JudgementFormProps) => (
  <div className="rs-stack">
    {sheet.places.length > 1 ? (
      <label className="rs-field">
        <span>{level === 'shift' ? '岗位' : '部门'}</span>
        <select className="al-input" value={sheet.place?.id ?? ''} onChange={(event) => onPlace(event.target.value)}>
          {sheet.places.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
        </select>
      </label>
    ) : sheet.place === null ? (
      <Note>{level === 'shift' ? '您今天没有当班的岗位' : '您不是部门负责人'}，不需要研判</Note>
    ) : (
      <h2>{sheet.place.name}</h2>
    )}
    {sheet.place === null ? null : sheet.signed === null ? <Signing key={`${level}-${sheet.place.id}`} sheet={sheet} level={level} /> : <Signed judgement={sheet.signed} />}
    {level === 'workshop' && sheet.place !== null ? <ChainLevel title="班组岗位" places={sheet.lower} /> : null}
  </div>
)
