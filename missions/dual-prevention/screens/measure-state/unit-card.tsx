import { GoTo } from '@anlan/platform/ui/go-to'
import type { StateCounts, UnitPicture } from '../../contract/measure-state.ts'
import { RiskTag } from '../risk-tag.tsx'
import { Reasons } from './reasons.tsx'
import { StateMark } from './state-mark.tsx'
import { MEASURE_ORDER, stateWords } from './state-words.ts'

/** How many measures are in which state, as a bar; the words stand below. */
export const CountsBar = ({ counts }: { readonly counts: StateCounts }) => {
  const present = MEASURE_ORDER.filter((state) => counts[state] > 0)
  return (
    <div className="dp-counts">
      <div aria-hidden="true">{present.map((state) => <span key={state} data-state={state} style={{ flexGrow: counts[state] }} />)}</div>
      <p>{present.length === 0 ? '没有管控措施' : present.map((state) => `${stateWords(state)} ${counts[state]}`).join('，')}</p>
    </div>
  )
}

export const heldWords = (held: number | null): string => (held === null ? '没有在用的措施' : `管控有效率 ${held}%`)

/** One unit of the plant: its state, what is wrong first, and how its measures stand. */
export const UnitCard = ({ unit }: { readonly unit: UnitPicture }) => (
  <li className="dp-unit" data-state={unit.state}>
    <header>
      <GoTo to={`/dual-prevention/picture/units/${unit.unit}`}>{unit.name}</GoTo>
      <StateMark state={unit.state} />
    </header>
    <p className="dp-unit-facts"><RiskTag level={unit.riskLevel} /><span>{heldWords(unit.held)}</span>{unit.openDangers === 0 ? null : <span>{unit.openDangers} 条隐患未闭环</span>}</p>
    {unit.worst.length === 0 ? null : (
      <ul className="dp-worst">
        {unit.worst.map(({ measure, description, state, reasons }) => (
          <li key={measure}>
            <GoTo to={`/dual-prevention/picture/measures/${measure}`}><StateMark state={state} /><span>{description}</span></GoTo>
            <Reasons reasons={reasons} />
          </li>
        ))}
      </ul>
    )}
    <CountsBar counts={unit.counts} />
  </li>
)
