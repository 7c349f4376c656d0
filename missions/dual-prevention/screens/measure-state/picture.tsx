import './picture.css'
import { useUrlState } from '@anlan/platform/ui/list/url-state'
import { ActionButtons } from '@anlan/platform/ui/detail/action-buttons'
import { ListFilters } from '@anlan/platform/ui/list/list-filters'
import { Empty, Note, Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { RISK_LEVEL } from '@anlan/standards/code-tables'
import { plantPicture, type UnitPicture } from '../../contract/measure-state.ts'
import { StateMark } from './state-mark.tsx'
import { headline, UNIT_ORDER } from './state-words.ts'
import { UnitCard } from './unit-card.tsx'

/** So many lines behind is a moment's work; more is told. */
const NOTABLE = 20

const fits = ({ name, department, state, riskLevel }: UnitPicture, { search = '', state: wanted, level }: Readonly<Record<string, string | undefined>>): boolean =>
  `${name} ${department}`.includes(search) && (wanted === undefined || state === wanted) && (level === undefined || riskLevel === level)

/** Is every measure alive? The units of the plant, the one that needs a person most first. */
export const Page = () => {
  const answer = useQueryOf(plantPicture, {}, { listens: ['plant'] })
  const [state, change] = useUrlState()
  return (
    <div className="dp-picture">
      <header className="al-page-head">
        <h1>运行画面</h1>
        <ActionButtons actions={[{ title: '自动预警', to: '/dual-prevention/warnings' }, { title: '监测点', to: '/plant/points' }]} />
      </header>
      <Shown answer={answer} lines={12}>
        {({ units, unitCounts, behind }) => {
          const shown = units.filter((unit) => fits(unit, state))
          if (units.length === 0) return <Empty title="还没有风险单元" hint="先导入风险清单；每条管控措施的状态会出现在这里" />
          return (
            <>
              <p className="dp-headline">{headline(unitCounts)}</p>
              {behind > NOTABLE ? <Note>{`刚发生的 ${behind} 件事还在处理，画面稍后更新`}</Note> : null}
              <ul className="dp-tiles" aria-label="按状态筛选">
                {UNIT_ORDER.map((it) => (
                  <li key={it}>
                    <button type="button" aria-pressed={state['state'] === it} onClick={() => change({ state: state['state'] === it ? undefined : it })}>
                      <b data-none={unitCounts[it] === 0}>{unitCounts[it]}</b>
                      <StateMark state={it} />
                    </button>
                  </li>
                ))}
              </ul>
              <ListFilters
                filters={[{ key: 'search', title: '搜索单元、部门', kind: 'text' }, { key: 'level', title: '风险等级', kind: 'select', options: RISK_LEVEL.rows.map(({ code, label }) => ({ value: code, words: label })) }]}
                state={state}
                onChange={change}
              />
              {shown.length === 0 ? <Empty title="没有符合筛选条件的单元" hint="放宽条件再试" /> : <ul className="dp-units">{shown.map((unit) => <UnitCard key={unit.unit} unit={unit} />)}</ul>}
            </>
          )
        }}
      </Shown>
    </div>
  )
}
