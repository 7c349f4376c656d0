import './video.css'
import type { Alarm } from '@anlan/alarms/contract/alarm'
import { getAlarm } from '@anlan/alarms/contract/handle-alarm'
import { endpointsOf } from '@anlan/kernel/register'
import { areaRegister, planRegister } from '@anlan/plant/contract/place'
import { fileAddress } from '@anlan/platform/ui/file-link'
import { GoTo } from '@anlan/platform/ui/go-to'
import type { PanelProps } from '@anlan/platform/ui/house-screens'
import { PlanShape } from '@anlan/platform/ui/plan/plan-shape'
import { PlanStage } from '@anlan/platform/ui/plan/plan-stage'
import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { listCameraStatus } from '../contract/camera-status.ts'

const [areas, plans] = [endpointsOf(areaRegister), endpointsOf(planRegister)]
const MOST = 500

const Where = ({ alarm: { place, level, title }, org }: { readonly alarm: Alarm; readonly org: string }) => {
  const [areaAnswer, planAnswer] = [useQueryOf(areas.list, { limit: MOST }), useQueryOf(plans.list, { limit: MOST })]
  const cameras = useQueryOf(listCameraStatus, { limit: MOST }).value?.rows ?? []
  return (
    <Shown answer={areaAnswer} lines={4}>
      {({ rows }) => {
        const area = rows.find(({ data }) => data.name === place)?.data
        const plan = (planAnswer.value?.rows ?? []).find(({ data }) => data.name === area?.plan)?.data
        if (place === null) return <p className="al-none">这条报警没有写明区域</p>
        if (area === undefined || plan === undefined || area.polygon.length < 3) return <p className="al-none">“{place}”还没有画到平面图上，可在“区域”里画出</p>
        const { widthMetres, heightMetres, image } = plan
        const middle = { x: area.polygon.reduce((sum, it) => sum + it.x, 0) / area.polygon.length, y: area.polygon.reduce((sum, it) => sum + it.y, 0) / area.polygon.length, key: place }
        const here = cameras.flatMap(({ id, name, x, y, plan: on }) => (x === null || y === null || on !== plan.name ? [] : [{ id, name, x, y }]))
        return (
          <>
            <div className="vi-alarm-map">
              <PlanStage plan={{ widthMetres, heightMetres }} about={`${title}的位置：${place}`} focus={middle} {...(image === '' ? {} : { picture: fileAddress(org, image) })}>
                {({ px }) => (
                  <>
                    {rows.filter(({ data }) => data.plan === plan.name && data.polygon.length >= 3).map(({ id, data }) => <PlanShape key={id} name={data.name} about={data.name} level={data.name === place ? level : undefined} ring={data.polygon} height={heightMetres} letter={13 * px} chosen={data.name === place} />)}
                    {here.map(({ id, name, x, y }) => <g key={id} className="vi-mark" transform={`translate(${x} ${heightMetres - y}) scale(${px})`}><title>{name}</title><circle r={5} strokeWidth={3} /></g>)}
                  </>
                )}
              </PlanStage>
            </div>
            <p className="al-clause">{place}，{plan.name}{here.length === 0 ? '' : '；圆点是摄像机'}。<GoTo to={`/positioning/live?plan=${encodeURIComponent(plan.name)}`}>看实时定位</GoTo></p>
          </>
        )
      }}
    </Shown>
  )
}

/** 报警位置 beside an alarm: its area on the plan of the plant, with the cameras there. */
export const Panel = ({ subject, org }: PanelProps) => <Shown answer={useQueryOf(getAlarm, { id: subject })} lines={4}>{({ alarm }) => <Where alarm={alarm} org={org.id} />}</Shown>
