import { useMemo } from 'react'
import { contains } from '@anlan/kernel/geometry'
import { endpointsOf } from '@anlan/kernel/register'
import { areaRegister, planRegister } from '@anlan/plant/contract/place'
import { fileAddress } from '@anlan/platform/ui/file-link'
import { useHere } from '@anlan/platform/ui/here'
import { PlanShape } from '@anlan/platform/ui/plan/plan-shape'
import { PlanStage } from '@anlan/platform/ui/plan/plan-stage'
import { useQueryOf } from '@anlan/platform/ui/use-query'

const [areas, plans] = [endpointsOf(areaRegister), endpointsOf(planRegister)]
const MOST = 500
const tenth = (metres: number): number => Math.round(metres * 10) / 10

export interface Spot {
  readonly plan: string
  readonly x: number
  readonly y: number
}

interface SpotPickProps {
  readonly area: string
  readonly spot: Spot | undefined
  readonly radius: number
  /** `area`: the one that was pressed into, when it is another. */
  readonly onPick: (spot: Spot, area: string | undefined) => void
}

/** Where the work is, pressed on the plan of the plant: its middle and its reach. */
export const SpotPick = ({ area, spot, radius, onPick }: SpotPickProps) => {
  const { org } = useHere()
  const areaRows = useQueryOf(areas.list, { limit: MOST }).value?.rows
  const planRows = useQueryOf(plans.list, { limit: MOST }).value?.rows
  const chosen = areaRows?.find(({ data }) => data.name === area)
  const name = chosen !== undefined && chosen.data.plan !== '' ? chosen.data.plan : (spot?.plan ?? '')
  const plan = useMemo(() => planRows?.find(({ data }) => data.name === name) ?? planRows?.[0], [planRows, name])
  if (plan === undefined) return <p className="al-none">还没有平面图，请先在“区域平面图”中登记</p>
  const { widthMetres, heightMetres, image } = plan.data
  const drawn = (areaRows ?? []).filter(({ data }) => data.polygon.length >= 3 && data.plan === plan.data.name)
  const corner = chosen?.data.polygon
  const middle = corner === undefined || corner.length < 3 ? undefined : { x: corner.reduce((sum, it) => sum + it.x, 0) / corner.length, y: corner.reduce((sum, it) => sum + it.y, 0) / corner.length, key: area }
  const here = spot !== undefined && spot.plan === plan.data.name ? spot : undefined
  return (
    <div className="swd-spot">
      <PlanStage plan={{ widthMetres, heightMetres }} about="作业位置" drawing focus={middle} {...(image === '' ? {} : { picture: fileAddress(org.id, image) })} onPress={({ x, y }) => onPick({ plan: plan.data.name, x: tenth(x), y: tenth(y) }, drawn.find(({ data }) => contains(data.polygon, { x, y }))?.data.name)}>
        {({ px }) => (
          <>
            {drawn.map(({ id, data }) => <PlanShape key={id} name={data.name} about={data.name} level={undefined} ring={data.polygon} height={heightMetres} chosen={data.name === area} letter={13 * px} dashed={data.explosive} />)}
            {here === undefined ? null : (
              <g className="swd-spot-mark" transform={`translate(${here.x} ${heightMetres - here.y})`}>
                <circle r={radius} strokeWidth={2 * px} />
                <path d={`M${-8 * px} 0H${8 * px}M0 ${-8 * px}V${8 * px}`} strokeWidth={2 * px} />
              </g>
            )}
          </>
        )}
      </PlanStage>
      <p className="al-clause" role="status">{here === undefined ? '点图标出作业位置' : `已标注：东 ${here.x} 米，北 ${here.y} 米，作业范围半径 ${radius} 米。点图可以改`}。虚线为爆炸危险区域</p>
    </div>
  )
}
