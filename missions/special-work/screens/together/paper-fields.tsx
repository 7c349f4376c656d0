import './together.css'
import { Button } from '@anlan/platform/ui/button'
import type { FieldProps, Option } from '@anlan/platform/ui/form/field-kinds'
import { Pick } from '@anlan/platform/ui/form/pick'
import { instantToLocal, localToInstant } from '@anlan/platform/ui/time-words'

type Input = Readonly<Record<string, unknown>>
const Time = ({ title, value, disabled, onChange }: { readonly title: string; readonly value: unknown; readonly disabled: boolean; readonly onChange: (value: number | undefined) => void }) => (
  <label>{title} <input className="al-input" type="datetime-local" disabled={disabled} value={typeof value === 'number' ? instantToLocal(value) : ''} onChange={(event) => onChange(localToInstant(event.target.value))} /></label>
)
const Person = ({ id, title, value, persons, disabled, invalid, onChange }: { readonly id: string; readonly title: string; readonly value: unknown; readonly persons: readonly Option[]; readonly disabled: boolean; readonly invalid: boolean; readonly onChange: (value: unknown) => void }) => (
  <Pick id={id} field={{ path: id, title, widget: 'select', required: true, placeholder: title }} value={value as string | undefined} options={persons} disabled={disabled} invalid={invalid} onChange={onChange} />
)

/** When the network was away, and how. */
export const OutageField = ({ id, value, disabled, onChange }: FieldProps<never>) => {
  const it = (value ?? {}) as Input
  const put = (over: Input) => onChange({ ...it, ...over } as never)
  return (
    <div className="swt-rows" id={id}>
      <Time title="中断开始" value={it['from']} disabled={disabled} onChange={(from) => put({ from })} />
      <Time title="中断结束" value={it['until']} disabled={disabled} onChange={(until) => put({ until })} />
      <input className="al-input" aria-label="中断情况" placeholder="中断情况，例如：厂区光缆被挖断" maxLength={200} disabled={disabled} value={String(it['reason'] ?? '')} onChange={(event) => put({ reason: event.target.value })} />
    </div>
  )
}

/** Who accepted it on the paper. */
export const AcceptedField = ({ id, value, disabled, invalid, onChange, persons }: FieldProps<never> & { readonly persons: readonly Option[] }) => {
  const it = (value ?? {}) as Input
  const put = (over: Input) => onChange({ ...it, ...over } as never)
  return (
    <div className="swt-rows">
      <Person id={id} title="验收人" value={it['person']} persons={persons} disabled={disabled} invalid={invalid} onChange={(person) => put({ person })} />
      <Time title="验收时间" value={it['at']} disabled={disabled} onChange={(at) => put({ at })} />
      <input className="al-input" aria-label="验收意见" placeholder="验收意见" maxLength={200} disabled={disabled} value={String(it['opinion'] ?? '')} onChange={(event) => put({ opinion: event.target.value })} />
    </div>
  )
}

/** The signatures of the form, node by node; an empty line is one that the paper does not have. */
export const SignedField = ({ id, value, disabled, invalid, onChange, nodes, persons }: FieldProps<never> & { readonly nodes: readonly Option[]; readonly persons: readonly Option[] }) => {
  const rows = (value ?? []) as readonly Input[]
  const put = (next: readonly Input[]) => onChange(next as never)
  const left = nodes.filter((node) => !rows.some((it) => it['node'] === node.value))
  return (
    <div className="swt-rows" id={id}>
      {rows.map((it, place) => (
        <div key={String(it['node'])} className="swt-rows">
          <strong>{nodes.find((node) => node.value === it['node'])?.words}</strong>
          <Person id={`${id}-${String(place)}`} title="签字人" value={it['person']} persons={persons} disabled={disabled} invalid={invalid} onChange={(person) => put(rows.map((one, at) => (at === place ? { ...one, person } : one)))} />
          <Time title="签字时间" value={it['at']} disabled={disabled} onChange={(at) => put(rows.map((one, which) => (which === place ? { ...one, at } : one)))} />
          <Button kind="quiet" icon="close" disabled={disabled} onClick={() => put(rows.filter((_, at) => at !== place))}>去掉</Button>
        </div>
      ))}
      <div className="al-actions">{left.map((node) => <Button key={node.value} icon="plus" disabled={disabled} onClick={() => put([...rows, { node: node.value, opinion: '同意' }])}>{node.words}</Button>)}</div>
    </div>
  )
}
