import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import type { Point } from '@anlan/kernel/geometry'
import type { PlanSight } from '@anlan/platform/ui/plan/plan-stage'
import type { Shape } from '../../contract/shape.ts'
import { shapePath } from '../fence-geometry.ts'
import { handlesOf, holeMiddle, moveCorner, moveHole, ringsOf, sidesOf, splitSide } from './shape-draft.ts'

/** A corner of a ring; without a corner, the whole hole. */
export interface Grip {
  readonly ring: number
  readonly corner?: number
}

interface ShapeHandlesProps {
  readonly shape: Shape
  readonly height: number
  readonly sight: PlanSight
  readonly chosen: Grip | undefined
  readonly onChoose: (grip: Grip | undefined) => void
  /** Before a drag begins. */
  readonly onMark: () => void
  readonly onChange: (shape: Shape) => void
  readonly onDrop: (grip: Grip) => void
}

const STEP = 0.5
const WAYS: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }

const nameOf = (shape: Shape, { ring, corner }: Grip): string => {
  if (shape.kind === 'circle') return corner === 0 ? '圆心，方向键移动' : '半径，方向键移动'
  const where = ring === 0 ? '' : `第 ${ring} 处挖空`
  return corner === undefined ? `${where}，方向键整体移动，删除键去掉` : `${where}第 ${corner + 1} 个角，方向键移动，加号在后面加角，删除键删除`
}

/** The shape that is drawn, with what can be taken hold of: by finger, mouse, or arrow keys. */
export const ShapeHandles = ({ shape, height, sight: { px, locate }, chosen, onChoose, onMark, onChange, onDrop }: ShapeHandlesProps) => {
  const group = useRef<SVGGElement>(null)
  const held = useRef<{ readonly grip: Grip; at: Point } | undefined>(undefined)
  const rings = ringsOf(shape)
  const moved = ({ ring, corner }: Grip, from: Point, to: Point): Shape => (corner === undefined ? moveHole(shape, ring, { x: to.x - from.x, y: to.y - from.y }) : moveCorner(shape, corner, to, ring))
  const hold = (event: PointerEvent<SVGElement>, grip: Grip) => {
    event.stopPropagation()
    // The group keeps the pointer: a corner drawn out of a side is another element than the one that was pressed.
    onMark()
    held.current = { grip, at: locate(event.clientX, event.clientY) }
    onChoose(grip)
    group.current?.setPointerCapture(event.pointerId)
  }
  const drag = (event: PointerEvent) => {
    const hand = held.current
    if (hand === undefined) return
    const to = locate(event.clientX, event.clientY)
    onChange(moved(hand.grip, hand.at, to))
    hand.at = to
  }
  const key = (event: KeyboardEvent, grip: Grip, at: Point) => {
    const way = WAYS[event.key]
    const side = grip.corner === undefined ? undefined : sidesOf(shape, grip.ring)[grip.corner]
    if (event.key === 'Delete' || event.key === 'Backspace') onDrop(grip)
    else if (way !== undefined) {
      onMark()
      onChange(moved(grip, at, { x: at.x + way[0] * STEP, y: at.y + way[1] * STEP }))
    } else if ((event.key === '+' || event.key === 'Insert') && side !== undefined && grip.corner !== undefined) {
      onMark()
      onChange(splitSide(shape, grip.corner, side, grip.ring))
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  const handle = (grip: Grip, { x, y }: Point) => (
    <g key={`${grip.ring}-${grip.corner ?? 'whole'}`} role="button" tabIndex={0} className="po-corner" data-whole={grip.corner === undefined} aria-pressed={chosen?.ring === grip.ring && chosen.corner === grip.corner} aria-label={nameOf(shape, grip)} onPointerDown={(event) => hold(event, grip)} onFocus={() => onChoose(grip)} onKeyDown={(event) => key(event, grip, { x, y })}>
      <circle cx={x} cy={height - y} r={20 * px} fill="transparent" stroke="none" />
      {grip.corner === undefined ? <path d="M-7 0H7M0-7V7" transform={`translate(${x} ${height - y}) scale(${px})`} strokeWidth={3} /> : <circle cx={x} cy={height - y} r={8 * px} strokeWidth={2 * px} />}
    </g>
  )
  const thin = rings.filter((ring) => ring.length > 0 && ring.length < 3)
  const whole: Shape | undefined = shape.kind === 'circle' ? shape : shape.ring.length < 3 ? undefined : { ...shape, holes: shape.holes.filter((hole) => hole.length > 2) }
  return (
    <g className="po-draft" ref={group} onPointerMove={drag} onPointerUp={() => void (held.current = undefined)} onPointerCancel={() => void (held.current = undefined)}>
      {whole === undefined ? null : <path d={shapePath(whole, height)} fillRule="evenodd" strokeWidth={2 * px} />}
      {thin.map((ring) => (
        <polyline key={`${ring[0]?.x} ${ring[0]?.y}`} points={ring.map(({ x, y }) => `${x},${height - y}`).join(' ')} fill="none" strokeWidth={2 * px} />
      ))}
      {rings.flatMap((_ring, ring) =>
        sidesOf(shape, ring).map(({ x, y }, side) => (
          <circle key={`side-${ring}-${side}`} className="po-side-handle" cx={x} cy={height - y} r={6 * px} strokeWidth={1.5 * px} onPointerDown={(event) => {
            hold(event, { ring, corner: side + 1 })
            onChange(splitSide(shape, side, { x, y }, ring))
          }}>
            <title>拖动可加一个角</title>
          </circle>
        )),
      )}
      {shape.kind === 'circle' ? handlesOf(shape).map((at, corner) => handle({ ring: 0, corner }, at)) : rings.flatMap((corners, ring) => [
        ...corners.map((at, corner) => handle({ ring, corner }, at)),
        ...(ring > 0 && corners.length > 2 ? [handle({ ring }, holeMiddle(corners))] : []),
      ])}
    </g>
  )
}
