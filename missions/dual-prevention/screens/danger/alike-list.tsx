import '../dual-prevention.css'
import { GoTo } from '@anlan/platform/ui/go-to'
import { When } from '@anlan/platform/ui/when'
import { type Alike, LIKENESS } from '../../contract/danger/find-alike.ts'
import { dangerLife } from '../../contract/danger-life.ts'

/** Why it is held to be the same again, so that anybody can judge for themselves. */
const whyWords = ({ why, percent }: Alike): string => (why === 'text' ? `${LIKENESS.text} ${percent} %` : LIKENESS[why])

interface AlikeListProps {
  readonly alike: readonly Alike[]
  /** Those that count as the same; without it they are only shown. */
  readonly chosen?: readonly string[]
  readonly onChoose?: (ids: readonly string[]) => void
}

/** Earlier dangers alike, newest first, with a tick where somebody decides which of them count. */
export const AlikeList = ({ alike, chosen = [], onChoose }: AlikeListProps) => (
  <ul className="dp-alike">
    {alike.map((it) => (
      <li key={it.id}>
        {onChoose === undefined ? null : (
          <input
            type="checkbox"
            aria-label={`与“${it.name}”相同`}
            checked={chosen.includes(it.id)}
            onChange={({ currentTarget: { checked } }) => onChoose(checked ? [...chosen, it.id] : chosen.filter((id) => id !== it.id))}
          />
        )}
        <div>
          <GoTo to={`/dual-prevention/dangers/${it.id}`}>{it.name}</GoTo>
          <p className="al-clause">
            {whyWords(it)}，{it.place}，<When at={it.reportedAt} />，{dangerLife.states[it.state]}
          </p>
        </div>
      </li>
    ))}
  </ul>
)
