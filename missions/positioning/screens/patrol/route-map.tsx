import { type KeyboardEvent, useRef } from 'react'
import { Button } from '@anlan/platform/ui/button'
import { newId } from '@anlan/platform/ui/new-id'
import { PlanStage } from '@anlan/platform/ui/plan/plan-stage'
import type { PatrolStop } from '../../contract/patrol-stop.ts'
import { useUndo } from '../fences/use-undo.ts'
import { AreaLayer } from '../ground-layers.tsx'
import type { Ground, Grounds } from '../use-ground.ts'
import { freshStop, shiftShape } from './route-draft.ts'
import { StopLayer } from './stop-layer.tsx'

interface RouteMapProps {
  readonly stops: readonly PatrolStop[]
  readonly plan: Ground
  readonly grounds: Grounds
  readonly chosen: string | undefined
  readonly onChoose: (stop: string | undefined) => void
  readonly onChange: (stops: PatrolStop[]) => void
}

const STEP = 0.5
const WAYS: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }

/** The plan on which a route is laid: press for the next stop, drag one to move it, take steps back. */
export const RouteMap = ({ stops, plan, grounds, chosen, onChoose, onChange }: RouteMapProps) => {
  const held = useRef<{ readonly stop: string; x: number; y: number } | undefined>(undefined)
  const layer = useRef<SVGGElement>(null)
  const { mark, undo, steps } = useUndo(stops, (former) => onChange([...former]))
  const shift = (id: string, east: number, north: number) =>
    onChange(stops.map((stop) => (stop.id === id && stop.shape !== null ? { ...stop, shape: shiftShape(stop.shape, east, north) } : stop)))
  const press = (at: { readonly x: number; readonly y: number }) => {
    // A stop that has no ground yet gets it here; otherwise this is the next one.
    const bare = stops.find(({ id, shape }) => id === chosen && shape === null)
    mark()
    if (bare !== undefined) return onChange(stops.map((stop) => (stop === bare ? { ...stop, shape: freshStop(stop.id, 0, at).shape } : stop)))
    const stop = freshStop(newId(), stops.length + 1, at)
    onChange([...stops, stop])
    onChoose(stop.id)
  }
  const key = (stop: string, event: KeyboardEvent<SVGGElement>) => {
    const way = WAYS[event.key]
    if (way === undefined) return event.key === 'Enter' || event.key === ' ' ? onChoose(stop) : undefined
    event.preventDefault()
    event.stopPropagation()
    mark()
    shift(stop, way[0] * STEP, way[1] * STEP)
  }
  return (
    <div className="po-drawing">
      <div className="al-actions" role="group" aria-label="绘制">
        <Button disabled={steps === 0} onClick={undo}>撤销一步</Button>
        <Button icon="plus" onClick={() => {
          mark()
          const stop = freshStop(newId(), stops.length + 1, null)
          onChange([...stops, stop])
          onChoose(stop.id)
        }}>加只凭扫码的点</Button>
      </div>
      <PlanStage plan={plan} about={`平面图，路线 ${stops.length} 处`} drawing onPress={press} {...(plan.picture === undefined ? {} : { picture: plan.picture })}>
        {({ px, locate }) => (
          <g
            ref={layer}
            onPointerMove={(event) => {
              const now = held.current
              if (now === undefined) return
              const at = locate(event.clientX, event.clientY)
              shift(now.stop, at.x - now.x, at.y - now.y)
              held.current = { ...now, ...at }
            }}
            onPointerUp={() => void (held.current = undefined)}
            onPointerCancel={() => void (held.current = undefined)}
          >
            <AreaLayer areas={grounds.areas} plan={plan.name} height={plan.heightMetres} px={px} />
            <StopLayer stops={stops} plan={plan.name} height={plan.heightMetres} px={px} chosen={chosen} onKey={key} onHold={(stop, event) => {
              event.stopPropagation()
              mark()
              onChoose(stop)
              held.current = { stop, ...locate(event.clientX, event.clientY) }
              layer.current?.setPointerCapture(event.pointerId)
            }} />
          </g>
        )}
      </PlanStage>
      <p className="al-clause" role="status">{stops.length === 0 ? '按巡检顺序在图上点出各个巡检点' : '继续点图加下一处；拖动巡检点可移动'}</p>
    </div>
  )
}
