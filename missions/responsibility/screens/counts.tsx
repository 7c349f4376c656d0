import type { CommitmentCounts } from '../contract/commitment.ts'
import { COUNT_WORDS } from '../rules/declaration.ts'

const KEYS = Object.keys(COUNT_WORDS) as (keyof CommitmentCounts)[]

/** The counts as figures; what is none stands back. */
export const Counts = ({ counts }: { readonly counts: CommitmentCounts }) => (
  <ul className="rs-counts">
    {KEYS.map((key) => (
      <li key={key}>
        <b data-none={counts[key] === 0}>{counts[key]}</b>
        <span>{COUNT_WORDS[key]}</span>
      </li>
    ))}
  </ul>
)

interface CountFieldsProps {
  readonly counts: CommitmentCounts
  readonly onChange: (counts: CommitmentCounts) => void
}

/** The same to be corrected; whoever changes one will have to say why. */
export const CountFields = ({ counts, onChange }: CountFieldsProps) => (
  <div className="rs-counts">
    {KEYS.map((key) => (
      <label key={key}>
        <span>{COUNT_WORDS[key]}</span>
        <input className="al-input" type="number" min={0} inputMode="numeric" value={counts[key]} onChange={(event) => onChange({ ...counts, [key]: Math.max(0, Math.trunc(Number(event.target.value)) || 0) })} />
      </label>
    ))}
  </div>
)
