import { useMemo } from 'react'
import { PlanStage } from '@anlan/platform/ui/plan/plan-stage'
import { LEVELS, type Level } from '@anlan/platform/ui/theme/level'
import type { SeenPerson, Snapshot } from '../../contract/positioning-alarm.ts'
import { CLASS_LOOKS } from '../class-look.ts'
import { shapePath } from '../fence-geometry.ts'
import { AreaLayer } from '../ground-layers.tsx'
import { useGrounds } from '../use-ground.ts'

interface SnapshotMapProps {
  readonly snapshot: Snapshot
  readonly level: Level
  /** Whose mark is pointed out. */
  readonly chosen: string | undefined
}

const About = ({ person, place, height, px, turn, own, chosen }: { readonly person: SeenPerson; readonly place: number; readonly height: number; readonly px: number; readonly turn: number; readonly own: boolean; readonly chosen: boolean }) => {
  const { path, ink } = CLASS_LOOKS[person.class]
  const size = own ? 2 : 1.2
  return (
    <g className="po-snap-person" data-own={own} data-chosen={chosen} transform={`translate(${person.x} ${height - person.y}) scale(${px}) rotate(${-turn})`}>
      <title>{person.name}</title>
      {chosen ? <circle r={16} className="po-snap-ring" /> : null}
      <path d={path} transform={`scale(${size})`} fill={person.silent ? '#ffffff' : own ? ink : '#98a2a5'} stroke={own ? '#ffffff' : '#5d686b'} strokeWidth={0.8} />
      {own ? <text y={4} fill={person.silent ? ink : '#ffffff'}>{place}</text> : null}
    </g>
  )
}

/** The ground of that moment: the fence as it was drawn then, who it was about by number, and who else stood around. */
export const SnapshotMap = ({ snapshot, level, chosen }: SnapshotMapProps) => {
  const grounds = useGrounds()
  const plan = grounds.planOf(snapshot.plan)
  const { heightMetres: height } = plan
  const focus = useMemo(() => ({ x: snapshot.x, y: snapshot.y, key: `${snapshot.plan} ${snapshot.x} ${snapshot.y}` }), [snapshot])
  const at = grounds.fences.filter(({ data }) => data.name === snapshot.fence?.name)
  return (
    <div className="po-snap-map">
      <PlanStage plan={plan} about={`位置快照，${snapshot.people.length} 人，周围 ${snapshot.nearCount} 人`} focus={focus} {...(plan.picture === undefined ? {} : { picture: plan.picture })}>
        {({ px, turn }) => (
          <>
            <AreaLayer areas={grounds.areas} fences={at} plan={plan.name} height={height} px={px} />
            {snapshot.fence === null ? null : <path className="po-fence" d={shapePath(snapshot.fence.shape, height)} fillRule="evenodd" strokeWidth={3 * px} style={{ stroke: LEVELS[level].fill }} />}
            <circle className="po-snap-near" cx={snapshot.x} cy={height - snapshot.y} r={snapshot.nearMetres} strokeWidth={px} strokeDasharray={`${4 * px} ${4 * px}`} />
            <path d={`M${snapshot.x - 4 * px} ${height - snapshot.y}h${8 * px}M${snapshot.x} ${height - snapshot.y - 4 * px}v${8 * px}`} stroke={LEVELS[level].fill} strokeWidth={1.5 * px} />
            {snapshot.near.map((person) => <About key={person.id} person={person} place={0} height={height} px={px} turn={turn} own={false} chosen={person.id === chosen} />)}
            {snapshot.people.map((person, place) => (person.plan === snapshot.plan ? <About key={person.id} person={person} place={place + 1} height={height} px={px} turn={turn} own chosen={person.id === chosen} /> : null))}
          </>
        )}
      </PlanStage>
    </div>
  )
}
