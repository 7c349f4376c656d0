import { useState } from 'react'
import { ALARM_LEVELS } from '@anlan/alarms/contract/alarm'
import { ENTERPRISE_STAFF, ROLES } from '@anlan/kernel/role'
import { Button } from '@anlan/platform/ui/button'
import { FaultNote, RefusalNote, Shown } from '@anlan/platform/ui/states'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { saveWarningRule, tryWarningRule, type WarningRule } from '../../contract/warnings.ts'

interface Draft extends Pick<WarningRule, 'enabled' | 'level' | 'addressees'> {
  readonly figures: Readonly<Record<string, number>>
}

/** What the rule would say with these figures now; nothing is sent to anybody. */
const Trial = ({ rule, figures }: { readonly rule: WarningRule; readonly figures: Draft['figures'] }) => {
  const answer = useQueryOf(tryWarningRule, { kind: rule.kind, figures: rule.figures.map(({ key, value }) => figures[key] ?? value) })
  return (
    <Shown answer={answer} lines={2}>
      {({ hits }) => (
        <div className="dp-trial" role="status">
          <strong>{hits.length === 0 ? '按现在的数据不会报警' : `按现在的数据会报 ${hits.length} 条`}</strong>
          <ul>{hits.slice(0, 5).map(({ cause, title, detail }) => <li key={cause}>{title}<span className="al-clause">{detail}</span></li>)}</ul>
        </div>
      )}
    </Shown>
  )
}

export const WarningForm = ({ rule, onDone }: { readonly rule: WarningRule; readonly onDone: () => void }) => {
  const [draft, setDraft] = useState<Draft>({ enabled: rule.enabled, level: rule.level, addressees: rule.addressees, figures: Object.fromEntries(rule.figures.map(({ key, value }) => [key, value])) })
  const [tried, setTried] = useState<Draft['figures'] | undefined>(undefined)
  const save = useCommandOf(saveWarningRule)
  const submit = async () => {
    const decision = await save.send({ kind: rule.kind, version: rule.version, enabled: draft.enabled, level: draft.level, figures: { ...draft.figures }, addressees: [...draft.addressees] })
    if (decision?.accepted) onDone()
  }
  return (
    <form className="dp-warning-form" onSubmit={(event) => { event.preventDefault(); void submit() }}>
      <p>{rule.words}</p>
      <label className="dp-switch"><input type="checkbox" checked={draft.enabled} onChange={(event) => setDraft({ ...draft, enabled: event.target.checked })} /> 启用</label>
      {rule.figures.map(({ key, title, unit, min, max }) => (
        <label key={key}>
          {title}（{unit}，{min} 到 {max}）
          <input className="al-input" type="number" min={min} max={max} step={1} required value={draft.figures[key] ?? ''} onChange={(event) => setDraft({ ...draft, figures: { ...draft.figures, [key]: event.target.valueAsNumber } })} />
        </label>
      ))}
      <label>
        报警等级
        <select className="al-input" value={draft.level} onChange={(event) => setDraft({ ...draft, level: event.target.value as Draft['level'] })}>
          {Object.entries(ALARM_LEVELS).map(([code, words]) => <option key={code} value={code}>{words}</option>)}
        </select>
      </label>
      <fieldset>
        <legend>接收人</legend>
        {ENTERPRISE_STAFF.map((role) => (
          <label key={role} className="dp-switch">
            <input type="checkbox" checked={draft.addressees.includes(role)} onChange={(event) => setDraft({ ...draft, addressees: event.target.checked ? [...draft.addressees, role] : draft.addressees.filter((it) => it !== role) })} /> {ROLES[role].title}
          </label>
        ))}
      </fieldset>
      {tried === undefined ? null : <Trial rule={rule} figures={tried} />}
      {save.refusal === undefined ? null : <RefusalNote refusal={save.refusal} />}
      {save.fault === undefined ? null : <FaultNote fault={save.fault} />}
      <footer>
        <Button onClick={() => setTried(draft.figures)}>试运行</Button>
        <Button kind="primary" submit busy={save.sending}>保存</Button>
      </footer>
    </form>
  )
}
