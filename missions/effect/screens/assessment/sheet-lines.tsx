import { INDICATORS } from '@anlan/standards/effect'
import { Button } from '@anlan/platform/ui/button'
import { GoTo } from '@anlan/platform/ui/go-to'
import { When } from '@anlan/platform/ui/when'
import type { SheetLine, ShownSheet } from '../../contract/assessment.ts'
import { countWords } from '../../rules/assessment/words.ts'
import { excusable } from '../../rules/assessment/sheets.ts'

interface LinesProps {
  readonly shown: ShownSheet
  /** Left out where the asker may not appeal. */
  readonly onAppeal?: ((line: SheetLine) => void) | undefined
  /** Links to dues and dangers as the desk has them. */
  readonly links: boolean
}

/** The indicators with their counts and points, and below each what was not as it should be. */
export const SheetLines = ({ shown: { sheet, appeals }, onAppeal, links }: LinesProps) => (
  <ul className="ef-lines">
    {(sheet?.lines ?? []).map((line) => (
      <li key={line.indicator}>
        <div className="ef-line">
          <strong>{INDICATORS[line.indicator].title}</strong>
          <b>{line.points}{line.full === 0 ? '' : ` / ${line.full}`} 分</b>
        </div>
        <p>{countWords(line)}</p>
        {line.missing.length === 0 ? null : (
          <ul className="ef-missing">
            {line.missing.map((it) => (
              <li key={`${it.id}${it.at}`}>
                {links ? <GoTo to={it.link}>{it.title}</GoTo> : it.title}
                <span><When at={it.at} />{it.note === '' ? '' : `，${it.note}`}</span>
              </li>
            ))}
          </ul>
        )}
        {onAppeal === undefined || excusable(line) <= 0 || appeals.some(({ indicator, state }) => indicator === line.indicator && state === 'open') ? null : <Button onClick={() => onAppeal(line)}>申诉</Button>}
      </li>
    ))}
  </ul>
)
