import './dual-prevention.css'
import { RISK_LEVEL } from '@anlan/standards/code-tables'
import { GoTo } from '@anlan/platform/ui/go-to'
import { Icon } from '@anlan/platform/ui/icon'
import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { today } from '../contract/overview.ts'
import { RiskTag } from './risk-tag.tsx'
import { dayFigures, needsSomebody, rateWords } from './today-words.ts'

/** What needs a person now, then how the day goes; every number leads to the records behind it. */
export const Panel = () => {
  const answer = useQueryOf(today, {})
  return (
    <Shown answer={answer} lines={6}>
      {(it) => {
        const waiting = needsSomebody(it)
        return (
          <div className="dp-today">
            {waiting.length === 0 ? (
              <p className="dp-today-well">
                <Icon name="check" size={18} />
                没有超期的排查和隐患，也没有待确认、待验收的隐患
              </p>
            ) : (
              <ul className="dp-today-now">
                {waiting.map(({ title, count, to }) => (
                  <li key={title}>
                    <GoTo to={to}>
                      <span>{title}</span>
                      <b>{count}</b>
                      <Icon name="next" size={16} />
                    </GoTo>
                  </li>
                ))}
              </ul>
            )}
            <ul className="dp-figures">
              {dayFigures(it).map(({ title, count, to }) => (
                <li key={title}>
                  <GoTo to={to}>
                    <b data-none={count === 0}>{count}</b>
                    <span>{title}</span>
                  </GoTo>
                </li>
              ))}
            </ul>
            <p className="al-clause">{rateWords(it.dues.rate)}</p>
            <ul className="dp-levels">
              {RISK_LEVEL.rows.map(({ code }) => (
                <li key={code}>
                  <GoTo to={`/dual-prevention/register?level=${code}`}>
                    <RiskTag level={code} /> {it.levels[code]} 个单元
                  </GoTo>
                </li>
              ))}
            </ul>
          </div>
        )
      }}
    </Shown>
  )
}
