import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import type { PlanSight } from '@anlan/platform/ui/plan/plan-stage'
import type { Shape } from '../../contract/fence.ts'
import { shapePath } from '../fence-geometry.ts'
import { handlesOf, moveCorner, sidesOf, splitSide } from './shape-draft.ts'

interface ShapeHandlesProps {
  readonly shape: Shape
  readonly height: number
  readonly sight: PlanSight
  readonly chosen: number | undefined
  readonly onChoose: (corner: number | undefined) => void
  /** Before a drag begins. */
  readonly onMark: () => void
  readonly onChange: (shape: Shape) => void
  readonly onDrop: (corner: number) => void
}

const STEP = 0.5
const WAYS: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }

/** The shape that is drawn, with what can be taken hold of: by finger, mouse, or arrow keys. */
export const ShapeHandles = ({ shape, height, sight: { px, locate }, chosen, onChoose, onMark, onChange, onDrop }: ShapeHandlesProps) => {
  const group = useRef<SVGGElement>(null)
  const held = useRef<number | undefined>(undefined)
  const handles = handlesOf(shape)
  const hold = (event: PointerEvent<SVGElement>, corner: number) => {
    event.stopPropagation()
    // The group keeps the pointer: a corner drawn out of a side is another element than the one that was pressed.
    onMark()
    held.current = corner
    onChoose(corner)
    group.current?.setPointerCapture(event.pointerId)
  }
  const key = (event: KeyboardEvent, corner: number) => {
    const way = WAYS[event.key]
    const at = handles[corner]
    if (event.key === 'Delete' || event.key === 'Backspace') onDrop(corner)
    else if (way !== undefined && at !== undefined) {
      onMark()
      onChange(moveCorner(shape, corner, { x: at.x + way[0] * STEP, y: at.y + way[1] * STEP }))
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <g
      className="po-draft"
      ref={group}
      onPointerMove={(event) => {
        if (held.current !== undefined) onChange(moveCorner(shape, held.current, locate(event.clientX, event.clientY)))
      }}
      onPointerUp={() => void (held.current = undefined)}
      onPointerCancel={() => void (held.current = undefined)}
    >
      {shape.kind === 'polygon' && shape.ring.length < 3 ? <polyline points={shape.ring.map(({ x, y }) => `${x},${height - y}`).join(' ')} fill="none" strokeWidth={2 * px} /> : <path d={shapePath(shape, height)} fillRule="evenodd" strokeWidth={2 * px} />}
      {sidesOf(shape).map(({ x, y }, side) => (
        <circle key={`side-${side}`} className="po-side-handle" cx={x} cy={height - y} r={6 * px} strokeWidth={1.5 * px} onPointerDown={(event) => {
          hold(event, side + 1)
          onChange(splitSide(shape, side, { x, y }))
        }}>
          <title>拖动可加一个角</title>
        </circle>
      ))}
      {handles.map(({ x, y }, corner) => (
        <g key={`corner-${corner}`} role="button" tabIndex={0} aria-pressed={corner === chosen} className="po-corner" onPointerDown={(event) => hold(event, corner)} onFocus={() => onChoose(corner)} onKeyDown={(event) => key(event, corner)} aria-label={`${shape.kind === 'polygon' ? `第 ${corner + 1} 个角` : corner === 0 ? '圆心' : '半径'}，方向键移动${shape.kind === 'polygon' ? '，删除键删除' : ''}`}>
          <circle cx={x} cy={height - y} r={20 * px} fill="transparent" stroke="none" />
          <circle cx={x} cy={height - y} r={8 * px} strokeWidth={2 * px} />
        </g>
      ))}
    </g>
  )
}
