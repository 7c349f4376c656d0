import './picture.css'
import { labelOf } from '@anlan/standards/code-table'
import { CLASSIFY1, DATA_SRC } from '@anlan/standards/code-tables'
import { DetailPage, Section } from '@anlan/platform/ui/detail-page'
import { GoTo } from '@anlan/platform/ui/go-to'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { Lasting, When } from '@anlan/platform/ui/when'
import { measureHistory } from '../../contract/measure-state.ts'
import { RiskTag } from '../risk-tag.tsx'
import { Reasons } from './reasons.tsx'
import { StateMark } from './state-mark.tsx'

/** One measure: is it alive, why not, and how it has been. */
export const Page = ({ params }: PageProps) => {
  const id = params['id'] ?? ''
  const answer = useQueryOf(measureHistory, { id }, { listens: ['plant'] })
  return (
    <Shown answer={answer}>
      {({ measure, rows, total }) => (
        <DetailPage
          title={measure.description}
          back={{ title: measure.unitName, to: `/dual-prevention/picture/units/${measure.unit}` }}
          actions={[
            { title: '措施失效，上报隐患', to: `/dual-prevention/dangers/new?${new URLSearchParams({ measure: id, place: measure.unitName })}` },
            { title: '风险清单', to: `/dual-prevention/register?at=measure:${id}` },
          ]}
          facts={[
            { title: '状态', value: <><StateMark state={measure.state} /> {measure.since === null ? null : <Lasting since={measure.since} />}</> },
            { title: '风险单元', value: <>{measure.unitName} <RiskTag level={measure.unitLevel} /></> },
            { title: '风险事件', value: measure.riskEventName },
            { title: '措施分类', value: labelOf(CLASSIFY1, measure.classify1) },
            { title: '管控方式', value: labelOf(DATA_SRC, measure.dataSrc) },
            { title: '绑定监测点', value: measure.points.length === 0 ? '没有' : measure.points.map((point, place) => <GoTo key={point} to={`/plant/points/${point}`}>{`监测点 ${place + 1} `}</GoTo>) },
            { title: '原因', value: <Reasons reasons={measure.reasons} />, wide: true },
          ]}
        >
          <Section title="状态历史">
            {rows.length === 0 ? <p className="al-none">状态还没有变化过</p> : (
              <ol className="dp-past">
                {rows.map(({ at, state, reasons }) => (
                  <li key={`${at}-${state}`}>
                    <When at={at} />
                    <StateMark state={state} />
                    <span>{reasons.map(({ text }) => text).join('；')}</span>
                  </li>
                ))}
              </ol>
            )}
            {total > rows.length ? <p className="al-none">共 {total} 次变化，显示最近 {rows.length} 次</p> : null}
          </Section>
        </DetailPage>
      )}
    </Shown>
  )
}
