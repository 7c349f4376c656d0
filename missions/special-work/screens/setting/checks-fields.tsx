import { GUARDIAN_CHECKS } from '@anlan/standards/special-work/guardian-checks'
import { WORK_KIND_NAMES, WORK_KINDS } from '@anlan/standards/special-work/kinds'
import type { Setting } from '../../contract/setting.ts'
import { WordsList } from '../permit/form/words-list.tsx'

interface ChecksFieldsProps {
  readonly value: Setting['checks']
  readonly disabled: boolean
  readonly onChange: (value: Setting['checks']) => void
}

/** Rows that the enterprise adds to what the guardian looks at, by kind. */
export const ChecksFields = ({ value, disabled, onChange }: ChecksFieldsProps) => (
  <fieldset className="swd-checks-set" disabled={disabled}>
    {WORK_KIND_NAMES.map((kind) => (
      <div key={kind} className="al-field">
        <label htmlFor={`checks-${kind}`}>{WORK_KINDS[kind]}</label>
        <p className="al-clause">已有：{GUARDIAN_CHECKS[kind].join('；')}</p>
        <WordsList id={`checks-${kind}`} title={`${WORK_KINDS[kind]}检查项`} most={30} value={value[kind] ?? []} onChange={(rows) => onChange({ ...value, [kind]: rows })} />
      </div>
    ))}
  </fieldset>
)
