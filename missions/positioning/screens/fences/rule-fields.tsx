import { useState } from 'react'
import { Button } from '@anlan/platform/ui/button'
import type { FieldWords } from '@anlan/platform/ui/form/check-form'
import { type FenceRule, type FenceRuleKind, FENCE_RULE_KINDS, OPERATORS } from '../../contract/fence.ts'
import { Said } from './said.tsx'
import { freshRule, ruleWords, secondsWords, UNITS, WHO_HELP } from './rule-words.ts'
import { WhoFields } from './who-fields.tsx'
import { WindowFields } from './window-fields.tsx'

interface RuleFieldsProps {
  readonly place: number
  readonly rule: FenceRule
  readonly said: FieldWords
  readonly onChange: (rule: FenceRule) => void
  readonly onDrop: () => void
  /** Just added: it stands open. */
  readonly fresh: boolean
}

const LEVELS = { red: '红', orange: '橙', yellow: '黄', blue: '蓝' } as const
const KINDS = Object.keys(FENCE_RULE_KINDS) as FenceRuleKind[]
const numberOf = (text: string): number | null => (text === '' ? null : Number(text))

/** One rule of a fence, in the order in which it is thought of: what, how much, how long, whom, when. */
export const RuleFields = ({ place, rule, said, fresh, onChange, onDrop }: RuleFieldsProps) => {
  const put = (changes: Partial<FenceRule>) => onChange({ ...rule, ...changes })
  const unit = UNITS[rule.kind]
  const [open, setOpen] = useState(fresh)
  const [id, path] = [(name: string) => `po-rule-${place}-${name}`, `data.rules.${place}`]
  return (
    <details className="po-rule" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{ruleWords(rule)}</summary>
      <div className="po-rule-body">
        <div className="al-field">
          <label htmlFor={id('kind')}>规则</label>
          <select id={id('kind')} className="al-input" value={rule.kind} onChange={(event) => onChange({ ...freshRule(event.target.value as FenceRuleKind), who: rule.who, but: rule.but, windows: rule.windows })}>
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {FENCE_RULE_KINDS[kind]}
              </option>
            ))}
          </select>
        </div>
        {unit === null ? null : (
          <div className="al-field">
            <label htmlFor={id('threshold')}>限值<span className="al-optional">不填按标准</span></label>
            <span className="al-unit">
              <select className="al-input" aria-label="比较" value={rule.operator ?? ''} onChange={(event) => put({ operator: event.target.value === '' ? null : (event.target.value as keyof typeof OPERATORS) })}>
                <option value="">按标准</option>
                {Object.entries(OPERATORS).map(([value, words]) => (
                  <option key={value} value={value}>
                    {words}
                  </option>
                ))}
              </select>
              <input id={id('threshold')} className="al-input" type="number" min={0} step={unit === '人' ? 1 : 'any'} value={rule.threshold ?? ''} onWheel={(event) => event.currentTarget.blur()} onChange={(event) => put({ threshold: numberOf(event.target.value) })} />
              <span>{unit === '秒' && rule.threshold !== null && rule.threshold >= 60 ? `秒，即 ${secondsWords(rule.threshold)}` : unit}</span>
            </span>
            <Said said={said} path={`${path}.threshold`} />
          </div>
        )}
        <div className="al-field">
          <label htmlFor={id('grace')}>持续多久才报警<span className="al-optional">不填按标准</span></label>
          <span className="al-unit">
            <input id={id('grace')} className="al-input" type="number" min={0} max={86_400} value={rule.graceSeconds ?? ''} onWheel={(event) => event.currentTarget.blur()} onChange={(event) => put({ graceSeconds: numberOf(event.target.value) })} />
            <span>秒</span>
          </span>
          <Said said={said} path={`${path}.graceSeconds`} />
        </div>
        <div className="al-field">
          <label htmlFor={id('level')}>报警等级</label>
          <select id={id('level')} className="al-input" value={rule.level ?? ''} onChange={(event) => put({ level: event.target.value === '' ? null : (event.target.value as keyof typeof LEVELS) })}>
            <option value="">按标准</option>
            {Object.entries(LEVELS).map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        </div>
        <WhoFields title="对象" help={WHO_HELP[rule.kind]} value={rule.who} onChange={(who) => put({ who })} />
        <WhoFields title="例外" help="这些人不受本规则限制" value={rule.but} onChange={(but) => put({ but })} />
        <WindowFields value={rule.windows} onChange={(windows) => put({ windows })} />
        <Said said={said} path={path} />
        <Button onClick={onDrop}>删除本规则</Button>
      </div>
    </details>
  )
}
