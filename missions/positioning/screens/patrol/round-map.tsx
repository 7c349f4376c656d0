import { PlanStage } from '@anlan/platform/ui/plan/plan-stage'
import type { PatrolRound } from '../../contract/patrol-round.ts'
import { AreaLayer } from '../ground-layers.tsx'
import { gapsOf, stretchesOf } from '../tracks/track-at.ts'
import { useGrounds } from '../use-ground.ts'
import { StopLayer } from './stop-layer.tsx'

type Point = [number, number, number, number]

interface RoundMapProps {
  readonly round: PatrolRound
  readonly spans: readonly { readonly plan: string; readonly points: Point[] }[]
}

/** The stops by what became of them, and the way that was walked: dashed where nobody heard anything. */
export const RoundMap = ({ round, spans }: RoundMapProps) => {
  const grounds = useGrounds()
  const plan = grounds.planOf(round.plan)
  const height = plan.heightMetres
  const stretches = stretchesOf({ spans: [...spans] })
  const line = (points: readonly (readonly [number, number, number, number])[]) => `M${points.map(([, x, y]) => `${x.toFixed(1)} ${(height - y).toFixed(1)}`).join('L')}`
  const here = (name: string): boolean => name === plan.name
  return (
    <div className="po-drawing">
      <PlanStage plan={plan} about={`平面图，路线 ${round.stops.length} 处${spans.length === 0 ? '' : '和巡检轨迹'}`} {...(plan.picture === undefined ? {} : { picture: plan.picture })}>
        {({ px }) => (
          <>
            <AreaLayer areas={grounds.areas} plan={plan.name} height={height} px={px} />
            <path className="po-walked" d={stretches.filter((it) => here(it.plan) && it.points.length > 1).map(({ points }) => line(points)).join('')} strokeWidth={3 * px} />
            <path className="po-walked" d={gapsOf(stretches).filter((it) => here(it.plan)).map(({ from, to }) => line([from, to])).join('')} strokeWidth={1.25 * px} strokeDasharray={`${6 * px} ${5 * px}`} />
            <StopLayer stops={round.stops} plan={round.plan} height={height} px={px} stateOf={(stop) => round.facts.find((fact) => fact.stop === stop)?.state} />
          </>
        )}
      </PlanStage>
    </div>
  )
}
