import './spot-pick.css'
import type { Point } from '@anlan/kernel/geometry'
import { PlanStage } from '@anlan/platform/ui/plan/plan-stage'
import { AreaLayer } from './ground-layers.tsx'
import { useGrounds } from './use-ground.ts'

const tenth = (metres: number): number => Math.round(metres * 10) / 10

interface SpotPickProps {
  readonly plan: string
  readonly spot: Point | undefined
  readonly about: string
  readonly onPick: (spot: Point) => void
}

/** One place on a plan: pressed on the map, or typed in. */
export const SpotPick = ({ plan: name, spot, about, onPick }: SpotPickProps) => {
  const grounds = useGrounds()
  const plan = grounds.planOf(name)
  const put = (key: 'x' | 'y', text: string) => {
    const value = Number(text)
    if (text !== '' && Number.isFinite(value)) onPick({ x: 0, y: 0, ...spot, [key]: value })
  }
  return (
    <div className="po-spot-pick">
      <PlanStage plan={plan} about={about} drawing onPress={({ x, y }) => onPick({ x: tenth(x), y: tenth(y) })} {...(plan.picture === undefined ? {} : { picture: plan.picture })}>
        {({ px }) => (
          <>
            <AreaLayer areas={grounds.areas} plan={plan.name} height={plan.heightMetres} px={px} />
            {spot === undefined ? null : (
              <g className="po-spot-mark" transform={`translate(${spot.x} ${plan.heightMetres - spot.y}) scale(${px})`}>
                <circle r={9} strokeWidth={2.5} />
                <path d="M-16 0H16M0-16V16" strokeWidth={1.5} />
              </g>
            )}
          </>
        )}
      </PlanStage>
      <p className="po-inline">
        <span role="status">{spot === undefined ? '点图选择位置，或填写坐标' : '点图可以改'}</span>
        <label>东 <input className="al-input" type="number" step="0.1" value={spot?.x ?? ''} onChange={(event) => put('x', event.target.value)} /> 米</label>
        <label>北 <input className="al-input" type="number" step="0.1" value={spot?.y ?? ''} onChange={(event) => put('y', event.target.value)} /> 米</label>
      </p>
    </div>
  )
}
