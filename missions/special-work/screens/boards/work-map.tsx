import './boards.css'
import { useState } from 'react'
import { endpointsOf } from '@anlan/kernel/register'
import { areaRegister, planRegister } from '@anlan/plant/contract/place'
import { Section } from '@anlan/platform/ui/detail-page'
import { fileAddress } from '@anlan/platform/ui/file-link'
import { GoTo } from '@anlan/platform/ui/go-to'
import { useHere } from '@anlan/platform/ui/here'
import { PlanShape } from '@anlan/platform/ui/plan/plan-shape'
import { PlanStage } from '@anlan/platform/ui/plan/plan-stage'
import { Empty, Note, Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import type { PermitLine } from '../../contract/permits.ts'
import { DayPick, useDay } from './day-pick.tsx'
import { KindLegend, markState } from './kind-mark.tsx'
import { PlannedList } from './planned-list.tsx'
import { useDayWorks } from './use-day-works.ts'
import { WorkLayer } from './work-layer.tsx'
import { WorkLines } from './work-lines.tsx'

const [areas, plans] = [endpointsOf(areaRegister), endpointsOf(planRegister)]
const MOST = 500
const NEAR = 18

const Ground = ({ permits, chosen, choose }: { readonly permits: readonly PermitLine[]; readonly chosen: string | undefined; readonly choose: (id: string) => void }) => {
  const { org } = useHere()
  const [name, setName] = useState<string | undefined>(undefined)
  const planRows = useQueryOf(plans.list, { limit: MOST })
  const areaRows = useQueryOf(areas.list, { limit: MOST }).value?.rows ?? []
  return (
    <Shown answer={planRows}>
      {({ rows }) => {
        const plan = rows.find(({ data }) => data.name === name) ?? rows[0]
        if (plan === undefined) return <Empty title="还没有平面图" hint="请先在“区域平面图”中登记" />
        const { widthMetres, heightMetres, image } = plan.data
        const here = permits.filter((it) => it.plan === plan.data.name)
        const lost = permits.filter((it) => !rows.some(({ data }) => data.name === it.plan))
        return (
          <>
            {rows.length < 2 ? null : <label className="swb-inline">平面图 <select className="al-input" value={plan.data.name} onChange={(event) => setName(event.target.value)}>{rows.map(({ id, data }) => <option key={id}>{data.name}</option>)}</select></label>}
            {lost.length === 0 ? null : <Note>{lost.length} 张作业票没有标在平面图上，只在列表中：{lost.slice(0, 4).map(({ number }) => number).join('、')}</Note>}
            <PlanStage
              plan={{ widthMetres, heightMetres }} about={`作业位置图，图上 ${here.length} 项，内容同右侧列表`} {...(image === '' ? {} : { picture: fileAddress(org.id, image) })}
              onPress={(at, screen) => {
                const found = here.find(({ x, y }) => Math.hypot(x - at.x, y - at.y) * screen.scale <= NEAR)
                if (found !== undefined) choose(found.id)
              }}
            >
              {({ px }) => (
                <>
                  {areaRows.filter(({ data }) => data.plan === plan.data.name && data.polygon.length >= 3).map(({ id, data }) => <PlanShape key={id} name={data.name} about={data.name} level={undefined} ring={data.polygon} height={heightMetres} chosen={false} letter={12 * px} dashed={data.explosive} />)}
                  <WorkLayer permits={here} height={heightMetres} px={px} chosen={chosen} />
                </>
              )}
            </PlanStage>
            <KindLegend />
          </>
        )
      }}
    </Shown>
  )
}

const ORDER = { suspended: 0, working: 1, coming: 2, done: 3, off: 4 } as const

/** 今日作业地图 (AQ 3064.2-2025 5.12.1): what goes on where; any day before as it ended. */
export const Page = () => {
  const { day, today, go } = useDay()
  const { permits, plans: planned } = useDayWorks(day)
  const [chosen, setChosen] = useState<string | undefined>(undefined)
  return (
    <section className="swb-page">
      <header className="al-page-head">
        <h1>{day === today ? '今日作业地图' : `${day} 作业地图`}</h1>
        <span className="al-count">{permits.value === undefined ? '' : `${permits.value.total} 张作业票`}</span>
        <div className="al-page-actions"><DayPick day={day} today={today} go={go} /></div>
      </header>
      <Shown answer={permits}>
        {({ rows }) => {
          const sorted = rows.toSorted((a, b) => ORDER[markState(a.state)] - ORDER[markState(b.state)] || a.from - b.from)
          return (
            <div className="swb-map">
              <div className="swb-ground"><Ground permits={rows} chosen={chosen} choose={setChosen} /></div>
              <Section title="作业" tools={<span className="swb-day"><GoTo to={`/special-work/gantt?day=${day}`}>看甘特图</GoTo><GoTo to="/special-work/heat">看热力图</GoTo></span>}>
                <WorkLines permits={sorted} chosen={chosen} choose={setChosen} empty="这一天没有作业票" />
                <PlannedList plans={planned} permits={rows} />
              </Section>
            </div>
          )
        }}
      </Shown>
    </section>
  )
}
