import { PlanStage } from '@anlan/platform/ui/plan/plan-stage'
import type { Point } from '@anlan/kernel/geometry'
import type { AccuracyTest, Stood } from '../../contract/accuracy-test.ts'
import { AreaLayer } from '../ground-layers.tsx'
import { useGrounds } from '../use-ground.ts'

interface TestMapProps {
  readonly plan: string
  readonly kind: AccuracyTest['kind']
  readonly spots: readonly Pick<Stood, 'name' | 'x' | 'y' | 'at'>[]
  readonly now: number | null
  readonly tags?: readonly { readonly card: string; readonly x: number | null; readonly y: number | null }[]
  readonly onPress?: (at: Point) => void
  /** Comes near to the spot that is next: on a phone the whole plan is too small. */
  readonly near?: boolean
}

/** So many names at once can be read. */
const NAMED = 20

/** Spots of a test: which are done, which is next, and where the terminals are by what they say. */
export const TestMap = ({ plan: name, kind, spots, now, tags = [], onPress, near = false }: TestMapProps) => {
  const grounds = useGrounds()
  const plan = grounds.planOf(name)
  const height = plan.heightMetres
  const next = near && now !== null ? spots[now] : undefined
  return (
    <div className="po-test-map">
      <PlanStage plan={plan} about={`测试点图，${spots.length} 个测试点`} drawing={onPress !== undefined} focus={next === undefined ? undefined : { x: next.x, y: next.y, key: next.name }} {...(onPress === undefined ? {} : { onPress: (at: Point) => onPress(at) })} {...(plan.picture === undefined ? {} : { picture: plan.picture })}>
        {({ px }) => (
          <>
            <AreaLayer areas={grounds.areas} plan={plan.name} height={height} px={px} />
            {kind === 'dynamic' && spots.length > 1 ? <path className="po-test-route" d={`M${spots.map(({ x, y }) => `${x} ${height - y}`).join('L')}`} strokeWidth={1.5 * px} /> : null}
            {spots.map(({ name: words, x, y, at }, place) => (
              <g key={place} transform={`translate(${x} ${height - y})`}>
                <circle className="po-test-spot" data-state={place === now ? 'now' : at === null ? 'next' : 'done'} r={(place === now ? 9 : spots.length > NAMED ? 3 : 6) * px} strokeWidth={2 * px} />
                {spots.length > NAMED && place !== now ? null : <text className="po-device-name" x={11 * px} y={4 * px} fontSize={12 * px} strokeWidth={3 * px}>{words}</text>}
              </g>
            ))}
            {tags.map(({ card, x, y }) => (x === null || y === null ? null : (
              <g key={card} className="po-test-tag" transform={`translate(${x} ${height - y}) scale(${px})`}><title>{card}</title><path d="M-8-8 8 8M-8 8 8-8" strokeWidth={2.5} /></g>
            )))}
          </>
        )}
      </PlanStage>
      {tags.length === 0 ? null : <p className="al-clause">圆点为测试点，叉为终端自己报的位置</p>}
    </div>
  )
}
