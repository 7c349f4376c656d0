import type { KeyboardEvent, PointerEvent } from 'react'
import type { StopFact } from '../../contract/patrol-round.ts'
import type { PatrolStop } from '../../contract/patrol-stop.ts'
import { groundOf } from '../../rules/patrol/stop-ground.ts'
import { shapePath } from '../fence-geometry.ts'

interface StopLayerProps {
  readonly stops: readonly PatrolStop[]
  readonly plan: string
  readonly height: number
  readonly px: number
  readonly chosen?: string | undefined
  readonly stateOf?: (stop: string) => StopFact['state'] | undefined
  /** Taken hold of, where it can be moved. */
  readonly onHold?: (stop: string, event: PointerEvent<SVGGElement>) => void
  readonly onKey?: (stop: string, event: KeyboardEvent<SVGGElement>) => void
}

/** Stops with their grounds and numbers, and the way from each to the next. */
export const StopLayer = ({ stops, plan, height, px, chosen, stateOf, onHold, onKey }: StopLayerProps) => {
  const placed = stops.map((stop, at) => ({ stop, number: at + 1, middle: groundOf(stop, plan)?.middle }))
  const way = placed.flatMap(({ middle }) => (middle === undefined ? [] : [`${middle.x} ${height - middle.y}`]))
  return (
    <>
      {way.length < 2 ? null : <path className="po-stop-way" d={`M${way.join('L')}`} strokeWidth={1.5 * px} strokeDasharray={`${5 * px} ${4 * px}`} />}
      {placed.map(({ stop, number, middle }) => {
        if (middle === undefined || stop.shape === null) return null
        const held = onHold === undefined ? {} : {
          role: 'button', tabIndex: 0, 'aria-pressed': stop.id === chosen, 'aria-label': `第 ${number} 处 ${stop.name}，拖动或按方向键移动`,
          onPointerDown: (event: PointerEvent<SVGGElement>) => onHold(stop.id, event), onKeyDown: (event: KeyboardEvent<SVGGElement>) => onKey?.(stop.id, event),
        }
        return (
          <g key={stop.id} className="po-stop" data-chosen={stop.id === chosen} data-state={stateOf?.(stop.id)} {...held}>
            <path className="po-stop-ground" d={shapePath(stop.shape, height)} fillRule="evenodd" strokeWidth={2 * px} />
            <circle className="po-stop-mark" cx={middle.x} cy={height - middle.y} r={10 * px} strokeWidth={1.5 * px} />
            <text className="po-stop-number" x={middle.x} y={height - middle.y} fontSize={12 * px}>{number}</text>
            <title>{stop.name}</title>
          </g>
        )
      })}
    </>
  )
}
