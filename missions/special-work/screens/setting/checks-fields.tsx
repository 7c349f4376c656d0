import { WORK_KIND_NAMES, WORK_KINDS, type WorkKind } from '@anlan/standards/special-work/kinds'
import { WordsList } from '../permit/form/words-list.tsx'

type Rows = Record<string, string[]>

interface ChecksFieldsProps {
  /** Told apart from others on the page. */
  readonly name: string
  readonly title: string
  readonly value: Readonly<Rows>
  /** What stands there anyhow: nobody takes it away. */
  readonly standing: (kind: WorkKind) => readonly string[]
  readonly disabled: boolean
  readonly onChange: (value: Rows) => void
}

/** Rows that the enterprise adds to a list of each kind. */
export const ChecksFields = ({ name, title, value, standing, disabled, onChange }: ChecksFieldsProps) => (
  <fieldset className="swd-checks-set" disabled={disabled}>
    {WORK_KIND_NAMES.map((kind) => (
      <div key={kind} className="al-field">
        <label htmlFor={`${name}-${kind}`}>{WORK_KINDS[kind]}</label>
        <p className="al-clause">已有：{standing(kind).join('；')}</p>
        <WordsList id={`${name}-${kind}`} title={`${WORK_KINDS[kind]}${title}`} most={30} value={value[kind] ?? []} onChange={(rows) => onChange({ ...value, [kind]: rows })} />
      </div>
    ))}
  </fieldset>
)
