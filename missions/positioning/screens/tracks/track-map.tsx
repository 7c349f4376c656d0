import { useMemo } from 'react'
import { PlanStage } from '@anlan/platform/ui/plan/plan-stage'
import { toScreen } from '@anlan/platform/ui/plan/plan-screen'
import { silentWords } from '../live-words.ts'
import { AreaLayer } from '../ground-layers.tsx'
import type { Ground, Grounds } from '../use-ground.ts'
import { gapsOf, spotAt, stretchesOf, type Track } from './track-at.ts'
import { inkOf } from './track-inks.ts'

interface TrackMapProps {
  readonly tracks: readonly Track[]
  readonly grounds: Grounds
  readonly plan: Ground
  readonly at: number
  /** Of one storey only; left out: of all. */
  readonly floor?: number | undefined
}

/** Everybody's way: seen as a line, unknown as a thin dashed one; and where they are at the clock's moment. */
export const TrackMap = ({ tracks, grounds, plan, at, floor }: TrackMapProps) => {
  const height = plan.heightMetres
  const ways = useMemo(
    () =>
      tracks.map((track) => {
        const stretches = stretchesOf(track)
        const here = ({ plan: name, points }: { readonly plan: string; readonly points: readonly (readonly [number, number, number, number])[] }): boolean => (name === plan.name || plan.name === '') && (floor === undefined || points[0]?.[3] === floor)
        const line = (points: readonly (readonly [number, number, number, number])[]) => `M${points.map(([, x, y]) => `${x.toFixed(1)} ${(height - y).toFixed(1)}`).join('L')}`
        return {
          track, stretches,
          seen: stretches.filter((it) => here(it) && it.points.length > 1).map(({ points }) => line(points)).join(''),
          unknown: gapsOf(stretches).filter((it) => here({ plan: it.plan, points: [it.from] })).map(({ from, to }) => line([from, to])).join(''),
        }
      }),
    [tracks, plan.name, height, floor],
  )
  return (
    <PlanStage
      plan={plan}
      about={`轨迹图，${tracks.map(({ name, metres }) => `${name}走了约 ${Math.round(metres)} 米`).join('，')}`}
      {...(plan.picture === undefined ? {} : { picture: plan.picture })}
      paint={(pen, screen) => {
        pen.font = '600 13px sans-serif'
        pen.textBaseline = 'middle'
        pen.lineJoin = 'round'
        ways.forEach(({ track, stretches }, place) => {
          const spot = spotAt(stretches, at)
          if (spot === undefined || (spot.plan !== plan.name && plan.name !== '') || (floor !== undefined && spot.floor !== floor)) return
          const { x, y } = toScreen(spot, screen)
          const { ink } = inkOf(place)
          pen.beginPath()
          pen.arc(x, y, 7, 0, Math.PI * 2)
          pen.fillStyle = spot.silentSince === null ? ink : '#ffffff'
          pen.strokeStyle = ink
          pen.lineWidth = 2.5
          pen.setLineDash(spot.silentSince === null ? [] : [3, 2])
          pen.fill()
          pen.stroke()
          pen.setLineDash([])
          const words = spot.silentSince === null ? track.name : `${track.name} ${silentWords(spot.silentSince, at)}`
          pen.strokeStyle = 'rgb(255 255 255 / 90%)'
          pen.lineWidth = 4
          pen.strokeText(words, x + 12, y)
          pen.fillStyle = '#182022'
          pen.fillText(words, x + 12, y)
        })
        return false
      }}
    >
      {({ px }) => (
        <>
          <AreaLayer areas={grounds.areas} plan={plan.name} height={height} px={px} />
          {ways.map(({ track, seen, unknown }, place) => {
            const { ink, dots } = inkOf(place)
            return (
              <g key={track.person} fill="none" stroke={ink} strokeLinejoin="round">
                <path d={unknown} strokeWidth={1.25 * px} strokeDasharray={`${6 * px} ${5 * px}`} />
                <path d={seen} strokeWidth={2.5 * px} strokeDasharray={dots.map((it) => it * 2 * px).join(' ')} />
              </g>
            )
          })}
        </>
      )}
    </PlanStage>
  )
}
