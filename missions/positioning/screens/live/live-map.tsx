import { useEffect, useRef } from 'react'
import type { Point } from '@anlan/kernel/geometry'
import type { PlanScreen } from '@anlan/platform/ui/plan/plan-screen'
import { type PlanSight, PlanStage } from '@anlan/platform/ui/plan/plan-stage'
import { LEVELS } from '@anlan/platform/ui/theme/level'
import { durationWords } from '@anlan/platform/ui/time-words'
import { inForce, onFloor } from '../fence-geometry.ts'
import { DeviceLayer } from '../devices/device-layer.tsx'
import { AreaLayer, FenceLayer, FenceNames } from '../ground-layers.tsx'
import type { DeviceStatus } from '../../contract/device-status.ts'
import type { LivePerson, Standing } from '../../contract/live.ts'
import type { Fence, Ground, Grounds } from '../use-ground.ts'
import { TileLayer } from '../tile-layer.tsx'
import type { Live } from '../use-live.ts'
import type { Tiles } from '../use-tiles.ts'
import { makePainter } from './people-painter.ts'

/** What is looked at: people, an alarm, a fence, a device. */
export interface Chosen {
  readonly people: readonly string[]
  readonly alarm?: string | undefined
  readonly fence?: string | undefined
  readonly device?: string | undefined
}

interface LiveMapProps {
  readonly live: Live
  readonly people: readonly LivePerson[]
  readonly grounds: Grounds
  readonly plan: Ground
  readonly floor: number | undefined
  readonly chosen: Chosen
  readonly focus: (Point & { readonly key: string }) | undefined
  readonly follow: Point | undefined
  readonly tiles: Tiles | undefined
  /** None: the layer is off. */
  readonly devices: readonly DeviceStatus[]
  readonly onChoose: (chosen: Chosen) => void
}

const ALARM_REACH = 18
const DEVICE_REACH = 14
const calm = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches

/** The ground with its fences and alarms as shapes, the people above it on one canvas. */
export const LiveMap = ({ live, people, grounds, plan, floor, chosen, focus, follow, tiles, devices, onChoose }: LiveMapProps) => {
  const painter = useRef<ReturnType<typeof makePainter>>(undefined)
  painter.current ??= makePainter()
  const draw = painter.current
  useEffect(() => draw.follow(people, live.now, calm(), floor === undefined && people.some((it) => it.floor !== people[0]?.floor)), [draw, people, live.now, floor])
  draw.choose(chosen.people.length === 1 ? chosen.people[0] : undefined)
  const alarms = live.standing.filter((it) => (it.plan === plan.name || plan.name === '') && (floor === undefined || it.floor === floor))
  const fences = grounds.fences.filter(({ data }) => (data.plan === plan.name || plan.name === '') && inForce(data, live.now) && onFloor(data, floor))
  const heads = new Map(live.areas.map((it) => [it.fence, it]))
  const alarmAt = new Map(live.standing.flatMap((it) => (it.fence === null ? [] : [[it.fence, it.level] as const])))
  const press = (at: Point, screen: PlanScreen) => {
    const near = ({ x, y }: { readonly x: number | null; readonly y: number | null }, reach: number): boolean => x !== null && y !== null && Math.hypot(x - at.x, y - at.y) * screen.scale <= reach
    const alarm = alarms.find((it) => near(it, ALARM_REACH))
    const device = alarm === undefined ? devices.find((it) => near(it, DEVICE_REACH)) : undefined
    const below = draw.below(at, screen)
    onChoose(below.length > 0 ? { people: below } : { people: [], alarm: alarm?.cause, device: device?.id })
  }
  const markOf = ({ id, data }: Fence) => {
    const [level, counted] = [alarmAt.get(id), heads.get(id)]
    return { words: counted === undefined ? data.name : `${data.name} ${counted.heads} 人`, chosen: chosen.fence === id, ...(level === undefined ? {} : { level }) }
  }
  return (
    <PlanStage
      plan={plan}
      about={`人员位置图，图上 ${people.length} 人，${alarms.length} 条报警，内容同右侧列表`}
      paint={draw.paint}
      onPress={press}
      focus={focus}
      follow={follow}
      {...(tiles === undefined ? {} : { under: (sight: PlanSight) => <TileLayer tiles={tiles} sight={sight} height={plan.heightMetres} />, credit: tiles.by })}
      {...(plan.picture === undefined ? {} : { picture: plan.picture })}
      above={({ px, turn, view }) => (
        <>
          <FenceNames fences={fences} height={plan.heightMetres} px={px} view={view} markOf={markOf} />
          {alarms.map((alarm) => (
            <AlarmMark key={alarm.cause} alarm={alarm} now={live.now} height={plan.heightMetres} px={px} turn={turn} chosen={alarm.cause === chosen.alarm} />
          ))}
        </>
      )}
    >
      {({ px }) => (
        <>
          <AreaLayer areas={grounds.areas} fences={fences} plan={plan.name} height={plan.heightMetres} px={px} />
          <FenceLayer fences={fences} height={plan.heightMetres} px={px} markOf={markOf} />
          <DeviceLayer devices={devices} height={plan.heightMetres} px={px} chosen={chosen.device} />
        </>
      )}
    </PlanStage>
  )
}

interface AlarmMarkProps {
  readonly alarm: Standing
  readonly now: number
  readonly height: number
  readonly px: number
  readonly turn: number
  readonly chosen: boolean
}

/** Where it is, of which level, and for how long it has stood. */
const AlarmMark = ({ alarm: { x, y, level, since }, now, height, px, turn, chosen }: AlarmMarkProps) => {
  const { fill, shape } = LEVELS[level]
  return (
    <g transform={`translate(${x} ${height - y}) scale(${px}) rotate(${-turn})`}>
      <circle r={chosen ? 22 : 17} fill="#ffffff" fillOpacity={0.75} stroke={fill} strokeWidth={chosen ? 4 : 2.5} />
      <path d={shape} fill={fill} stroke="#ffffff" strokeWidth={0.5} transform="translate(-10 -10) scale(1.667)" />
      <g className="po-alarm-lasting" transform={`translate(0 ${chosen ? 36 : 31}) rotate(${turn})`}>
        <text fontSize={12}>{durationWords(now - since)}</text>
      </g>
    </g>
  )
}
