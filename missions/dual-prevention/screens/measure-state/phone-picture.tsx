import './picture.css'
import { useCachedQuery } from '@anlan/platform/ui/phone/cached-query'
import { PhonePage } from '@anlan/platform/ui/phone/phone-page'
import { Empty, Shown } from '@anlan/platform/ui/states'
import { plantPicture, type UnitPicture } from '../../contract/measure-state.ts'
import { RiskTag } from '../risk-tag.tsx'
import { StateMark } from './state-mark.tsx'
import { headline } from './state-words.ts'
import { CountsBar, heldWords } from './unit-card.tsx'

const Unit = ({ unit }: { readonly unit: UnitPicture }) => (
  <li className="dp-phone-unit">
    <details>
      <summary>
        <span>{unit.name}</span>
        <StateMark state={unit.state} />
      </summary>
      <p className="dp-unit-facts"><RiskTag level={unit.riskLevel} /><span>{heldWords(unit.held)}</span></p>
      <CountsBar counts={unit.counts} />
      <ul className="dp-phone-worst">
        {unit.worst.map(({ measure, description, state, reasons }) => (
          <li key={measure}>
            <StateMark state={state} />
            <span>{description}</span>
            {reasons.map(({ text }) => <p key={text}>{text}</p>)}
          </li>
        ))}
      </ul>
    </details>
  </li>
)

/** The picture in the hand: units in the order of need, each opens to what is wrong. */
export const Page = () => {
  const answer = useCachedQuery(plantPicture, {})
  return (
    <PhonePage>
      <Shown answer={answer}>
        {({ units, unitCounts }) =>
          units.length === 0 ? <Empty title="还没有风险单元" hint="导入风险清单后，这里显示每个单元的状态" /> : (
            <>
              <p className="dp-headline">{headline(unitCounts)}</p>
              <ul className="dp-phone-units">{units.map((unit) => <Unit key={unit.unit} unit={unit} />)}</ul>
            </>
          )
        }
      </Shown>
    </PhonePage>
  )
}
