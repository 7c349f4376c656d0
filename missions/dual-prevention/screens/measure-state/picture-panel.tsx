import './picture.css'
import { GoTo } from '@anlan/platform/ui/go-to'
import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { plantPicture } from '../../contract/measure-state.ts'
import { Reasons } from './reasons.tsx'
import { StateMark } from './state-mark.tsx'
import { headline, UNIT_ORDER } from './state-words.ts'

const MOST = 3

/** How the plant stands, and the units that need somebody. */
export const Panel = () => {
  const answer = useQueryOf(plantPicture, {}, { listens: ['plant'] })
  return (
    <Shown answer={answer} lines={5}>
      {({ units, unitCounts }) => {
        const needy = units.filter(({ state }) => state === 'failed' || state === 'weakened' || state === 'unknown')
        if (units.length === 0) return <p className="al-none">导入风险清单后，这里显示每条管控措施是否有效</p>
        return (
          <div className="dp-panel">
            <p className="dp-headline">{headline(unitCounts)}</p>
            <p className="dp-panel-counts">
              {UNIT_ORDER.filter((state) => unitCounts[state] > 0).map((state) => <GoTo key={state} to={`/dual-prevention/picture?state=${state}`}><StateMark state={state} /> <b>{unitCounts[state]}</b></GoTo>)}
            </p>
            <ul className="dp-worst">
              {needy.slice(0, MOST).map((unit) => (
                <li key={unit.unit}>
                  <GoTo to={`/dual-prevention/picture/units/${unit.unit}`}><StateMark state={unit.state} /><span>{unit.name}</span></GoTo>
                  <Reasons reasons={unit.worst.flatMap(({ reasons }) => reasons).slice(0, 1)} />
                </li>
              ))}
            </ul>
            <GoTo to="/dual-prevention/picture">查看全部 {units.length} 个单元</GoTo>
          </div>
        )
      }}
    </Shown>
  )
}
