import { endpointsOf } from '@anlan/kernel/register'
import type { FieldProps } from '@anlan/platform/ui/form/field-kinds'
import { erased, formWishes } from '@anlan/platform/ui/register-words'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { lazy, Suspense, useState } from 'react'
import { ANALYSIS_KINDS, ANALYSIS_WORDS, type AnalysisKindName } from '../../contract/analysis-kinds.ts'
import { type AnalysisRuleData, analysisRules } from '../../contract/analysis-rule.ts'
import { KindNeeds } from './kind-needs.tsx'
import { SpanField } from './span-field.tsx'
import { ZoneField } from './zone-field.tsx'

const TryRule = lazy(() => import('./try-rule.tsx').then((it) => ({ default: it.TryRule })))
const { save } = endpointsOf(analysisRules)
const isKind = (value: unknown): value is AnalysisKindName => typeof value === 'string' && value in ANALYSIS_KINDS
const kindIn = (input: Readonly<Record<string, unknown>>): AnalysisKindName | undefined => {
  const kind = (input['data'] as { readonly kind?: unknown } | undefined)?.kind
  return isKind(kind) ? kind : undefined
}

const KindField = ({ id, value, onChange, disabled, describedBy }: FieldProps<AnalysisKindName>) => (
  <>
    <select id={id} className="al-input" value={value ?? ''} disabled={disabled} aria-describedby={describedBy} onChange={(event) => onChange(isKind(event.target.value) ? event.target.value : undefined)}>
      <option value="" disabled>请选择</option>
      {Object.entries(ANALYSIS_WORDS).map(([key, words]) => <option key={key} value={key}>{words}</option>)}
    </select>
    {value === undefined ? null : <KindNeeds kind={value} />}
  </>
)

/** One rule of a camera: what, where on its picture, when, and from how long on. */
export const RuleForm = ({ org, name, id, version, data, picture, close }: { readonly org: string; readonly name: string; readonly id: string; readonly version: number; readonly data: Partial<AnalysisRuleData> & { readonly camera: string }; readonly picture: string | undefined; readonly close: () => void }) => {
  // The picture of the moment at which drawing began: what is drawn on must not move.
  const [still] = useState(picture === undefined ? undefined : `${picture}?at=${id}-${version}`)
  const fields = formWishes(erased(analysisRules), {
    kind: { render: (it) => <KindField {...(it as FieldProps<AnalysisKindName>)} /> },
    zones: { widget: 'zones', help: '不画则看整个画面；脱岗、睡岗、闯入和限员必须画', when: (input) => (ANALYSIS_KINDS[kindIn(input) ?? 'intrusion'].classes.length > 0), render: (it) => <ZoneField {...(it as FieldProps<AnalysisRuleData['zones']>)} picture={still} /> },
    spans: { widget: 'spans', render: (it) => <SpanField {...(it as FieldProps<AnalysisRuleData['spans']>)} /> },
    people: { when: (input) => ['post-empty', 'crowd', 'gathering'].includes(kindIn(input) ?? ''), help: '脱岗：少于几人算脱岗；超限：多于几人；聚集：达到几人' },
    percent: { when: (input) => (ANALYSIS_KINDS[kindIn(input) ?? 'intrusion'].classes.length > 0) },
  })
  return <SchemaForm command={save} formKey={`analysis-rule-${id}`} initial={{ data: { zones: [], spans: [], active: true, ...data } as AnalysisRuleData }} fixed={{ id, version }} fields={fields} beside={(input) => <Suspense fallback={null}><TryRule org={org} camera={data.camera} name={name} data={(input as { readonly data?: unknown }).data} /></Suspense>} submit="保存规则" onDone={close} onCancel={close} />
}
