import '../positioning.css'
import './patrol.css'
import { useState } from 'react'
import { endpointsOf } from '@anlan/kernel/register'
import { Facts } from '@anlan/platform/ui/detail-page'
import { GoTo } from '@anlan/platform/ui/go-to'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { newId } from '@anlan/platform/ui/new-id'
import { PlanStage } from '@anlan/platform/ui/plan/plan-stage'
import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { type PatrolRoute, patrolRouteRegister } from '../../contract/patrol-route.ts'
import { AreaLayer } from '../ground-layers.tsx'
import { useGrounds } from '../use-ground.ts'
import { freshRoute } from './route-draft.ts'
import { RouteEditor } from './route-editor.tsx'
import { windowsWords } from './patrol-look.ts'
import { StopLayer } from './stop-layer.tsx'

const { get } = endpointsOf(patrolRouteRegister)

/** One route: laid by those who may, looked at by the others. */
export const Page = ({ params, roles }: PageProps) => {
  const id = params['id'] ?? 'new'
  const [fresh] = useState(newId)
  const [turn, setTurn] = useState(0)
  const writes = patrolRouteRegister.may.write.some((role) => roles.includes(role))
  const answer = useQueryOf(get, { id }, { skip: id === 'new' })
  return (
    <section className="po-page">
      <header className="al-page-head">
        <GoTo to="/positioning/patrols" className="al-back">电子巡检路线</GoTo>
        <h1>{id === 'new' ? '新增巡检路线' : (answer.value?.data.name ?? '电子巡检路线')}</h1>
      </header>
      {id === 'new' ? <RouteEditor id={fresh} version={0} initial={freshRoute()} onReload={() => {}} /> : (
        <Shown answer={answer}>
          {({ data, version }) =>
            writes ? <RouteEditor key={`${id}-${turn === 0 ? '' : version}`} id={id} version={version} initial={data} onReload={() => {
              setTurn(turn + 1)
              answer.refetch()
            }} /> : <RouteView data={data} />
          }
        </Shown>
      )}
    </section>
  )
}

const RouteView = ({ data }: { readonly data: PatrolRoute }) => {
  const grounds = useGrounds()
  const plan = grounds.planOf(data.plan)
  return (
    <div className="po-live">
      <PlanStage plan={plan} about={`平面图，路线 ${data.stops.length} 处`} {...(plan.picture === undefined ? {} : { picture: plan.picture })}>
        {({ px }) => (
          <>
            <AreaLayer areas={grounds.areas} plan={plan.name} height={plan.heightMetres} px={px} />
            <StopLayer stops={data.stops} plan={plan.name} height={plan.heightMetres} px={px} />
          </>
        )}
      </PlanStage>
      <aside className="po-side po-form" aria-label="路线内容">
        <Facts
          facts={[
            { title: '时段', value: windowsWords(data.windows) },
            { title: '顺序', value: data.ordered ? '按顺序' : '不限' },
            { title: '两处之间', value: data.maxGapMinutes === null ? '不限' : `不超过 ${data.maxGapMinutes} 分钟` },
            { title: '启用', value: data.active ? '是' : '否' },
            { title: '巡检点', wide: true, value: data.stops.map(({ name, minSeconds }, at) => `${at + 1}. ${name}${minSeconds === 0 ? '' : `（${minSeconds} 秒）`}`).join('；') },
          ]}
        />
      </aside>
    </div>
  )
}
