import './picture.css'
import { labelOf } from '@anlan/standards/code-table'
import { CLASSIFY1, DATA_SRC } from '@anlan/standards/code-tables'
import { DetailPage, Section } from '@anlan/platform/ui/detail-page'
import { GoTo } from '@anlan/platform/ui/go-to'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { type MeasurePicture, unitPicture } from '../../contract/measure-state.ts'
import { RiskTag } from '../risk-tag.tsx'
import { Reasons } from './reasons.tsx'
import { StateMark } from './state-mark.tsx'
import { MEASURE_ORDER, stateWords } from './state-words.ts'
import { CountsBar, heldWords } from './unit-card.tsx'

const MeasureRow = ({ it }: { readonly it: MeasurePicture }) => (
  <li>
    <GoTo to={`/dual-prevention/picture/measures/${it.measure}`}>{it.description}</GoTo>
    <p className="al-clause">{it.riskEventName}，{labelOf(CLASSIFY1, it.classify1)}，{labelOf(DATA_SRC, it.dataSrc)}</p>
    <Reasons reasons={it.reasons} />
  </li>
)

/** One unit: its measures, those that do not hold first. */
export const Page = ({ params }: PageProps) => {
  const answer = useQueryOf(unitPicture, { id: params['id'] ?? '' }, { listens: ['plant'] })
  return (
    <Shown answer={answer}>
      {({ unit, measures }) => {
        const groups = Map.groupBy(measures, ({ state }) => state)
        return (
          <DetailPage
            title={unit.name}
            back={{ title: '运行画面', to: '/dual-prevention/picture' }}
            actions={[{ title: '风险清单', to: `/dual-prevention/register?at=unit:${unit.unit}` }]}
            facts={[
              { title: '状态', value: <StateMark state={unit.state} /> },
              { title: '风险等级', value: <RiskTag level={unit.riskLevel} /> },
              { title: '管控', value: heldWords(unit.held) },
              { title: '责任部门', value: unit.department },
              { title: '未闭环隐患', value: unit.openDangers === 0 ? '没有' : `${unit.openDangers} 条` },
              { title: '管控措施', value: <CountsBar counts={unit.counts} />, wide: true },
            ]}
          >
            {MEASURE_ORDER.flatMap((state) => {
              const of = groups.get(state)
              return of === undefined ? [] : [
                <Section key={state} title={`${stateWords(state)} ${of.length} 条`} tools={<StateMark state={state} />}>
                  <ul className="dp-measures">{of.map((it) => <MeasureRow key={it.measure} it={it} />)}</ul>
                </Section>,
              ]
            })}
          </DetailPage>
        )
      }}
    </Shown>
  )
}
