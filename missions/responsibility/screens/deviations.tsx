import type { Deviation } from '../contract/publish-commitment.ts'

interface DeviationsProps {
  readonly deviations: readonly Deviation[]
  readonly reasons?: Readonly<Record<string, string>>
  readonly onReason?: (key: string, reason: string) => void
  /** What the two sides are called. */
  readonly sides?: readonly [declared: string, seen: string]
}

/** What differs, both sides beside each other; with `onReason` each asks for the reason. */
export const Deviations = ({ deviations, reasons = {}, onReason, sides = ['填报', '系统'] }: DeviationsProps) => (
  <div className="rs-stack">
    {deviations.map(({ key, words, declared, seen }) => (
      <div key={key} className="rs-deviation">
        <strong>{words}</strong>
        <p>
          <span>{sides[0]}：{declared}</span>
          <span>{sides[1]}：{seen}</span>
        </p>
        {onReason === undefined ? (reasons[key] === undefined ? null : <p>说明：{reasons[key]}</p>) : (
          <label className="rs-field">
            <span>改正填报，或者说明原因</span>
            <input className="al-input" value={reasons[key] ?? ''} maxLength={200} onChange={(event) => onReason(key, event.target.value)} />
          </label>
        )}
      </div>
    ))}
  </div>
)
