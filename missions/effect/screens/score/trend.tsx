import { GRADES } from '../../contract/score.ts'
import type { Trend } from './score-words.ts'
import { weekWords } from './score-words.ts'

/** Bars, a week each, the chosen one filled; a press leads to its explanation. */
export const TrendBars = ({ trend, chosen, onChoose }: { readonly trend: Trend; readonly chosen: string | undefined; readonly onChoose: (week: string) => void }) => (
  <figure className="ef-trend">
    <figcaption>
      <strong>{trend.question}</strong>
      <span>{trend.answer}</span>
    </figcaption>
    <ol>
      {trend.points.map(({ week, e, grade }) => (
        <li key={week}>
          <button type="button" aria-pressed={week === chosen} aria-label={`${weekWords(week)}，${e} 分，${GRADES[grade]}`} onClick={() => onChoose(week)}>
            <b>{Math.round(e)}</b>
            <i style={{ blockSize: `${Math.max(2, e * 0.8)}px` }} />
            <span>{`${Number(week.slice(5, 7))}/${Number(week.slice(8))}`}</span>
          </button>
        </li>
      ))}
    </ol>
  </figure>
)
